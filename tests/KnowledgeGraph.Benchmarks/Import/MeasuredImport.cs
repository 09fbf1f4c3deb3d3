using System.Diagnostics;
using KnowledgeGraph.Benchmarks.Figures;
using KnowledgeGraph.Benchmarks.Reports;
using KnowledgeGraph.Benchmarks.Store;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Import.Triples;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Import;

/// <summary>One import in this process, with the peak of its memory.</summary>
internal static class MeasuredImport
{
    private const int WarmUp = 16;

    /// <summary>Imports the first files of a folder, or one file, and prints a line of <see cref="ImportFigures"/>.</summary>
    public static async Task<int> RunAsync(string sources, int take, bool isDry, CancellationToken cancellation)
    {
        using var store = QuadStore.InMemory();
        var loader = new ReportLoader(
            store,
            new ReportImporter(new ReportExtractor(), PlaceDirectory.BuiltIn),
            new ReportTriples(PlaceDirectory.BuiltIn, IndicatorScheme.BuiltIn, new InstanceIris("http://localhost:5080/")));
        await WarmUpAsync(loader, cancellation).ConfigureAwait(false);
        IReadOnlyList<ReportSource> reports = [.. ReportSource.Find(sources).Take(take)];
        var before = ResidentMemory.Settled();

        var others = before - StoreBytes(store);
        using var memory = new PeakMemory(() => others + StoreBytes(store));
        var watch = Stopwatch.StartNew();
        var loads = await loader.LoadAsync(reports, isDry, progress: null, cancellation).ConfigureAwait(false);
        var seconds = watch.Elapsed.TotalSeconds;

        // Otherwise this runs inside of the loader's last step, whose frames still refer to the last batch.
        await Task.Yield();
        var (managed, peak) = (memory.Managed, memory.Above);
        store.WaitForCompaction();
        var peakMerged = memory.Above;
        var kept = ResidentMemory.Settled() - before;
        GC.KeepAlive(loads);
        Console.WriteLine(new ImportFigures(
            sources, reports.Sum(report => (long)report.Open().Text.Length), store.Current.QuadCount, seconds,
            kept, managed, peak, peakMerged, loads.Count(load => load.Error is not null)).ToLine());
        return 0;
    }

    private static long StoreBytes(QuadStore store) => StoreMemory.Of(store).Sum(part => part.Bytes);

    /// <summary>The first reports pay for compiling, for the lexicons and for the gazetteer, which are no part of what an import takes.</summary>
    private static async Task WarmUpAsync(ReportLoader loader, CancellationToken cancellation)
    {
        var generator = new ReportGenerator(WarmUp);
        await loader.LoadAsync([.. Enumerable.Range(0, WarmUp).Select(number => generator[number])], dryRun: true, progress: null, cancellation).ConfigureAwait(false);
    }
}
