namespace KnowledgeGraph.Store.Indexes;

/// <summary>
/// A node of a <see cref="QuadTree"/>: rows in a leaf; in an inner node the children, the first row below each and how many rows that is. A
/// node is written only by the editor that made it.
/// </summary>
internal sealed class QuadTreeNode
{
    public const int Capacity = 32;

    private QuadTreeNode(object owner, bool isLeaf)
    {
        Owner = owner;
        Keys = new QuadKey[Capacity];
        Children = isLeaf ? null : new QuadTreeNode[Capacity];
    }

    public object Owner { get; }

    public QuadKey[] Keys { get; }

    public QuadTreeNode[]? Children { get; }

    /// <summary>Rows of a leaf, children of an inner node.</summary>
    public int Width { get; private set; }

    /// <summary>Rows in and below the node.</summary>
    public long Rows { get; set; }

    public bool IsFull => Width == Capacity;

    public static QuadTreeNode Leaf(object owner) => new(owner, isLeaf: true);

    public static QuadTreeNode Above(object owner, QuadTreeNode left, QuadTreeNode right)
    {
        var node = new QuadTreeNode(owner, isLeaf: false);
        node.Insert(0, left.Keys[0], left);
        node.Insert(1, right.Keys[0], right);
        node.Rows = left.Rows + right.Rows;
        return node;
    }

    /// <summary>This node where the editor owns it, else a copy that it owns.</summary>
    public QuadTreeNode For(object owner)
    {
        if (ReferenceEquals(owner, Owner))
        {
            return this;
        }

        var copy = new QuadTreeNode(owner, Children is null) { Width = Width, Rows = Rows };
        Array.Copy(Keys, copy.Keys, Width);
        if (Children is not null)
        {
            Array.Copy(Children, copy.Children!, Width);
        }

        return copy;
    }

    /// <summary>The first position whose key is not before <paramref name="key"/>.</summary>
    public int LowerBound(in QuadKey key)
    {
        int low = 0, high = Width;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (Keys[middle].CompareTo(key) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The child below which a key is, or would be.</summary>
    public int ChildFor(in QuadKey key)
    {
        var at = LowerBound(key);
        return at < Width && Keys[at] == key ? at : Math.Max(0, at - 1);
    }

    public void Insert(int at, in QuadKey key, QuadTreeNode? child = null)
    {
        Array.Copy(Keys, at, Keys, at + 1, Width - at);
        Keys[at] = key;
        if (Children is not null)
        {
            Array.Copy(Children, at, Children, at + 1, Width - at);
            Children[at] = child!;
        }

        Width++;
    }

    public void RemoveAt(int at)
    {
        Width--;
        Array.Copy(Keys, at + 1, Keys, at, Width - at);
        if (Children is not null)
        {
            Array.Copy(Children, at + 1, Children, at, Width - at);
            Children[Width] = null!;
        }
    }

    /// <summary>Moves what is after a position to a new node on the right, and returns it.</summary>
    public QuadTreeNode SplitAt(int at)
    {
        var right = new QuadTreeNode(Owner, Children is null) { Width = Width - at };
        Array.Copy(Keys, at, right.Keys, 0, right.Width);
        if (Children is null)
        {
            right.Rows = right.Width;
        }
        else
        {
            Array.Copy(Children, at, right.Children!, 0, right.Width);
            Array.Clear(Children, at, right.Width);
            for (var child = 0; child < right.Width; child++)
            {
                right.Rows += right.Children![child].Rows;
            }
        }

        Width = at;
        Rows -= right.Rows;
        return right;
    }
}
