using System.Globalization;
using KnowledgeGraph.Benchmarks.Figures;
using KnowledgeGraph.Benchmarks.Queries;
using KnowledgeGraph.Benchmarks.Store;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Store.Loading;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Growth;

/// <summary>The same queries on graphs that grow tenfold: what a query costs is to grow with its answer and not with the store.</summary>
internal sealed class StoreGrowth : IBenchmark
{
    private const int ShortQueriesARound = 250;
    private const double MostGrowth = 1.3;
    private const double LeastRate = 500_000;
    private const double MostBytes = 60;

    public string Name => "growth";

    public string Arguments => "[--sizes 100k,1m,10m] [--rounds 15]";

    public string Purpose => "load rate, bytes a triple, and processor time of point, star, join and aggregate queries as the store grows tenfold";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var options = new CommandOptions(arguments);
        var sizes = options.List("sizes") is { Length: > 0 } chosen ? chosen : ["100k", "1m", "10m"];
        var rounds = (int)options.Number("rounds", 15);
        var measured = new List<Measured>();
        foreach (var size in sizes)
        {
            measured.Add(await MeasureAsync(CommandOptions.Count(size), rounds, cancellation).ConfigureAwait(false));
        }

        PrintLoads(sizes, measured);
        PrintQueries(sizes, measured);
        return Target.Judge(Targets(sizes, measured));
    }

    private static async Task<Measured> MeasureAsync(long triples, int rounds, CancellationToken cancellation)
    {
        var graph = new ProductGraph(triples);
        var path = graph.WriteFile();
        try
        {
            using var store = QuadStore.InMemory();
            var before = ResidentMemory.Settled();
            var processor = Environment.CpuUsage.TotalTime;
            var load = new BulkLoader(store).Load([LoadSource.File(path, RdfSyntax.NTriples)], null, cancellation);
            var used = Environment.CpuUsage.TotalTime - processor;
            var after = ResidentMemory.Settled();
            var queries = new List<TimedQuery>();
            foreach (var query in ProductQuery.All)
            {
                queries.Add(await RunAsync(query, graph, store, rounds, cancellation).ConfigureAwait(false));
            }

            return new Measured(load.Added, load.Elapsed, used, after - before, StoreMemory.Of(store).Sum(part => part.Bytes), queries);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<TimedQuery> RunAsync(ProductQuery query, ProductGraph graph, QuadStore store, int rounds, CancellationToken cancellation)
    {
        var random = new Random(5);
        var warm = new TimedQuery(store.Current);
        await warm.RunAsync([.. Texts()], cancellation).ConfigureAwait(false);
        var timed = new TimedQuery(store.Current);
        for (var round = 0; round < rounds && timed.Clock.Total < 20_000; round++)
        {
            await timed.RunAsync([.. Texts()], cancellation).ConfigureAwait(false);
        }

        return timed;

        IEnumerable<string> Texts() => Enumerable.Range(0, query.IsShort ? ShortQueriesARound : 1).Select(_ => query.Text(graph, random));
    }

    private static void PrintLoads(string[] sizes, List<Measured> measured)
    {
        var table = new TextTable("triples", "loaded", "seconds", "triples/s", "processor s", "bytes/triple", "of them indexes and terms");
        foreach (var (size, at) in sizes.Zip(measured))
        {
            table.Add(
                size,
                at.Triples.ToString("N0", CultureInfo.InvariantCulture),
                Figure(at.Load.TotalSeconds, "F2"),
                Figure(at.Triples / at.Load.TotalSeconds, "N0"),
                Figure(at.Processor.TotalSeconds, "F2"),
                Figure((double)at.ResidentBytes / at.Triples, "F1"),
                Figure((double)at.StoreBytes / at.Triples, "F1"));
        }

        table.Print();
        Console.WriteLine();
    }

    private static void PrintQueries(string[] sizes, List<Measured> measured)
    {
        Console.WriteLine("Processor time of a query from text to JSON, median, in ms:");
        var table = new TextTable(["query", "rows", .. sizes, $"{sizes[^1]} / {Before(sizes)}", "of the best rounds"]);
        for (var query = 0; query < ProductQuery.All.Length; query++)
        {
            table.Add(
            [
                ProductQuery.All[query].Name,
                measured[^1].Queries[query].Rows.ToString("N0", CultureInfo.InvariantCulture),
                .. measured.Select(at => Figure(at.Queries[query].Processor.Median, "F4")),
                Figure(Growth(measured, query, 0.5), "F2"),
                Figure(Growth(measured, query, 0), "F2"),
            ]);
        }

        table.Print();
    }

    private static List<Target> Targets(string[] sizes, List<Measured> measured)
    {
        var last = measured[^1];
        var rate = last.Triples / last.Load.TotalSeconds;
        var bytes = (double)last.ResidentBytes / last.Triples;
        var targets = new List<Target>
        {
            new($"load at {sizes[^1]} at least {LeastRate:N0} triples/s", $"{rate:N0}", rate >= LeastRate),
            new($"memory at {sizes[^1]} at most {MostBytes} bytes a triple", $"{bytes:F1}", bytes <= MostBytes),
        };
        for (var query = 0; query < ProductQuery.All.Length; query++)
        {
            if (ProductQuery.All[query].IsShort)
            {
                var growth = Growth(measured, query, 0.5);
                targets.Add(new($"{ProductQuery.All[query].Name} at {sizes[^1]} at most {MostGrowth} × {Before(sizes)}", $"{growth:F2}", growth <= MostGrowth));
            }
        }

        return targets;
    }

    private static string Before(string[] sizes) => sizes[Math.Max(0, sizes.Length - 2)];

    /// <summary>How much longer the query takes at the largest size than at the one before; the best rounds are those that others disturbed least.</summary>
    private static double Growth(List<Measured> measured, int query, double quantile) =>
        measured[^1].Queries[query].Processor.Quantile(quantile) / measured[Math.Max(0, measured.Count - 2)].Queries[query].Processor.Quantile(quantile);

    private static string Figure(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private sealed record Measured(long Triples, TimeSpan Load, TimeSpan Processor, long ResidentBytes, long StoreBytes, List<TimedQuery> Queries);
}
