using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>
/// Counts the different triples of a prefix in the union of all graphs: the largest set keeps their number, and what the other layers
/// change is looked up triple by triple.
/// </summary>
internal static class DistinctTriples
{
    private const int TripleColumns = 3;

    /// <summary>Looking up one change costs about as much as reading so many rows.</summary>
    private const int RowsForALookup = 64;

    /// <summary>False where reading all rows costs less.</summary>
    /// <param name="order">One that has the graph last.</param>
    public static bool TryCount(Snapshot snapshot, in QuadPattern pattern, QuadOrder order, out long count)
    {
        var key = QuadOrders.Key(pattern, order);
        var columns = QuadOrders.BoundPrefix(key);
        var sources = ScanSource.Of(snapshot.Layers, order);
        ScanSource? main = null;
        var rows = 0L;
        foreach (var source in sources)
        {
            source.Restart(key, columns);
            rows += source.Rows.Count;
            main = source.Sign > 0 && (main is null || source.Rows.Count > main.Rows.Count) ? source : main;
        }

        count = 0;
        if (main is null || rows == 0)
        {
            return true;
        }

        if ((rows - main.Rows.Count) * RowsForALookup > rows)
        {
            return false;
        }

        count = main.Quads.DistinctBefore(main.Rows.End, TripleColumns) - main.Quads.DistinctBefore(main.Rows.Start, TripleColumns);
        var others = sources.Where(source => source != main && source.Rows.Count > 0);
        count += CountChanges(main.Quads, [.. others.Select(source => new ChangeStream(source))]);
        return true;
    }

    /// <summary>How many triples the changes bring, less those that they take away.</summary>
    private static long CountChanges(SortedQuads main, ChangeStream[] changes)
    {
        var difference = 0L;
        while (ChangeStream.TryNext(changes, out var key))
        {
            var triple = key with { Fourth = 0 };
            var quads = main.Range(triple, TripleColumns).Count;
            var before = quads;
            foreach (var stream in changes)
            {
                for (; !stream.IsEnded && stream.Current with { Fourth = 0 } == triple; stream.MoveNext())
                {
                    quads += stream.Sign;
                }
            }

            difference += (quads > 0 ? 1 : 0) - (before > 0 ? 1 : 0);
        }

        return difference;
    }
}
