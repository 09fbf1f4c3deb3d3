using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Benchmarks.Figures;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Import.Triples;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Import;

/// <summary>Imports many copies of one report, each under another place's name: the way from text to committed quads, on all cores.</summary>
internal sealed class ReportCopies : IBenchmark
{
    private const double LeastCharacters = 2e6;
    private const int WarmTimes = 5;

    public string Name => "report-copies";

    public string Arguments => "REPORT.txt COUNT";

    public string Purpose => "imports COUNT copies of a report, each as the report of another place, twice";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        if (arguments.Length != 2 || !int.TryParse(arguments[1], CultureInfo.InvariantCulture, out var count))
        {
            Console.Error.WriteLine($"{Name} takes {Arguments}");
            return 2;
        }

        var original = ReportFile.Read(arguments[0]);
        var copies = Copies(original, count);
        var characters = (double)original.Text.Count(character => !char.IsWhiteSpace(character)) * count;
        var importer = new ReportImporter(new ReportExtractor(), PlaceDirectory.BuiltIn);
        await RunAsync(importer, copies, characters, cancellation);

        // A server that runs has compiled all of this long ago. Whatever else the machine does only makes it slower, so the best of some times is the program's own.
        var warm = new double[WarmTimes];
        for (var time = 0; time < WarmTimes; time++)
        {
            using var store = QuadStore.InMemory();
            warm[time] = await MeasureAsync("first import into another store, program warm", Loader(store, importer), store, copies, characters, cancellation);
        }

        return Target.Judge(new Target(
            string.Create(CultureInfo.InvariantCulture, $"at least {LeastCharacters / 1e6:F0} million characters a second from text to committed quads, program warm, best of {WarmTimes}"),
            $"{warm.Max() / 1e6:F2}, median {warm.Order().ElementAt(WarmTimes / 2) / 1e6:F2}",
            warm.Max() >= LeastCharacters));
    }

    private static async Task RunAsync(ReportImporter importer, IReadOnlyList<ReportFile> copies, double characters, CancellationToken cancellation)
    {
        using var store = QuadStore.InMemory();
        var loader = Loader(store, importer);
        await MeasureAsync("first import", loader, store, copies, characters, cancellation);
        Ask(store, "right after it");
        var watch = Stopwatch.StartNew();
        store.WaitForCompaction();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"layers merged in the background: {watch.Elapsed.TotalSeconds:F1} s later"));
        Ask(store, "merged");
        await MeasureAsync("same again", loader, store, copies, characters, cancellation);
    }

    private static ReportLoader Loader(QuadStore store, ReportImporter importer) => new(
        store,
        importer,
        new ReportTriples(PlaceDirectory.BuiltIn, IndicatorScheme.BuiltIn, new InstanceIris("http://localhost:5080/")));

    /// <summary>Returns the characters a second.</summary>
    private static async Task<double> MeasureAsync(
        string label, ReportLoader loader, QuadStore store, IReadOnlyList<ReportFile> copies, double characters, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await loader.LoadAsync(copies, progress: null, cancellation);
        var seconds = watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{label}: {copies.Count} reports, {store.Current.QuadCount} quads, {seconds:F1} s, {characters / seconds / 1e6:F2} million characters/s, revision {store.Current.Revision}, working set {Environment.WorkingSet >> 20} MB"));
        return characters / seconds;
    }

    /// <summary>Three joined patterns over the union of all graphs: the first run of a cold engine, and the median of the next.</summary>
    private static void Ask(QuadStore store, string when)
    {
        const string Join = """
            PREFIX kg: <https://w3id.org/report-kg/ontology#>
            SELECT ?project ?quote WHERE { ?event kg:target ?project . ?event kg:phase kg:PhaseStart . ?event kg:quote ?quote } LIMIT 100
            """;
        var engine = new SparqlEngine();
        var milliseconds = new List<double>();
        for (var run = 0; run < 51; run++)
        {
            var watch = Stopwatch.StartNew();
            using var result = (SelectResult)engine.Prepare(Join + "#" + run).Execute(store.Current, new QueryOptions { UnionDefaultGraph = true });
            while (result.Rows.NextBatch())
            {
            }

            milliseconds.Add(watch.Elapsed.TotalMilliseconds);
        }

        var first = milliseconds[0];
        milliseconds.RemoveAt(0);
        milliseconds.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"join of three patterns with LIMIT 100, {when}: first {first:F1} ms, median {milliseconds[milliseconds.Count / 2]:F2} ms, slowest {milliseconds[^1]:F2} ms"));
    }

    private static List<ReportFile> Copies(ReportFile original, int count)
    {
        var copies = new List<ReportFile>(count);
        for (var copy = 0; copy < count; copy++)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"示例{copy:0000}市");
            copies.Add(original with { FileName = place + ".txt", Side = new SideFile(null, null, place, 2023, null) });
        }

        return copies;
    }
}
