using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Store;

/// <summary>Transactions of one triple each, in memory and durable, from one thread and from several, beside what the disk flushes.</summary>
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
            await MeasureAsync("in memory", store, duration, threads);
        }

        var folder = Directory.CreateTempSubdirectory("kg-updates").FullName;
        try
        {
            MeasureDisk(folder, duration / 2);
            using (var store = QuadStore.Open(folder))
            {
                await MeasureAsync("durable", store, duration, 1);
                await MeasureAsync("durable", store, duration, threads);
            }

            MeasureDisk(folder, duration / 2);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    /// <summary>What one thread gets that does nothing but append to a file and flush it: the rate that a group commit multiplies.</summary>
    private static void MeasureDisk(string folder, TimeSpan duration)
    {
        var path = Path.Combine(folder, "flushes");
        var record = new byte[100];
        var count = 0L;
        var watch = Stopwatch.StartNew();
        using (var file = File.OpenHandle(path, FileMode.Create, FileAccess.Write))
        {
            for (; watch.Elapsed < duration; count++)
            {
                RandomAccess.Write(file, record, count * record.Length);
                RandomAccess.FlushToDisk(file);
            }
        }

        StoreLoad.Print($"disk, {record.Length} bytes appended and flushed: {count / watch.Elapsed.TotalSeconds:N0} times a second");
        File.Delete(path);
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
