using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Benchmarks.Reports;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Import.Triples;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Import;

/// <summary>Imports generated reports of many places and years, the same again, and then all with one of them changed.</summary>
internal sealed class GeneratedReports : IBenchmark
{
    private const int WarmUp = 200;

    public string Name => "generated-reports";

    public string Arguments => "COUNT";

    public string Purpose => "imports COUNT generated reports, the same again, and then with one of them changed";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        if (arguments.Length != 1 || !int.TryParse(arguments[0], CultureInfo.InvariantCulture, out var count))
        {
            Console.Error.WriteLine($"{Name} takes {Arguments}");
            return 2;
        }

        var generator = new ReportGenerator(count);
        List<ReportFile> reports = [.. Enumerable.Range(0, count).Select(number => generator[number])];
        using var store = QuadStore.InMemory();
        var loader = new ReportLoader(
            store,
            new ReportImporter(new ReportExtractor(), PlaceDirectory.BuiltIn),
            new ReportTriples(PlaceDirectory.BuiltIn, IndicatorScheme.BuiltIn, new InstanceIris("http://localhost:5080/")));

        // The first reports pay for compiling and for reading the lexicons.
        await loader.LoadAsync([.. reports.Take(WarmUp)], progress: null, cancellation);
        await MeasureAsync("first import", loader, store, reports, cancellation);
        var revision = store.Current.Revision;
        var again = await MeasureAsync("same again", loader, store, reports, cancellation);
        var same = store.Current.Revision == revision && again.All(load => load.IsUnchanged);
        Console.WriteLine($"the same import again changes nothing: {same}");

        var place = count / 2;
        reports[place] = reports[place] with { Text = reports[place].Text + "\n新增养老床位77张。\n" };
        var changed = await MeasureAsync("one changed", loader, store, reports, cancellation);
        var replaced = changed.Where(load => !load.IsUnchanged).ToList();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"reports replaced: {replaced.Count} ({string.Join(", ", replaced.Select(load => $"{load.FileName}: {load.Added} quads added, {load.Removed} removed"))})"));
        return same && replaced.Count == 1 && replaced[0].FileName == reports[place].FileName ? 0 : 1;
    }

    private static async Task<IReadOnlyList<ReportLoad>> MeasureAsync(
        string label, ReportLoader loader, QuadStore store, List<ReportFile> reports, CancellationToken cancellation)
    {
        var characters = reports.Sum(report => (double)report.Text.Length);
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var loads = await loader.LoadAsync(reports, progress: null, cancellation);
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        var busy = (process.TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{label}: {reports.Count} reports, {characters / 1e6:F1} million characters, {store.Current.QuadCount} quads, {seconds:F1} s ({characters / seconds / 1e6:F2} million characters/s), "
            + $"{busy:F1} s of processors ({2 * characters / busy / 1e6:F2} million characters/s for two), revision {store.Current.Revision}, "
            + $"failed {loads.Count(load => load.Error is not null)}, working set {Environment.WorkingSet >> 20} MB"));
        return loads;
    }
}
