using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Triples;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Loading;

/// <summary>
/// Loads report files into the store. On all cores, files are read, understood and turned into quads of graphs of their own; one writer puts them into the store, many
/// reports to a transaction. A file that is no report, or whose triples do not conform to the shapes, is reported and leaves the store as it was; a report that is there already
/// changes nothing; a changed one replaces its graphs; of two files of one place and year the one given last is kept.
/// </summary>
public sealed class ReportLoader(QuadStore store, ReportImporter importer, ReportTriples triples, ReportShapes? shapes = null)
{
    /// <summary>So many quads wait for the writer: as many as it puts into the store at a time, so that neither waits for the other.</summary>
    private const int MostWaiting = ReportBatches.QuadsPerBatch;

    /// <summary>Loads the files; what became of each comes in the order they are done.</summary>
    /// <param name="dryRun">Count and list what would change, and change nothing.</param>
    public Task<IReadOnlyList<ReportLoad>> LoadAsync(
        IReadOnlyList<string> paths,
        bool dryRun = false,
        IProgress<ReportLoad>? progress = null,
        CancellationToken cancellation = default) =>
        LoadAsync(paths.Select((path, number) => new Source(number, path, () => importer.Read(path))), dryRun, progress, cancellation);

    /// <summary>Loads the reports that were found in files, folders and archives; each is opened when its turn comes.</summary>
    /// <param name="dryRun">Count and list what would change, and change nothing.</param>
    public Task<IReadOnlyList<ReportLoad>> LoadAsync(
        IReadOnlyList<ReportSource> sources,
        bool dryRun = false,
        IProgress<ReportLoad>? progress = null,
        CancellationToken cancellation = default) =>
        LoadAsync(sources.Select((source, number) => new Source(number, source.Name, () => importer.Read(source))), dryRun, progress, cancellation);

    /// <summary>Loads reports that are in memory, such as the seeds.</summary>
    public Task<IReadOnlyList<ReportLoad>> LoadAsync(
        IReadOnlyList<ReportFile> files,
        IProgress<ReportLoad>? progress = null,
        CancellationToken cancellation = default) =>
        LoadAsync(files, dryRun: false, progress, cancellation);

    /// <summary>Loads reports that are in memory, or says what that would change.</summary>
    /// <param name="dryRun">Count and list what would change, and change nothing.</param>
    public Task<IReadOnlyList<ReportLoad>> LoadAsync(
        IReadOnlyList<ReportFile> files,
        bool dryRun,
        IProgress<ReportLoad>? progress = null,
        CancellationToken cancellation = default) =>
        LoadAsync(files.Select((file, number) => new Source(number, file.FileName, () => importer.Read(file))), dryRun, progress, cancellation);

    private async Task<IReadOnlyList<ReportLoad>> LoadAsync(
        IEnumerable<Source> sources,
        bool dryRun,
        IProgress<ReportLoad>? progress,
        CancellationToken cancellation)
    {
        var waiting = new WaitingReports(MostWaiting);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reading = ReadAllAsync(sources, waiting, stop.Token);
        try
        {
            return await WriteAllAsync(new ReportBatches(waiting), dryRun, progress, stop.Token).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAllAsync(
        IEnumerable<Source> sources,
        WaitingReports waiting,
        CancellationToken cancellation)
    {
        Exception? failure = null;
        var pool = new QuadPool();
        try
        {
            await Parallel.ForEachAsync(sources, cancellation, async (source, token) =>
                await waiting.AddAsync(Read(source, pool, token), token).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            failure = error;
            throw;
        }
        finally
        {
            waiting.Complete(failure);
        }
    }

    private ReadReport Read(Source source, QuadPool pool, CancellationToken cancellation)
    {
        try
        {
            var report = source.Read();
            var collector = new GraphCollector(store.Terms, pool);
            triples.Write<TermId, GraphCollector.Target>(report.Content, report.Identity, collector.Sink, cancellation);
            var content = collector.ToContent();
            if (shapes?.Violations(store.Terms, content.Quads, cancellation) is { } violations)
            {
                content.Dispose();
                return new ReadReport(ReportLoad.Failed(source.FileName, violations), null);
            }

            return new ReadReport(ReportLoad.Of(source.FileName, report), content, source.Number);
        }
        catch (ReportFileException error)
        {
            return new ReadReport(ReportLoad.Failed(source.FileName, error.Message), null);
        }
    }

    private async Task<IReadOnlyList<ReportLoad>> WriteAllAsync(
        ReportBatches batches,
        bool dryRun,
        IProgress<ReportLoad>? progress,
        CancellationToken cancellation)
    {
        var loads = new List<ReportLoad>();
        var kept = new KeptFiles();
        using var hold = store.HoldMerging();
        while (await batches.NextAsync(cancellation).ConfigureAwait(false) is { Count: > 0 } batch)
        {
            using var transaction = store.Begin(cancellation);
            var writer = new ReportWriter(transaction, listChanges: dryRun);
            foreach (var report in batch)
            {
                var load = kept.IsKept(report, out var other)
                    ? writer.Write(report, cancellation) with { Replaces = other }
                    : report.Load with { KeptInstead = other };
                loads.Add(load);
                progress?.Report(load);
            }

            if (!dryRun)
            {
                writer.Commit(cancellation);
            }

            foreach (var report in batch)
            {
                report.Content?.Dispose();
            }
        }

        return loads;
    }

    private sealed record Source(int Number, string FileName, Func<ImportedReport> Read);
}
