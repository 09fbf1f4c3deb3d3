using System.Diagnostics;

namespace KnowledgeGraph.Server.Loading;

/// <summary>
/// Gathers reports into batches of one commit each. A commit costs about the same for one report as for some dozens, but who waits for reports that take long to read should
/// see those that are done.
/// </summary>
internal sealed class ReportBatches(WaitingReports reports)
{
    /// <summary>A batch has fewer before its last report.</summary>
    public const int QuadsPerBatch = 1 << 19;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <summary>The next batch; empty at the end.</summary>
    public async Task<IReadOnlyList<ReadReport>> NextAsync(CancellationToken cancellation)
    {
        var batch = new List<ReadReport>();
        var quads = 0L;
        var began = Stopwatch.StartNew();
        while (quads < QuadsPerBatch && await MoreAsync(batch.Count == 0 ? Timeout.InfiniteTimeSpan : LongestWait - began.Elapsed, cancellation).ConfigureAwait(false))
        {
            while (quads < QuadsPerBatch && reports.TryTake(out var report))
            {
                batch.Add(report);
                quads += report.Quads;
            }
        }

        return batch;
    }

    private async Task<bool> MoreAsync(TimeSpan wait, CancellationToken cancellation)
    {
        var more = reports.WaitAsync(cancellation).AsTask();
        if (wait == Timeout.InfiniteTimeSpan || more.IsCompleted)
        {
            return await more.ConfigureAwait(false);
        }

        return wait > TimeSpan.Zero && await Task.WhenAny(more, Task.Delay(wait, cancellation)).ConfigureAwait(false) == more && await more.ConfigureAwait(false);
    }
}
