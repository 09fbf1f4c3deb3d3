namespace KnowledgeGraph.Store.Indexes;

/// <summary>
/// Sorted quads as a B+ tree whose versions share what did not change: the small set of recent changes, where a commit copies a few nodes
/// and a reader's version stays as it is.
/// </summary>
internal sealed class QuadTree : SortedQuads
{
    public static readonly QuadTree Empty = new(null);

    internal QuadTree(QuadTreeNode? root) => Root = root;

    public QuadTreeNode? Root { get; }

    public override long Count => Root?.Rows ?? 0;

    public override QuadKey this[long row]
    {
        get
        {
            var leaf = LeafOf(ref row);
            return leaf.Keys[row];
        }
    }

    public override long Rank(in QuadKey key, long from = 0)
    {
        var rank = 0L;
        var node = Root;
        while (node?.Children is { } children)
        {
            var at = node.ChildFor(key);
            for (var before = 0; before < at; before++)
            {
                rank += children[before].Rows;
            }

            node = children[at];
        }

        return node is null ? 0 : rank + node.LowerBound(key);
    }

    public override void Read(long row, in KeyColumns columns)
    {
        var count = columns.Capacity;
        for (var filled = 0; filled < count;)
        {
            var at = row + filled;
            var leaf = LeafOf(ref at);
            for (; at < leaf.Width && filled < count; at++)
            {
                columns.Set(filled++, leaf.Keys[at]);
            }
        }
    }

    public override long DistinctBefore(long row, int columns)
    {
        var distinct = 0L;
        var previous = default(QuadKey);
        for (var at = 0L; at < row;)
        {
            var inLeaf = at;
            var leaf = LeafOf(ref inLeaf);
            for (; inLeaf < leaf.Width && at < row; inLeaf++, at++)
            {
                distinct += at == 0 || previous.After(columns).CompareTo(leaf.Keys[inLeaf]) <= 0 ? 1 : 0;
                previous = leaf.Keys[inLeaf];
            }
        }

        return distinct;
    }

    /// <summary>The leaf that holds a row, whose number becomes the one in the leaf.</summary>
    private QuadTreeNode LeafOf(ref long row)
    {
        var node = Root ?? throw new ArgumentOutOfRangeException(nameof(row), row, "The tree is empty.");
        while (node.Children is { } children)
        {
            var at = 0;
            for (; row >= children[at].Rows; at++)
            {
                row -= children[at].Rows;
            }

            node = children[at];
        }

        return node;
    }
}
