using System.Diagnostics;

namespace KnowledgeGraph.Server.Metrics;

/// <summary>What the server has done since it started. Any number of threads count.</summary>
internal sealed class ServerMetrics
{
    /// <summary>Upper bounds of the query times that are counted together, in seconds; the last has none.</summary>
    public static readonly double[] Bounds = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10, 60];

    private readonly long[] _byStatus = new long[6];
    private readonly long[] _byTime = new long[Bounds.Length + 1];
    private long _ticks;
    private long _aborted;
    private int _running;
    private int _waiting;

    /// <summary>Queries that hold a slot now.</summary>
    public int Running => Volatile.Read(ref _running);

    /// <summary>Queries that wait for a slot now.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Answers that were broken off: the client went away, or the query failed after its answer had begun.</summary>
    public long Aborted => Interlocked.Read(ref _aborted);

    public TimeSpan QueryTime => TimeSpan.FromSeconds((double)Interlocked.Read(ref _ticks) / Stopwatch.Frequency);

    /// <summary>Answers by the first digit of their status.</summary>
    public long Answers(int hundreds) => Interlocked.Read(ref _byStatus[hundreds]);

    /// <summary>Queries whose time is within the bound of this index and above the one before.</summary>
    public long Queries(int bound) => Interlocked.Read(ref _byTime[bound]);

    public void CountAnswer(int status) => Interlocked.Increment(ref _byStatus[Math.Clamp(status / 100, 0, _byStatus.Length - 1)]);

    public void CountAborted() => Interlocked.Increment(ref _aborted);

    public int EnterQueue() => Interlocked.Increment(ref _waiting);

    public void LeaveQueue() => Interlocked.Decrement(ref _waiting);

    public void StartQuery() => Interlocked.Increment(ref _running);

    public void EndQuery(TimeSpan time)
    {
        Interlocked.Decrement(ref _running);
        Interlocked.Add(ref _ticks, (long)(time.TotalSeconds * Stopwatch.Frequency));
        var bound = Array.FindIndex(Bounds, limit => time.TotalSeconds <= limit);
        Interlocked.Increment(ref _byTime[bound < 0 ? Bounds.Length : bound]);
    }
}
