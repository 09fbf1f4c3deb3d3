using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

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
                return Math.Min(rows, CountPrefixes(snapshot, order, key, bound, bound + 1));
            }
        }

        // No order has the position next: bounded by the rows, and by what a pattern with fewer bound positions has.
        var wider = !pattern.Graph.IsNone ? pattern with { Graph = default }
            : !pattern.Object.IsNone ? pattern with { Object = default }
            : !pattern.Subject.IsNone ? pattern with { Subject = default }
            : pattern with { Predicate = default };
        return Math.Min(rows, Count(snapshot, wider, position));
    }

    /// <summary>How many different rows of a range there are in the first columns; an estimate where several layers have some of them.</summary>
    public static long CountPrefixes(Snapshot snapshot, QuadOrder order, in QuadKey key, int bound, int columns)
    {
        long distinct = 0, counted = 0, all = 0;
        foreach (var layer in snapshot.Layers)
        {
            var source = layer.Added[order];
            var range = source.Range(key, bound);
            all += range.Count;
            if (range.Count > counted)
            {
                distinct = source.DistinctBefore(range.End, columns) - source.DistinctBefore(range.Start, columns);
                counted = range.Count;
            }
        }

        // The smaller layers are taken to be like the largest.
        return counted == all ? distinct : Math.Max(distinct, (long)((double)distinct / counted * all));
    }

    /// <summary>As <see cref="Count"/>, but for patterns of which several layers have rows, or removed ones, reads the rows in an order that has equal terms together.</summary>
    public static long CountExactly(Snapshot snapshot, in QuadPattern pattern, QuadPosition position, CancellationToken cancellation)
    {
        if (IsBound(pattern, position))
        {
            return Math.Min(snapshot.Count(pattern), 1);
        }

        foreach (var order in QuadOrders.Stored)
        {
            var key = QuadOrders.Key(pattern, order);
            var bound = QuadOrders.BoundPrefix(key);
            if (bound == QuadOrders.BoundColumns(key) && QuadOrders.ColumnsOf(order)[bound] == position)
            {
                return IsInOneLayer(snapshot, order, key, bound)
                    ? CountPrefixes(snapshot, order, key, bound, bound + 1)
                    : CountChanges(snapshot.Scan(pattern, order), position, cancellation);
            }
        }

        var seen = new HashSet<ulong>();
        QuadRows.ForEach(snapshot.Scan(pattern, QuadOrder.Spog), quad => seen.Add(At(quad, position).Bits));
        return seen.Count;
    }

    private static bool IsInOneLayer(Snapshot snapshot, QuadOrder order, in QuadKey key, int bound)
    {
        var layers = 0;
        foreach (var layer in snapshot.Layers)
        {
            if (layer.Removed[order].Range(key, bound).Count > 0)
            {
                return false;
            }

            layers += layer.Added[order].Range(key, bound).Count > 0 ? 1 : 0;
        }

        return layers <= 1;
    }

    private static long CountChanges(QuadCursor cursor, QuadPosition position, CancellationToken cancellation)
    {
        var terms = new TermId[1024];
        var (last, distinct) = (TermId.None, 0L);
        for (int count; (count = ReadColumn(cursor, position, terms)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var row = 0; row < count; row++)
            {
                distinct += terms[row] != last ? 1 : 0;
                last = terms[row];
            }
        }

        return distinct;
    }

    private static int ReadColumn(QuadCursor cursor, QuadPosition position, TermId[] terms) => position switch
    {
        QuadPosition.Subject => cursor.Read(terms, [], [], []),
        QuadPosition.Predicate => cursor.Read([], terms, [], []),
        QuadPosition.Object => cursor.Read([], [], terms, []),
        _ => cursor.Read([], [], [], terms),
    };

    private static TermId At(in QuadIds quad, QuadPosition position) => position switch
    {
        QuadPosition.Subject => quad.Subject,
        QuadPosition.Predicate => quad.Predicate,
        QuadPosition.Object => quad.Object,
        _ => quad.Graph,
    };

    private static bool IsBound(in QuadPattern pattern, QuadPosition position) => position switch
    {
        QuadPosition.Subject => !pattern.Subject.IsNone,
        QuadPosition.Predicate => !pattern.Predicate.IsNone,
        QuadPosition.Object => !pattern.Object.IsNone,
        _ => !pattern.Graph.IsNone,
    };
}
