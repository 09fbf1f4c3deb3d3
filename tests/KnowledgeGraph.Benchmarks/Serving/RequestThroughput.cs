using System.Globalization;
using KnowledgeGraph.Benchmarks.Figures;
using KnowledgeGraph.Benchmarks.Growth;

namespace KnowledgeGraph.Benchmarks.Serving;

/// <summary>Short queries from several clients over HTTP, alone and beside a client that writes.</summary>
internal sealed class RequestThroughput : IBenchmark
{
    private const int Texts = 600;
    private const double LeastRatio = 0.8;

    public string Name => "throughput";

    public string Arguments => "[--triples 1m] [--clients 8] [--updates 100] [--seconds 8] [--rounds 4]";

    public string Purpose => "requests a second of short queries over HTTP, alone and beside one writer of small updates";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var options = new CommandOptions(arguments);
        var graph = new ProductGraph(options.Number("triples", 1_000_000));
        var updates = (int)options.Number("updates", 100);
        var clients = (int)options.Number("clients", 8);
        var seconds = TimeSpan.FromSeconds(options.Number("seconds", 8));
        var file = graph.WriteFile();
        try
        {
            using var server = await ServerProcess.StartAsync(file, cancellation).ConfigureAwait(false);
            Console.WriteLine(server.File);
            var asking = new QueryClients(server.Sparql, ShortQueries(graph));
            var writer = new PacedWriter(server.Sparql, graph, updates);
            await asking.AskAsync(clients, seconds / 2, cancellation).ConfigureAwait(false);
            var (alone, beside) = (new List<Phase>(), new List<Phase>());
            for (var round = 0; round < options.Number("rounds", 4); round++)
            {
                alone.Add(await MeasureAsync(server, asking, clients, seconds, null, cancellation).ConfigureAwait(false));
                beside.Add(await MeasureAsync(server, asking, clients, seconds, writer, cancellation).ConfigureAwait(false));
            }

            return Judge(alone, beside, updates);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<Phase> MeasureAsync(
        ServerProcess server, QueryClients asking, int clients, TimeSpan duration, PacedWriter? writer, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var processor = server.ProcessorTime;
        var writing = writer is null ? null : Task.Run(() => writer.WriteAsync(stop.Token), cancellation);
        var answers = await asking.AskAsync(clients, duration, cancellation).ConfigureAwait(false);
        var used = server.ProcessorTime - processor;
        await stop.CancelAsync().ConfigureAwait(false);
        return new Phase(answers, writing is null ? null : await writing.ConfigureAwait(false), used);
    }

    private static int Judge(List<Phase> alone, List<Phase> beside, int updates)
    {
        var table = new TextTable("round", "requests/s", "p50 ms", "p99 ms", "server µs/request", "updates/s", "update p50 ms", "update p99 ms");
        for (var round = 0; round < alone.Count; round++)
        {
            table.Add(Row(string.Create(CultureInfo.InvariantCulture, $"{round + 1} alone"), alone[round]));
            table.Add(Row(string.Create(CultureInfo.InvariantCulture, $"{round + 1} with writer"), beside[round]));
        }

        table.Print();
        var (before, with) = (MedianRate(alone), MedianRate(beside));
        var written = beside.Sum(phase => phase.Updates!.Milliseconds.Count) / beside.Sum(phase => phase.Updates!.Seconds);
        return Target.Judge(
            new Target($"requests/s with a writer at least {LeastRatio} × without", $"{with / before:F2} ({with:N0} / {before:N0})", with >= LeastRatio * before),
            new Target($"the writer commits {updates} updates/s", $"{written:F1}", written >= 0.98 * updates));
    }

    private static double MedianRate(List<Phase> phases)
    {
        var rates = new Samples();
        phases.ForEach(phase => rates.Add(phase.Answers.ASecond));
        return rates.Median;
    }

    private static string[] Row(string name, Phase phase) =>
    [
        name,
        Figure(phase.Answers.ASecond, "N0"),
        Figure(phase.Answers.Milliseconds.Median, "F2"),
        Figure(phase.Answers.Milliseconds.Quantile(0.99), "F2"),
        Figure(phase.Processor.TotalMicroseconds / phase.Answers.Milliseconds.Count, "F0"),
        phase.Updates is { } updates ? Figure(updates.ASecond, "F1") : "",
        phase.Updates is { } times ? Figure(times.Milliseconds.Median, "F2") : "",
        phase.Updates is { } most ? Figure(most.Milliseconds.Quantile(0.99), "F2") : "",
    ];

    /// <summary>The short queries of the product graph in turn, each of another product or maker.</summary>
    private static List<string> ShortQueries(ProductGraph graph)
    {
        var random = new Random(8);
        var kinds = ProductQuery.All.Where(query => query.IsShort).ToArray();
        return [.. Enumerable.Range(0, Texts).Select(at => kinds[at % kinds.Length].Text(graph, random))];
    }

    private static string Figure(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    /// <param name="Processor">Of the server.</param>
    private sealed record Phase(Answers Answers, Answers? Updates, TimeSpan Processor);
}
