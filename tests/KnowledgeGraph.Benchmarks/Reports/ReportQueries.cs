using System.Diagnostics;
using KnowledgeGraph.Benchmarks.Figures;
using KnowledgeGraph.Benchmarks.Store;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Import.Triples;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Reports;

/// <summary>The graph that the importer makes of thousands of reports, asked the sample queries.</summary>
internal sealed class ReportQueries : IBenchmark
{
    /// <summary>Reports are made and imported so many at a time: their texts need not be kept.</summary>
    private const int ReportsAtOnce = 512;

    public string Name => "report-queries";

    public string Arguments => "[--reports 10k] [--runs 5] [--only NAME,...] [--explain] [--no-shapes] [--print NUMBER]";

    public string Purpose => "imports generated reports of many places and years, and asks the sample queries of them";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var options = new CommandOptions(arguments);
        var reports = new ReportGenerator((int)options.Number("reports", 10_000));
        if (options.Text("print") is not null)
        {
            Console.WriteLine(reports[(int)options.Number("print", 0)].Text);
            return 0;
        }

        var only = options.List("only");
        var queries = Seeds.Queries().Where(query => only.Length == 0 || only.Any(name => query.Name.StartsWith(name, StringComparison.Ordinal))).ToList();
        if (queries.Count == 0)
        {
            throw new ArgumentException($"no sample query begins with {string.Join(" or ", only)}");
        }

        using var store = QuadStore.InMemory();
        await ImportAsync(reports, store, !options.Has("no-shapes"), cancellation).ConfigureAwait(false);
        return await AskAsync(queries, store, options, cancellation).ConfigureAwait(false);
    }

    private static async Task ImportAsync(ReportGenerator reports, QuadStore store, bool validate, CancellationToken cancellation)
    {
        var server = new ServerOptions();
        new OntologyLoader(store, new InstanceIris(server.BaseIri)).Load(Seeds.Ontology(), cancellation);
        var loader = validate ? ServerHost.Loader(store, server) : WithoutShapes(store, server);
        await loader.LoadAsync(Seeds.Reports(), progress: null, cancellation).ConfigureAwait(false);
        var before = store.Current.QuadCount;
        var (characters, failed) = (0L, 0);
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        for (var first = 0; first < reports.Count; first += ReportsAtOnce)
        {
            ReportFile[] texts = [.. Enumerable.Range(first, Math.Min(ReportsAtOnce, reports.Count - first)).Select(number => reports[number])];
            characters += texts.Sum(report => (long)report.Text.Length);
            foreach (var load in await loader.LoadAsync(texts, progress: null, cancellation).ConfigureAwait(false))
            {
                failed += load.Error is null ? 0 : 1;
                if (load.Error is not null && failed <= 3)
                {
                    Console.WriteLine($"{load.FileName}: {load.Error}");
                }
            }
        }

        var seconds = watch.Elapsed.TotalSeconds;
        var used = (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        store.WaitForCompaction();
        PrintImport(reports.Count, failed, characters, store, before, seconds, used);
    }

    /// <summary>Loads without validating each report against the ontology's shapes, to tell what that costs.</summary>
    private static ReportLoader WithoutShapes(QuadStore store, ServerOptions server) => new(
        store,
        new ReportImporter(new ReportExtractor(), PlaceDirectory.BuiltIn),
        new ReportTriples(PlaceDirectory.BuiltIn, IndicatorScheme.BuiltIn, new InstanceIris(server.BaseIri)));

    private static void PrintImport(int reports, int failed, long characters, QuadStore store, long before, double seconds, double used)
    {
        var quads = store.Current.QuadCount;
        StoreLoad.Print($"{reports:N0} reports ({failed} refused) of {characters / reports:N0} characters in {seconds:F1} s: {reports / seconds:N0} reports/s, {characters / seconds / 1e6:F2} million characters/s");
        StoreLoad.Print($"  {used:F1} s of processor time, {used / reports * 1000:F2} ms a report");
        StoreLoad.Print($"  {quads:N0} quads, {(double)(quads - before) / reports:N0} a report, {(quads - before) / seconds:N0} quads/s");
        StoreLoad.Print($"  indexes and terms {(double)StoreMemory.Of(store).Sum(part => part.Bytes) / quads:F1} bytes a quad, resident {ResidentMemory.Settled() >> 20:N0} MB");
        Console.WriteLine();
    }

    private static async Task<int> AskAsync(List<SampleQuery> queries, QuadStore store, CommandOptions options, CancellationToken cancellation)
    {
        var asked = new List<AskedQuery>();
        var table = new TextTable("query", "rows", "median ms", "processor ms", "first ms");
        foreach (var query in queries)
        {
            var answer = await AskedQuery.RunAsync(query, store.Current, options.Number("runs", 5), options.Has("explain"), cancellation).ConfigureAwait(false);
            asked.Add(answer);
            table.Add(answer.Cells);
            if (answer.Plan is not null)
            {
                Console.WriteLine($"{query.Name}\n{answer.Plan}");
            }
        }

        table.Print();
        var answered = asked.Where(query => query.Failure is null).ToList();
        var mean = Math.Exp(answered.Select(query => Math.Log(Math.Max(0.001, query.Median))).DefaultIfEmpty().Average());
        var empty = answered.Where(query => query.Rows == 0).Select(query => query.Name).ToList();
        return Target.Judge(
            new Target("every sample query answered within the server's limits", $"{answered.Count} of {asked.Count}, geometric mean {mean:F1} ms, slowest {answered.Select(query => query.Median).DefaultIfEmpty().Max():N0} ms", answered.Count == asked.Count),
            new Target("every sample query finds something", $"{empty.Count} do not {string.Join(' ', empty)}", empty.Count == 0));
    }
}
