using KnowledgeGraph.Sparql.Planning.Estimates;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>What planning one query knows: the data with its counts, the dataset, and the query's variables.</summary>
internal sealed class PlanningContext(Snapshot snapshot, Dataset dataset, PlannerSwitches switches)
{
    private readonly Dictionary<(QuadPattern, GraphScope), PatternStatistics> _statistics = [];
    private readonly SnapshotStatistics _known = SnapshotStatistics.Of(snapshot);

    public Snapshot Snapshot { get; } = snapshot;

    public Dataset Dataset { get; } = dataset;

    public PlannerSwitches Switches { get; } = switches;

    public VariableTable Variables { get; } = new();

    /// <summary>The counts of a pattern; asked once for each pair of constants and graph.</summary>
    public PatternStatistics Statistics(ScanPattern pattern)
    {
        var key = (pattern.Constants, pattern.Graph);
        if (!_statistics.TryGetValue(key, out var statistics))
        {
            statistics = _known.Get(Snapshot, pattern);
            _statistics.Add(key, statistics);
        }

        return statistics;
    }
}
