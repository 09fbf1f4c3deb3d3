using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>
/// Counts the different terms in a position: by the numbers that packed blocks keep where an order has the position after the bound ones.
/// </summary>
internal static class DistinctTerms
{
    public static long Count(Snapshot snapshot, in QuadPattern pattern, QuadPosition position)
    {
        var rows = snapshot.Count(pattern);
        if (rows <= 1 || IsBound(pattern, position))
        {
            return Math.Min(rows, 1);
        }

        foreach (var order in QuadOrders.Stored)
        {
            var key = QuadOrders.Key(pattern, order);
            var bound = QuadOrders.BoundPrefix(key);
            if (bound == QuadOrders.BoundColumns(key) && QuadOrders.ColumnsOf(order)[bound] == position)
            {
                return Math.Min(rows, CountNext(snapshot, order, key, bound));
            }
        }

        // No order has the position next: bounded by the rows, and by what a pattern with fewer bound positions has.
        var wider = !pattern.Graph.IsNone ? pattern with { Graph = default }
            : !pattern.Object.IsNone ? pattern with { Object = default }
            : !pattern.Subject.IsNone ? pattern with { Subject = default }
            : pattern with { Predicate = default };
        return Math.Min(rows, Count(snapshot, wider, position));
    }

    private static long CountNext(Snapshot snapshot, QuadOrder order, in QuadKey key, int bound)
    {
        long distinct = 0, counted = 0, all = 0;
        foreach (var layer in snapshot.Layers)
        {
            var source = layer.Added[order];
            var range = source.Range(key, bound);
            all += range.Count;
            if (range.Count > counted)
            {
                distinct = source.DistinctBefore(range.End, bound + 1) - source.DistinctBefore(range.Start, bound + 1);
                counted = range.Count;
            }
        }

        // The smaller layers are taken to be like the largest.
        return counted == all ? distinct : Math.Max(distinct, (long)((double)distinct / counted * all));
    }

    private static bool IsBound(in QuadPattern pattern, QuadPosition position) => position switch
    {
        QuadPosition.Subject => !pattern.Subject.IsNone,
        QuadPosition.Predicate => !pattern.Predicate.IsNone,
        QuadPosition.Object => !pattern.Object.IsNone,
        _ => !pattern.Graph.IsNone,
    };
}
