using System.Globalization;
using KnowledgeGraph.Benchmarks.Figures;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Store.Loading;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Store;

/// <summary>Loads an N-Triples file and tells the rate, the memory afterwards, and how long reads take.</summary>
internal sealed class StoreLoad : IBenchmark
{
    public string Name => "store-load";

    public string Arguments => "FILE.nt...";

    public string Purpose => "loads each file into a store of its own: triples a second, bytes a triple, microseconds for point and star reads";

    public Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        foreach (var file in arguments)
        {
            using var store = QuadStore.InMemory();
            var before = ResidentMemory.Settled();
            var processor = Environment.CpuUsage.TotalTime;
            var syntax = file.EndsWith(".nq", StringComparison.Ordinal) ? RdfSyntax.NQuads : RdfSyntax.NTriples;
            var result = new BulkLoader(store).Load([LoadSource.File(file, syntax)], null, cancellation);
            var used = Environment.CpuUsage.TotalTime - processor;
            var after = ResidentMemory.Settled();
            var seconds = result.Elapsed.TotalSeconds;
            Print($"{Path.GetFileName(file)}: {result.Added:N0} triples in {seconds:F1} s, {result.Read / seconds:N0} a second");
            Print($"  {used.TotalSeconds:F1} s of processor time");
            Print($"  resident memory {after / 1e6:N0} MB, {(double)after / result.Added:F1} bytes a triple");
            Print($"  without the process as it was {(double)(after - before) / result.Added:F1} bytes a triple");
            foreach (var (part, bytes) in StoreMemory.Of(store))
            {
                Print($"    {part,-12} {bytes / 1e6,8:N1} MB {(double)bytes / result.Added,6:F2} bytes a triple");
            }

            StoreReads.Run(store, cancellation);
        }

        return Task.FromResult(0);
    }

    internal static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
