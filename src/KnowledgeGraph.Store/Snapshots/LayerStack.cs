using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>Puts changes on layers: few into the tree on top, many as a packed layer of their own.</summary>
internal static class LayerStack
{
    /// <summary>From this many changes on, sorting and packing them costs less than putting each into trees.</summary>
    public const int PackedChanges = 4096;

    /// <summary>The layers with changes on top. Layers that stay are the same objects.</summary>
    public static Layer[] Apply(ReadOnlySpan<Layer> layers, ChangeSet changes)
    {
        if (changes.Count >= PackedChanges)
        {
            return [.. layers, new Layer(QuadSet.Pack(changes.Added), QuadSet.Pack(changes.Removed))];
        }

        return IsTree(layers)
            ? [.. layers[..^1], Edit(layers[^1], changes)]
            : [.. layers, Edit(Layer.EmptyTrees, changes)];
    }

    public static bool IsTree(ReadOnlySpan<Layer> layers) => layers.Length > 0 && layers[^1].Added.IsTree;

    private static Layer Edit(Layer layer, ChangeSet changes)
    {
        var added = new SortedQuads?[QuadOrders.Count];
        var removed = new SortedQuads?[QuadOrders.Count];
        var keys = new QuadKey[Math.Max(changes.Added.Count, changes.Removed.Count)];
        foreach (var order in QuadOrders.Stored)
        {
            var adder = new QuadTreeEditor((QuadTree)layer.Added[order]);
            var remover = new QuadTreeEditor((QuadTree)layer.Removed[order]);

            // A quad that is added again after its removal is there again below, and the other way round.
            foreach (var key in Sorted(changes.Added, order, keys))
            {
                if (!remover.Remove(key))
                {
                    adder.Add(key);
                }
            }

            foreach (var key in Sorted(changes.Removed, order, keys))
            {
                if (!adder.Remove(key))
                {
                    remover.Add(key);
                }
            }

            added[(int)order] = adder.ToTree();
            removed[(int)order] = remover.ToTree();
        }

        return new Layer(new QuadSet(added), new QuadSet(removed));
    }

    private static Span<QuadKey> Sorted(HashSet<QuadIds> quads, QuadOrder order, QuadKey[] keys)
    {
        var count = 0;
        foreach (var quad in quads)
        {
            keys[count++] = QuadOrders.Key(quad, order);
        }

        var sorted = keys.AsSpan(0, count);
        sorted.Sort();
        return sorted;
    }
}
