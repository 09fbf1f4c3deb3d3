using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Benchmarks.Import;
using KnowledgeGraph.Benchmarks.Queries;
using KnowledgeGraph.Benchmarks.Store;

IBenchmark[] benchmarks = [new ReportCopies(), new StoreLoad(), new StoreOpen(), new StoreUpdates(), new QueryMix(), new ServeFile()];

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

return await chosen.RunAsync(args[1..], CancellationToken.None);
