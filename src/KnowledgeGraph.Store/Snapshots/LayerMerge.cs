using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Packing;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>Makes one packed layer of some that follow each other.</summary>
internal static class LayerMerge
{
    private const int RowsBetweenChecks = 1 << 16;

    /// <param name="layers">From the lowest up.</param>
    public static Layer Merge(ReadOnlyMemory<Layer> layers, CancellationToken cancellation)
    {
        MakeOrders(layers.Span, cancellation);
        var added = new SortedQuads?[QuadOrders.Count];
        var removed = new SortedQuads?[QuadOrders.Count];
        foreach (var order in QuadOrders.Stored)
        {
            if (order != QuadOrder.Gspo)
            {
                (added[(int)order], removed[(int)order]) = Merge(layers.Span, order, cancellation);
            }
        }

        var byGraph = new Lazy<(SortedQuads Added, SortedQuads Removed)>(() => Merge(layers.Span, QuadOrder.Gspo, cancellation));
        added[(int)QuadOrder.Gspo] = SingleGraph(added, layers.Span, static layer => layer.Added) ?? byGraph.Value.Added;
        removed[(int)QuadOrder.Gspo] = SingleGraph(removed, layers.Span, static layer => layer.Removed) ?? byGraph.Value.Removed;
        return new Layer(new QuadSet(added), new QuadSet(removed));
    }

    /// <summary>
    /// Orders that are made on demand. A query that needs them too goes through the layers from the lowest up, so this goes from the highest down, and each makes half of them.
    /// </summary>
    private static void MakeOrders(ReadOnlySpan<Layer> layers, CancellationToken cancellation)
    {
        for (var at = layers.Length - 1; at >= 0; at--)
        {
            foreach (var order in QuadOrders.Stored)
            {
                cancellation.ThrowIfCancellationRequested();
                _ = layers[at].Added[order];
            }
        }
    }

    private static (SortedQuads Added, SortedQuads Removed) Merge(ReadOnlySpan<Layer> layers, QuadOrder order, CancellationToken cancellation)
    {
        var streams = Streams(layers, order);
        var added = new PackedQuadsBuilder(Count(layers));
        var removed = new PackedQuadsBuilder();
        var sinceCheck = 0;
        while (TryFindFirst(streams, out var first, out var others))
        {
            // What is in one layer alone mostly comes in long stretches.
            var builder = first.Sign > 0 ? added : removed;
            for (; !first.IsEnded && QuadKey.IsBefore(first.Current, others); sinceCheck++)
            {
                builder.Add(first.Current);
                first.MoveNext();
            }

            if (!first.IsEnded && first.Current == others)
            {
                AddSum(streams, others, added, removed);
                sinceCheck++;
            }

            if (sinceCheck >= RowsBetweenChecks)
            {
                cancellation.ThrowIfCancellationRequested();
                sinceCheck = 0;
            }
        }

        return (added.Build(), removed.Build());
    }

    private static long Count(ReadOnlySpan<Layer> layers)
    {
        var count = 0L;
        foreach (var layer in layers)
        {
            count += layer.Added.Count;
        }

        return count;
    }

    private static ChangeStream[] Streams(ReadOnlySpan<Layer> layers, QuadOrder order)
    {
        var streams = new List<ChangeStream>();
        foreach (var source in ScanSource.Of(layers, order))
        {
            source.Restart(default, 0);
            streams.Add(new ChangeStream(source));
        }

        return [.. streams];
    }

    /// <summary>The stream with the first row, and the first row of the other streams; that is after all keys where there is none.</summary>
    private static bool TryFindFirst(ChangeStream[] streams, out ChangeStream first, out QuadKey others)
    {
        ChangeStream? found = null;
        others = default(QuadKey).After(0);
        foreach (var stream in streams)
        {
            if (stream.IsEnded)
            {
                continue;
            }

            if (found is null || QuadKey.IsBefore(stream.Current, found.Current))
            {
                others = found?.Current ?? others;
                found = stream;
            }
            else if (QuadKey.IsBefore(stream.Current, others))
            {
                others = stream.Current;
            }
        }

        first = found!;
        return found is not null;
    }

    /// <summary>Added below and removed above is nothing, and so is removed below and added above.</summary>
    private static void AddSum(ChangeStream[] streams, in QuadKey key, PackedQuadsBuilder added, PackedQuadsBuilder removed)
    {
        var sum = 0;
        foreach (var stream in streams)
        {
            if (!stream.IsEnded && stream.Current == key)
            {
                sum += stream.Sign;
                stream.MoveNext();
            }
        }

        if (sum != 0)
        {
            (sum > 0 ? added : removed).Add(key);
        }
    }

    /// <summary>The order by graph without rows of its own, where all quads are of one graph.</summary>
    private static SortedQuads? SingleGraph(SortedQuads?[] orders, ReadOnlySpan<Layer> layers, Func<Layer, QuadSet> side)
    {
        var bySubject = orders[(int)QuadOrder.Spog]!;
        var graph = 0UL;
        foreach (var layer in layers)
        {
            var quads = side(layer);
            if (quads.Count > 0 && (quads.SingleGraph == 0 || (graph != 0 && graph != quads.SingleGraph)))
            {
                return bySubject.Count == 0 ? bySubject : null;
            }

            graph = quads.Count > 0 ? quads.SingleGraph : graph;
        }

        return bySubject.Count == 0 ? bySubject : new SingleGraphQuads(bySubject, graph);
    }
}
