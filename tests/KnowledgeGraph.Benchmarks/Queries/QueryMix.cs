using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Loading;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Queries;

/// <summary>
/// Runs a mix of queries in the process, from text to JSON, each run with a text that no cache has seen. What HTTP adds is left out; for
/// figures beside other servers there is the side-by-side harness.
/// </summary>
internal sealed class QueryMix : IBenchmark
{
    public string Name => "query-mix";

    public string Arguments => "FILE.nt QUERIES.json [--explain] [--runs N] [NAME...]";

    public string Purpose => "milliseconds for each query of a JSON object of name and text: read, plan, run and write";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var explain = arguments.Contains("--explain");
        var runsAt = Array.IndexOf(arguments, "--runs");
        var runs = runsAt < 0 ? 9 : int.Parse(arguments[runsAt + 1], CultureInfo.InvariantCulture);
        var names = arguments.Skip(2).Where((argument, at) => !argument.StartsWith("--", StringComparison.Ordinal) && at + 2 != runsAt + 1).ToHashSet();
        var queries = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(arguments[1], cancellation).ConfigureAwait(false))!;
        using var store = QuadStore.InMemory();
        new BulkLoader(store).Load([LoadSource.File(arguments[0], RdfSyntax.NTriples)], null, cancellation);
        var logs = 0.0;
        var count = 0;
        foreach (var (name, text) in queries)
        {
            if (names.Count > 0 && !names.Contains(name))
            {
                continue;
            }

            var figures = await MeasureAsync(store.Current, text, runs, cancellation).ConfigureAwait(false);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name,-12} {figures.Rows,8} rows {figures.Median,10:F3} ms  (read {figures.Read:F3}, plan {figures.Plan:F3}, first {figures.First:F1})"));
            if (name != "m0_ask")
            {
                logs += Math.Log(Math.Max(0.001, figures.Median));
                count++;
            }

            if (explain)
            {
                Explain(store.Current, text);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"geometric mean of {count}: {Math.Exp(logs / Math.Max(1, count)):F3} ms"));
        return 0;
    }

    private static async Task<Figures> MeasureAsync(Snapshot snapshot, string text, int runs, CancellationToken cancellation)
    {
        var (total, read, plan) = (new List<double>(), new List<double>(), new List<double>());
        long rows = 0;
        for (var run = 0; run < runs; run++)
        {
            var fresh = $"{text} # {run}";
            var start = Stopwatch.GetTimestamp();
            var prepared = new SparqlEngine().Prepare(fresh);
            read.Add(Since(start));
            var planning = Stopwatch.GetTimestamp();
            prepared.Explain(snapshot);
            plan.Add(Since(planning));
            using var result = prepared.Execute(snapshot, null, cancellation);
            rows = 0;
            if (result is SelectResult select)
            {
                using var counted = new CountedRows(select.Rows);
                await ResultsWriter.WriteAsync(counted, ResultsSyntax.Json, Stream.Null, cancellation).ConfigureAwait(false);
                rows = counted.Total;
            }

            total.Add(Since(start));
            if (total.Sum() > 20_000)
            {
                break;
            }
        }

        return new Figures(rows, Median(total), Median(read), Median(plan), total[0]);
    }

    private static void Explain(Snapshot snapshot, string text)
    {
        using var result = new SparqlEngine().Prepare(text).Execute(snapshot, new QueryOptions { Measure = true });
        if (result is SelectResult select)
        {
            SolutionTable.Of(select.Rows);
        }

        Console.WriteLine(result.Explanation.ToText());
    }

    private static double Since(long start) => Stopwatch.GetElapsedTime(start).TotalMilliseconds;

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    private readonly record struct Figures(long Rows, double Median, double Read, double Plan, double First);
}
