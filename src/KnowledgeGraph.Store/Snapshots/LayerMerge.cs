using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Packing;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>Makes one packed layer of two that follow each other.</summary>
internal static class LayerMerge
{
    public static Layer Merge(Layer lower, Layer upper, CancellationToken cancellation)
    {
        var added = new SortedQuads?[QuadOrders.Count];
        var removed = new SortedQuads?[QuadOrders.Count];
        foreach (var order in QuadOrders.Stored)
        {
            if (order == QuadOrder.Gspo)
            {
                continue;
            }

            (added[(int)order], removed[(int)order]) = Merge(lower, upper, order, cancellation);
        }

        var byGraph = new Lazy<(SortedQuads Added, SortedQuads Removed)>(() => Merge(lower, upper, QuadOrder.Gspo, cancellation));
        added[(int)QuadOrder.Gspo] = SingleGraph(added, lower.Added, upper.Added) ?? byGraph.Value.Added;
        removed[(int)QuadOrder.Gspo] = SingleGraph(removed, lower.Removed, upper.Removed) ?? byGraph.Value.Removed;
        return new Layer(new QuadSet(added), new QuadSet(removed));
    }

    private static (SortedQuads Added, SortedQuads Removed) Merge(Layer lower, Layer upper, QuadOrder order, CancellationToken cancellation)
    {
        ChangeStream[] streams =
        [
            Stream(lower.Added, order, 1), Stream(lower.Removed, order, -1), Stream(upper.Added, order, 1), Stream(upper.Removed, order, -1),
        ];
        var added = new PackedQuadsBuilder();
        var removed = new PackedQuadsBuilder();
        for (var rows = 0L; TryNext(streams, out var key, out var sum); rows++)
        {
            // Added below and removed above is nothing, and so is removed below and added above.
            if (sum != 0)
            {
                (sum > 0 ? added : removed).Add(key);
            }

            if ((rows & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        return (added.Build(), removed.Build());
    }

    private static bool TryNext(ChangeStream[] streams, out QuadKey key, out int sum)
    {
        sum = 0;
        var found = ChangeStream.TryNext(streams, out key);
        foreach (var stream in streams)
        {
            if (found && !stream.IsEnded && stream.Current == key)
            {
                sum += stream.Sign;
                stream.MoveNext();
            }
        }

        return found;
    }

    private static ChangeStream Stream(QuadSet quads, QuadOrder order, int sign)
    {
        var source = new ScanSource(quads[order], sign);
        source.Restart(default, 0);
        return new ChangeStream(source);
    }

    /// <summary>The order by graph without rows of its own, where all quads are of one graph.</summary>
    private static SortedQuads? SingleGraph(SortedQuads?[] orders, QuadSet lower, QuadSet upper)
    {
        var (one, other) = (lower.SingleGraph, upper.SingleGraph);
        var bySubject = orders[(int)QuadOrder.Spog]!;
        return bySubject.Count == 0 ? bySubject
            : (one == other || upper.Count == 0) && one != 0 ? new SingleGraphQuads(bySubject, one)
            : lower.Count == 0 && other != 0 ? new SingleGraphQuads(bySubject, other)
            : null;
    }
}
