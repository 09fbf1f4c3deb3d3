using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Sparql.Planning.Estimates;

/// <summary>
/// The counts of a snapshot's predicates, which most queries ask for again: kept as long as the snapshot is, for all queries. Patterns with a
/// subject or an object are too many and change from query to query.
/// </summary>
internal sealed class SnapshotStatistics
{
    private const int MostPatterns = 10_000;

    private static readonly ConditionalWeakTable<Snapshot, SnapshotStatistics> Known = [];

    private readonly ConcurrentDictionary<(QuadPattern, GraphScope), PatternStatistics> _patterns = new();

    public static SnapshotStatistics Of(Snapshot snapshot) => Known.GetValue(snapshot, static _ => new SnapshotStatistics());

    public PatternStatistics Get(Snapshot snapshot, ScanPattern pattern)
    {
        var constants = pattern.Constants;
        if (!constants.Subject.IsNone || !constants.Object.IsNone)
        {
            return new PatternStatistics(snapshot, pattern);
        }

        var key = (constants, pattern.Graph);
        if (_patterns.TryGetValue(key, out var known))
        {
            return known;
        }

        var statistics = new PatternStatistics(snapshot, pattern);
        return _patterns.Count < MostPatterns ? _patterns.GetOrAdd(key, statistics) : statistics;
    }
}
