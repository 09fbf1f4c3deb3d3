namespace KnowledgeGraph.Benchmarks.Figures;

/// <summary>Watches how much memory this process takes above something that grows meanwhile.</summary>
internal sealed class PeakMemory : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly Thread _watch;
    private readonly Func<long> _expected;
    private long _above = long.MinValue;
    private long _managed;

    /// <param name="expected">Bytes that are to be there at the moment.</param>
    public PeakMemory(Func<long> expected)
    {
        _expected = expected;
        _watch = new Thread(Watch) { IsBackground = true, Priority = ThreadPriority.Highest };
        _watch.Start();
    }

    /// <summary>The most bytes above what was expected, so far.</summary>
    public long Above => Interlocked.Read(ref _above);

    /// <summary>The most bytes that the managed heap has taken from the system, so far.</summary>
    public long Managed => Interlocked.Read(ref _managed);

    public void Dispose()
    {
        _stop.Cancel();
        _watch.Join();
        _stop.Dispose();
    }

    private void Watch()
    {
        do
        {
            Interlocked.Exchange(ref _above, Math.Max(_above, Environment.WorkingSet - _expected()));
            Interlocked.Exchange(ref _managed, Math.Max(_managed, GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes));
        }
        while (!_stop.Token.WaitHandle.WaitOne(Pause));
    }
}
