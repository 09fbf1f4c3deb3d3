using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>
/// Takes rows at equal distances from the range of a pattern, so that a sample is spread over it and the same every time.
/// </summary>
internal static class QuadSample
{
    public static List<QuadIds> Take(Snapshot snapshot, in QuadPattern pattern, int count)
    {
        var order = QuadOrders.Best(pattern);
        var key = QuadOrders.Key(pattern, order);
        var sample = new List<QuadIds>(count);
        ScanSource? main = null;
        foreach (var source in ScanSource.Of(snapshot.Layers, order))
        {
            source.Restart(key, QuadOrders.BoundPrefix(key));
            main = source.Sign > 0 && (main is null || source.Rows.Count > main.Rows.Count) ? source : main;
        }

        var rows = main?.Rows ?? default;
        var step = Math.Max(1, rows.Count / Math.Max(1, count));
        for (var row = rows.Start + (step / 2); row < rows.End && sample.Count < count; row += step)
        {
            var quad = QuadOrders.Quad(main!.Quads[row], order);

            // A row may be removed by a layer above, or be in another graph than the pattern's.
            if (pattern.Matches(quad) && snapshot.Contains(quad))
            {
                sample.Add(quad);
            }
        }

        return sample;
    }
}
