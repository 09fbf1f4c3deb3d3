using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Benchmarks.Growth;
using KnowledgeGraph.Benchmarks.Import;
using KnowledgeGraph.Benchmarks.Micro;
using KnowledgeGraph.Benchmarks.Peers;
using KnowledgeGraph.Benchmarks.Queries;
using KnowledgeGraph.Benchmarks.Reports;
using KnowledgeGraph.Benchmarks.Search;
using KnowledgeGraph.Benchmarks.Serving;
using KnowledgeGraph.Benchmarks.Store;

IBenchmark[] benchmarks =
[
    new PeerComparison(),
    new RequestThroughput(),
    new StoreGrowth(),
    new ReportQueries(),
    new ReportCopies(),
    new GeneratedReports(),
    new ImportMemory(),
    new ReportFiles(),
    new StoreLoad(),
    new StoreOpen(),
    new StoreUpdates(),
    new QueryMix(),
    new MicroBenchmarks(),
    new ServeFile(),
    new SearchTimes(),
    new PageTimes(),
];

var chosen = args.Length == 0 ? null : Array.Find(benchmarks, benchmark => benchmark.Name == args[0]);
if (chosen is null)
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project tests/KnowledgeGraph.Benchmarks -- NAME [ARGUMENT...]");
    foreach (var benchmark in benchmarks)
    {
        Console.Error.WriteLine($"  {benchmark.Name} {benchmark.Arguments}");
        Console.Error.WriteLine($"      {benchmark.Purpose}");
    }

    return 2;
}

// What a benchmark started is stopped before the process ends.
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    interrupted.Cancel();
};
try
{
    return await chosen.RunAsync(args[1..], interrupted.Token);
}
catch (ArgumentException wrong)
{
    Console.Error.WriteLine($"{chosen.Name}: {wrong.Message}");
    return 2;
}
catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
{
    return 130;
}
