using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Store;

/// <summary>Transactions of one triple each, in memory from one thread and durable from several.</summary>
internal sealed class StoreUpdates : IBenchmark
{
    public string Name => "store-updates";

    public string Arguments => "[SECONDS] [THREADS]";

    public string Purpose => "single-triple transactions a second, in memory and durable with group commit";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var duration = TimeSpan.FromSeconds(arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 5);
        var threads = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 16;
        using (var store = QuadStore.InMemory())
        {
            await MeasureAsync("in memory", store, duration, 1);
        }

        var folder = Directory.CreateTempSubdirectory("kg-updates").FullName;
        try
        {
            using var store = QuadStore.Open(folder);
            await MeasureAsync("durable", store, duration, 1);
            await MeasureAsync("durable", store, duration, threads);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static async Task MeasureAsync(string name, QuadStore store, TimeSpan duration, int threads)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, threads).Select(thread =>
            Task.Factory.StartNew(
                () => Write(store, (ulong)thread << 32, duration, watch), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        var used = Environment.CpuUsage.TotalTime - processor;
        var total = counts.Sum();
        StoreLoad.Print($"{name}, {threads} writing threads: {total / watch.Elapsed.TotalSeconds:N0} transactions a second");
        StoreLoad.Print($"  {used.TotalMicroseconds / total:F1} µs of processor time each, {store.Current.QuadCount:N0} quads at the end");
    }

    private static long Write(QuadStore store, ulong first, TimeSpan duration, Stopwatch watch)
    {
        var count = 0L;
        var predicate = new TermId(TermTag.Iri, 4);
        for (; watch.Elapsed < duration; count++)
        {
            using var transaction = store.Begin();
            var subject = transaction.Terms.FreshBlankNode();
            InlineValues.TryFromInteger((long)(first + (ulong)count), out var value);
            transaction.Add(new QuadIds(subject, predicate, value, TermId.DefaultGraph));
            transaction.Commit();
        }

        return count;
    }
}
