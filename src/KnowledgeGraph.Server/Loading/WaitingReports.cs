using System.Threading.Channels;

namespace KnowledgeGraph.Server.Loading;

/// <summary>A report whose quads are known, or that failed and has none.</summary>
/// <param name="Number">The place of its file among those that are imported.</param>
internal sealed record ReadReport(ReportLoad Load, GraphContent? Content, int Number = 0)
{
    public long Quads => Content?.Quads.Count ?? 0;
}

/// <summary>
/// Reports that are read and wait for the writer. Room is for so many quads and not for so many reports, so that however many files there are and however large, no more is in
/// memory than this and a few of the largest.
/// </summary>
/// <param name="mostQuads">A report that has more by itself waits until it is alone.</param>
internal sealed class WaitingReports(long mostQuads)
{
    private readonly Channel<ReadReport> _reports = Channel.CreateUnbounded<ReadReport>();
    private readonly Lock _gate = new();
    private long _quads;
    private TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits until there is room. For any number of readers.</summary>
    public async ValueTask AddAsync(ReadReport report, CancellationToken cancellation)
    {
        while (TryEnter(report.Quads) is { } left)
        {
            await left.WaitAsync(cancellation).ConfigureAwait(false);
        }

        await _reports.Writer.WriteAsync(report, cancellation).ConfigureAwait(false);
    }

    /// <summary>No more reports come; with <paramref name="failure"/>, because reading them failed.</summary>
    public void Complete(Exception? failure) => _reports.Writer.Complete(failure);

    /// <summary>Whether there is a report to take; waits for one until the end.</summary>
    public ValueTask<bool> WaitAsync(CancellationToken cancellation) => _reports.Reader.WaitToReadAsync(cancellation);

    /// <summary>Takes the next report, whose room is free then.</summary>
    public bool TryTake([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ReadReport? report)
    {
        if (!_reports.Reader.TryRead(out report))
        {
            return false;
        }

        lock (_gate)
        {
            _quads -= report.Quads;
            _left.SetResult();
            _left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return true;
    }

    /// <summary>Null when there was room, else what ends when a report has left.</summary>
    private Task? TryEnter(long quads)
    {
        lock (_gate)
        {
            if (_quads > 0 && _quads + quads > mostQuads)
            {
                return _left.Task;
            }

            _quads += quads;
            return null;
        }
    }
}
