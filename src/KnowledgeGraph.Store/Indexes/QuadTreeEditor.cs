namespace KnowledgeGraph.Store.Indexes;

/// <summary>
/// Makes a changed tree from a tree. Nodes that the old tree shares are copied once, on the way from the root to the change; nodes that the
/// editor made are changed in place, so that many changes together are cheap.
/// </summary>
internal sealed class QuadTreeEditor(QuadTree tree)
{
    private object _owner = new();
    private QuadTreeNode? _root = tree.Root;

    /// <summary>Adds a row; false where it was there.</summary>
    public bool Add(in QuadKey key)
    {
        _root = (_root ?? QuadTreeNode.Leaf(_owner)).For(_owner);
        var before = _root.Rows;
        var right = Add(_root, key);
        if (right is not null)
        {
            _root = QuadTreeNode.Above(_owner, _root, right);
        }

        return _root.Rows != before;
    }

    /// <summary>Removes a row; false where it was not there.</summary>
    public bool Remove(in QuadKey key)
    {
        if (_root is null)
        {
            return false;
        }

        var before = _root.Rows;
        _root = _root.For(_owner);
        Remove(_root, key);
        var isRemoved = _root.Rows != before;
        if (_root.Rows == 0)
        {
            _root = null;
        }

        return isRemoved;
    }

    /// <summary>The tree as it is now; later changes leave it alone.</summary>
    public QuadTree ToTree()
    {
        _owner = new object();
        return _root is null ? QuadTree.Empty : new QuadTree(_root);
    }

    /// <summary>Adds below a node that the editor owns, and returns the node's new right neighbour where it had to split.</summary>
    private QuadTreeNode? Add(QuadTreeNode node, in QuadKey key)
    {
        if (node.Children is null)
        {
            return AddToLeaf(node, key);
        }

        var at = node.ChildFor(key);
        var child = node.Children[at] = node.Children[at].For(_owner);
        var before = child.Rows;
        var right = Add(child, key);
        node.Keys[at] = child.Keys[0];
        node.Rows += child.Rows + (right?.Rows ?? 0) - before;
        if (right is null)
        {
            return null;
        }

        var sibling = node.IsFull ? node.SplitAt(SplitPoint(at + 1)) : null;
        if (sibling is not null && at + 1 > node.Width)
        {
            sibling.Insert(at + 1 - node.Width, right.Keys[0], right);
            sibling.Rows += right.Rows;
            node.Rows -= right.Rows;
        }
        else
        {
            node.Insert(at + 1, right.Keys[0], right);
        }

        return sibling;
    }

    private static QuadTreeNode? AddToLeaf(QuadTreeNode leaf, in QuadKey key)
    {
        var at = leaf.LowerBound(key);
        if (at < leaf.Width && leaf.Keys[at] == key)
        {
            return null;
        }

        var right = leaf.IsFull ? leaf.SplitAt(SplitPoint(at)) : null;
        var target = right is not null && at > leaf.Width ? right : leaf;
        target.Insert(target == leaf ? at : at - leaf.Width, key);
        target.Rows++;
        return right;
    }

    /// <summary>Half, or nearly all on the left where rows come in order.</summary>
    private static int SplitPoint(int insertedAt) =>
        insertedAt == QuadTreeNode.Capacity ? QuadTreeNode.Capacity - 1 : QuadTreeNode.Capacity / 2;

    private void Remove(QuadTreeNode node, in QuadKey key)
    {
        if (node.Children is null)
        {
            var row = node.LowerBound(key);
            if (row < node.Width && node.Keys[row] == key)
            {
                node.RemoveAt(row);
                node.Rows--;
            }

            return;
        }

        var at = node.ChildFor(key);
        var child = node.Children[at] = node.Children[at].For(_owner);
        var before = child.Rows;
        Remove(child, key);
        node.Rows += child.Rows - before;
        if (child.Rows == 0)
        {
            node.RemoveAt(at);
        }
        else
        {
            node.Keys[at] = child.Keys[0];
        }
    }
}
