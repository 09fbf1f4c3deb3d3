using System.Threading.Channels;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Triples;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Loading;

/// <summary>
/// Loads report files into the store. Files are read and understood on all cores; one writer turns them into quads, a named graph for each report, some
/// reports to a transaction. A file that is no report is reported and leaves the store as it was; a report that is there already
/// changes nothing; a changed one replaces its graphs.
/// </summary>
public sealed class ReportLoader(QuadStore store, ReportImporter importer, ReportTriples triples)
{
    // A commit costs about the same for one report as for some dozens.
    private const int ReportsPerTransaction = 64;

    /// <summary>Loads the files; what became of each comes in the order they are done.</summary>
    /// <param name="dryRun">Count what would change, and change nothing.</param>
    public async Task<IReadOnlyList<ReportLoad>> LoadAsync(
        IReadOnlyList<string> paths,
        bool dryRun = false,
        IProgress<ReportLoad>? progress = null,
        CancellationToken cancellation = default)
    {
        var read = Channel.CreateBounded<(string Path, ImportedReport? Report, string? Error)>(ReportsPerTransaction);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = ReadAllAsync(paths, read.Writer, stop.Token);
        try
        {
            return await WriteAllAsync(read.Reader, dryRun, progress, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAllAsync(
        IReadOnlyList<string> paths,
        ChannelWriter<(string Path, ImportedReport? Report, string? Error)> writer,
        CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            await Parallel.ForEachAsync(paths, cancellation, async (path, token) =>
                await writer.WriteAsync(Read(path), token).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            failure = error;
            throw;
        }
        finally
        {
            writer.Complete(failure);
        }
    }

    private (string Path, ImportedReport? Report, string? Error) Read(string path)
    {
        try
        {
            return (path, importer.Read(path), null);
        }
        catch (ReportFileException error)
        {
            return (path, null, error.Message);
        }
    }

    private async Task<IReadOnlyList<ReportLoad>> WriteAllAsync(
        ChannelReader<(string Path, ImportedReport? Report, string? Error)> reader,
        bool dryRun,
        IProgress<ReportLoad>? progress,
        CancellationToken cancellation)
    {
        var loads = new List<ReportLoad>();
        while (await reader.WaitToReadAsync(cancellation).ConfigureAwait(false))
        {
            using var transaction = store.Begin(cancellation);
            var written = new HashSet<(string Scope, int Year)>();
            for (var taken = 0; taken < ReportsPerTransaction && reader.TryRead(out var item); taken++)
            {
                var load = item.Report is { } report ? Write(item.Path, report, transaction, written, cancellation) : ReportLoad.Failed(item.Path, item.Error!);
                loads.Add(load);
                progress?.Report(load);
            }

            if (!dryRun)
            {
                transaction.Commit(cancellation);
            }
        }

        return loads;
    }

    private ReportLoad Write(
        string path,
        ImportedReport report,
        Transaction transaction,
        HashSet<(string Scope, int Year)> written,
        CancellationToken cancellation)
    {
        var replacement = new GraphReplacement(transaction.Terms);
        triples.Write<TermId, GraphReplacement>(report.Content, report.Identity, replacement, cancellation);
        var isFirst = written.Add((report.Identity.Scope, report.Identity.Year));
        var (added, removed) = replacement.Apply(transaction, isFirst ? transaction.Before : transaction.View());
        return ReportLoad.Of(path, report, added, removed);
    }
}
