using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Planning.Estimates;

/// <summary>Rows and distinct terms of one pattern, from the snapshot's counts. Safe for several threads: they would write the same.</summary>
internal sealed class PatternStatistics
{
    /// <summary>For fewer quads it is not worth a search how many of them are the same triple.</summary>
    private const double LeastCounted = 256;

    private readonly Snapshot _snapshot;
    private readonly ScanPattern _pattern;
    private readonly QuadPattern _triple;
    private readonly double[] _distinct = [-1, -1, -1, -1];

    public PatternStatistics(Snapshot snapshot, ScanPattern pattern)
    {
        (_snapshot, _pattern) = (snapshot, pattern);
        _triple = pattern.Constants with { Graph = TermId.None };
        AllGraphs = snapshot.Count(_triple);
        Rows = pattern.Graph switch
        {
            // The graph's own size bounds what it holds of the pattern; counting exactly would read the range.
            SingleGraph single => Math.Min(AllGraphs, snapshot.Count(QuadPattern.Any with { Graph = single.Graph })),
            MergedGraphs when AllGraphs >= LeastCounted => snapshot.EstimateTriples(_triple),
            _ => AllGraphs,
        };
    }

    /// <summary>Matches in all graphs: what a scan of an index that does not lead with the graph reads.</summary>
    public double AllGraphs { get; }

    /// <summary>Matches; a triple that is in several graphs is one in their union.</summary>
    public double Rows { get; }

    /// <summary>How many different terms a free position has.</summary>
    public double Distinct(QuadPosition position)
    {
        ref var distinct = ref _distinct[(int)position];
        if (distinct < 0)
        {
            distinct = Math.Max(1, Math.Min(Rows, Compute(position)));
        }

        return distinct;
    }

    private double Compute(QuadPosition position)
    {
        if (position == QuadPosition.Graph)
        {
            return _snapshot.NamedGraphs().Count;
        }

        var free = (_pattern.Subject.Id.IsNone ? 1 : 0) + (_pattern.Predicate.Id.IsNone ? 1 : 0) + (_pattern.Object.Id.IsNone ? 1 : 0);
        return free <= 1 || Rows <= 1 ? Rows : _snapshot.DistinctCount(_triple, position);
    }
}
