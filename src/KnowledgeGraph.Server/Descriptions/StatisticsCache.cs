using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Server.Descriptions;

/// <summary>Keeps the figures of the last revision that was asked for.</summary>
internal sealed class StatisticsCache
{
    private Statistics? _last;

    public Statistics Of(Snapshot snapshot, CancellationToken cancellation = default)
    {
        var last = Volatile.Read(ref _last);
        if (last?.Revision != snapshot.Revision)
        {
            last = Statistics.Of(snapshot, cancellation);
            Volatile.Write(ref _last, last);
        }

        return last;
    }
}
