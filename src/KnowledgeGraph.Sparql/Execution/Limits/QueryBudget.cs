using System.Diagnostics;

namespace KnowledgeGraph.Sparql.Execution.Limits;

/// <summary>
/// What one run of a query may use: time, bytes for intermediate results, and the caller's patience. Operators call
/// <see cref="Check"/> once a batch and <see cref="Reserve"/> before they keep rows. Safe for several threads.
/// </summary>
internal sealed class QueryBudget
{
    private readonly CancellationToken _cancellation;
    private readonly TimeSpan? _timeout;
    private readonly long _deadline;
    private readonly long _memoryLimitBytes;
    private long _reservedBytes;
    private long _peakBytes;

    public QueryBudget(TimeSpan? timeout, long memoryLimitBytes, CancellationToken cancellation)
    {
        _timeout = timeout;
        _deadline = timeout is { } limit
            ? Stopwatch.GetTimestamp() + (long)(limit.TotalSeconds * Stopwatch.Frequency)
            : long.MaxValue;
        _memoryLimitBytes = memoryLimitBytes;
        _cancellation = cancellation;
    }

    public static QueryBudget Unlimited { get; } = new(null, long.MaxValue, CancellationToken.None);

    public CancellationToken Cancellation => _cancellation;

    /// <summary>For work that waits and cannot check: a source that is cancelled by the caller or at the deadline. Call <see cref="Check"/> when it was.</summary>
    public CancellationTokenSource Limit()
    {
        var limited = CancellationTokenSource.CreateLinkedTokenSource(_cancellation);
        if (_deadline != long.MaxValue)
        {
            var left = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), _deadline);
            limited.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }

        return limited;
    }

    public long ReservedBytes => Volatile.Read(ref _reservedBytes);

    public long AvailableBytes => _memoryLimitBytes - ReservedBytes;

    public long PeakBytes => Volatile.Read(ref _peakBytes);

    /// <exception cref="OperationCanceledException">The caller has given up.</exception>
    /// <exception cref="QueryTimeoutException">The deadline is past.</exception>
    public void Check()
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_deadline != long.MaxValue && Stopwatch.GetTimestamp() > _deadline)
        {
            throw new QueryTimeoutException(_timeout!.Value);
        }
    }

    /// <summary>Takes bytes for kept rows.</summary>
    /// <exception cref="QueryMemoryException">There are not as many left.</exception>
    public void Reserve(long bytes)
    {
        var reserved = Interlocked.Add(ref _reservedBytes, bytes);
        if (reserved > _memoryLimitBytes)
        {
            throw new QueryMemoryException(_memoryLimitBytes);
        }

        if (reserved > Volatile.Read(ref _peakBytes))
        {
            Volatile.Write(ref _peakBytes, reserved);
        }
    }

    /// <summary>Gives bytes back that <see cref="Reserve"/> took.</summary>
    public void Release(long bytes) => Interlocked.Add(ref _reservedBytes, -bytes);
}
