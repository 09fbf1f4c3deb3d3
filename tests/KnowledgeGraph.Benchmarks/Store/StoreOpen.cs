using System.Diagnostics;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Loading;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Store;

/// <summary>Loads a file into a store on disk, closes it, and tells how long opening takes.</summary>
internal sealed class StoreOpen : IBenchmark
{
    public string Name => "store-open";

    public string Arguments => "FILE.nt";

    public string Purpose => "seconds to load into a directory, and milliseconds to open it again and to answer the first count";

    public Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("kg-open").FullName;
        try
        {
            using (var store = QuadStore.Open(folder))
            {
                var result = new BulkLoader(store).Load([LoadSource.File(arguments[0], RdfSyntax.NTriples)], null, cancellation);
                var bytes = Directory.GetFiles(folder).Sum(file => new FileInfo(file).Length);
                StoreLoad.Print($"{result.Added:N0} triples in {result.Elapsed.TotalSeconds:F1} s");
                StoreLoad.Print($"{bytes / 1e6:N0} MB on disk, {(double)bytes / result.Added:F1} bytes a triple");
            }

            for (var round = 0; round < 3; round++)
            {
                var watch = Stopwatch.StartNew();
                using var store = QuadStore.Open(folder);
                var opened = watch.Elapsed;
                var count = store.Current.Count(QuadPattern.Any);
                StoreLoad.Print($"opened in {opened.TotalMilliseconds:F1} ms; counted {count:N0} after {watch.Elapsed.TotalMilliseconds:F1} ms");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return Task.FromResult(0);
    }
}
