using System.Threading.Channels;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Triples;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Loading;

/// <summary>
/// Loads report files into the store. Files are read and understood on all cores; one writer turns them into quads, a named graph for each report, some
/// reports to a transaction. A file that is no report, or whose triples do not conform to the shapes, is reported and leaves the store as it was; a report that is there already
/// changes nothing; a changed one replaces its graphs.
/// </summary>
public sealed class ReportLoader(QuadStore store, ReportImporter importer, ReportTriples triples, ReportShapes? shapes = null)
{
    // A commit costs about the same for one report as for some dozens.
    private const int ReportsPerTransaction = 64;

    /// <summary>Loads the files; what became of each comes in the order they are done.</summary>
    /// <param name="dryRun">Count what would change, and change nothing.</param>
    public Task<IReadOnlyList<ReportLoad>> LoadAsync(
        IReadOnlyList<string> paths,
        bool dryRun = false,
        IProgress<ReportLoad>? progress = null,
        CancellationToken cancellation = default) =>
        LoadAsync(paths.Select(path => new Source(path, () => importer.Read(path))), dryRun, progress, cancellation);

    /// <summary>Loads the reports that were found in files, folders and archives; each is opened when its turn comes.</summary>
    /// <param name="dryRun">Count what would change, and change nothing.</param>
    public Task<IReadOnlyList<ReportLoad>> LoadAsync(
        IReadOnlyList<ReportSource> sources,
        bool dryRun = false,
        IProgress<ReportLoad>? progress = null,
        CancellationToken cancellation = default) =>
        LoadAsync(sources.Select(source => new Source(source.Name, () => importer.Read(source))), dryRun, progress, cancellation);

    /// <summary>Loads reports that are in memory, such as the seeds.</summary>
    public Task<IReadOnlyList<ReportLoad>> LoadAsync(
        IReadOnlyList<ReportFile> files,
        IProgress<ReportLoad>? progress = null,
        CancellationToken cancellation = default) =>
        LoadAsync(files.Select(file => new Source(file.FileName, () => importer.Read(file))), dryRun: false, progress, cancellation);

    private async Task<IReadOnlyList<ReportLoad>> LoadAsync(
        IEnumerable<Source> sources,
        bool dryRun,
        IProgress<ReportLoad>? progress,
        CancellationToken cancellation)
    {
        var read = Channel.CreateBounded<ReadReport>(ReportsPerTransaction);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = ReadAllAsync(sources, read.Writer, stop.Token);
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
        IEnumerable<Source> sources,
        ChannelWriter<ReadReport> writer,
        CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            await Parallel.ForEachAsync(sources, cancellation, async (source, token) =>
                await writer.WriteAsync(Read(source), token).ConfigureAwait(false)).ConfigureAwait(false);
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

    private static ReadReport Read(Source source)
    {
        try
        {
            return new ReadReport(source.FileName, source.Read(), null);
        }
        catch (ReportFileException error)
        {
            return new ReadReport(source.FileName, null, error.Message);
        }
    }

    private async Task<IReadOnlyList<ReportLoad>> WriteAllAsync(
        ChannelReader<ReadReport> reader,
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
                var load = item.Report is { } report ? Write(item.FileName, report, transaction, written, cancellation) : ReportLoad.Failed(item.FileName, item.Error!);
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
        string fileName,
        ImportedReport report,
        Transaction transaction,
        HashSet<(string Scope, int Year)> written,
        CancellationToken cancellation)
    {
        var replacement = new GraphReplacement(transaction.Terms);
        triples.Write<TermId, GraphReplacement>(report.Content, report.Identity, replacement, cancellation);
        if (shapes?.Violations(transaction.Terms, replacement.Wanted, cancellation) is { } violations)
        {
            return ReportLoad.Failed(fileName, violations);
        }

        var isFirst = written.Add((report.Identity.Scope, report.Identity.Year));
        var (added, removed) = replacement.Apply(transaction, isFirst ? transaction.Before : transaction.View());
        return ReportLoad.Of(fileName, report, added, removed);
    }

    private sealed record Source(string FileName, Func<ImportedReport> Read);

    private sealed record ReadReport(string FileName, ImportedReport? Report, string? Error);
}
