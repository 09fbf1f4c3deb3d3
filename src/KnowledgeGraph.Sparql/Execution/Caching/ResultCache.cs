using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Sparql.Execution.Caching;

/// <summary>
/// Results of one snapshot by the text of their plan. What was cheap for its size and long not asked for goes first: GreedyDual-Size (Cao and
/// Irani, 1997). A newer snapshot empties the cache. Safe for several threads.
/// </summary>
internal sealed class ResultCache(long capacityBytes)
{
    private const int BytesPerEntry = 400;

    /// <summary>No single result takes more of the room.</summary>
    private const int LeastResults = 16;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly PriorityQueue<Entry, double> _byPriority = new();
    private WeakReference<Snapshot>? _snapshot;
    private long _revision = -1;
    private double _passed;

    public long MostBytesOfResult => capacityBytes / LeastResults;

    public long Bytes { get; private set; }

    public KeptRows? Find(Snapshot snapshot, string plan)
    {
        lock (_gate)
        {
            if (!IsFor(snapshot) || !_entries.TryGetValue(plan, out var entry))
            {
                return null;
            }

            entry.Priority = _passed + entry.Worth;
            return entry.Rows;
        }
    }

    /// <param name="nanoseconds">What the rows took to compute.</param>
    public void Keep(Snapshot snapshot, string plan, KeptRows rows, double nanoseconds)
    {
        var bytes = rows.Bytes + plan.Length * sizeof(char) + BytesPerEntry;
        lock (_gate)
        {
            if (!IsFor(snapshot) || bytes > MostBytesOfResult || _entries.ContainsKey(plan))
            {
                return;
            }

            while (Bytes + bytes > capacityBytes)
            {
                Evict();
            }

            var entry = new Entry(plan, rows, bytes, nanoseconds / bytes) { Priority = _passed + nanoseconds / bytes };
            _entries.Add(plan, entry);
            _byPriority.Enqueue(entry, entry.Priority);
            Bytes += bytes;
        }
    }

    /// <summary>Whether the entries are the snapshot's, after emptying the cache for one that is newer. Older ones are not waited for.</summary>
    private bool IsFor(Snapshot snapshot)
    {
        if (_snapshot is not null && _snapshot.TryGetTarget(out var known) && (ReferenceEquals(known, snapshot) || snapshot.Revision < _revision))
        {
            return ReferenceEquals(known, snapshot);
        }

        _entries.Clear();
        _byPriority.Clear();
        (_snapshot, _revision, Bytes, _passed) = (new WeakReference<Snapshot>(snapshot), snapshot.Revision, 0, 0);
        return true;
    }

    private void Evict()
    {
        var entry = _byPriority.Dequeue();
        while (_byPriority.TryPeek(out _, out var least) && entry.Priority > least)
        {
            // It was asked for since it was put in its place.
            entry = _byPriority.EnqueueDequeue(entry, entry.Priority);
        }

        _passed = entry.Priority;
        _entries.Remove(entry.Plan);
        Bytes -= entry.Bytes;
    }

    /// <param name="Worth">Nanoseconds for each byte.</param>
    private sealed record Entry(string Plan, KeptRows Rows, long Bytes, double Worth)
    {
        public double Priority { get; set; }
    }
}
