using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Packing;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>
/// Quads that come sorted and make up graphs which hold nothing yet, as an import brings them. They need no sorting and no look at what is there: put one behind the
/// other they are in the order by graph, from which the other orders are made when somebody asks for them.
/// </summary>
internal static class NewGraphs
{
    private const int RowsBetweenChecks = 1 << 20;

    /// <summary>The quads as a set, or null where they are not sorted, or some of their graphs are not new.</summary>
    public static QuadSet? TryPack(IReadOnlyList<ReadOnlyMemory<QuadIds>> parts, Snapshot existing, CancellationToken cancellation)
    {
        var runs = new List<ReadOnlyMemory<QuadIds>>(parts.Count * 2);
        foreach (var part in parts)
        {
            if (!TrySplit(part, runs))
            {
                return null;
            }
        }

        runs.Sort(static (left, right) => GraphOf(left).CompareTo(GraphOf(right)));
        for (var at = 0; at < runs.Count; at++)
        {
            var graph = GraphOf(runs[at]);
            if ((at > 0 && GraphOf(runs[at - 1]) == graph) || existing.Count(new QuadPattern(TermId.None, TermId.None, TermId.None, graph)) > 0)
            {
                return null;
            }
        }

        return new QuadSet(Pack(runs, parts.Sum(static part => (long)part.Length), cancellation));
    }

    /// <summary>Cuts a part where the graph changes; false where it is not sorted by graph, subject, predicate and object, each quad once.</summary>
    private static bool TrySplit(ReadOnlyMemory<QuadIds> part, List<ReadOnlyMemory<QuadIds>> runs)
    {
        var quads = part.Span;
        var start = 0;
        var before = quads.IsEmpty ? default : QuadOrders.Key(quads[0], QuadOrder.Gspo);
        for (var at = 1; at < quads.Length; at++)
        {
            var key = QuadOrders.Key(quads[at], QuadOrder.Gspo);
            if (!QuadKey.IsBefore(before, key))
            {
                return false;
            }

            before = key;

            if (quads[at].Graph != quads[start].Graph)
            {
                runs.Add(part[start..at]);
                start = at;
            }
        }

        if (start < quads.Length)
        {
            runs.Add(part[start..]);
        }

        return true;
    }

    private static SortedQuads Pack(List<ReadOnlyMemory<QuadIds>> runs, long count, CancellationToken cancellation)
    {
        var builder = new PackedQuadsBuilder(count);
        var sinceCheck = 0;
        foreach (var run in runs)
        {
            foreach (ref readonly var quad in run.Span)
            {
                builder.Add(QuadOrders.Key(quad, QuadOrder.Gspo));
            }

            if ((sinceCheck += run.Length) >= RowsBetweenChecks)
            {
                cancellation.ThrowIfCancellationRequested();
                sinceCheck = 0;
            }
        }

        return builder.Build();
    }

    private static TermId GraphOf(ReadOnlyMemory<QuadIds> run) => run.Span[0].Graph;
}
