using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Store;

/// <summary>Point reads, stars and scans on a loaded store.</summary>
internal static class StoreReads
{
    private const int Rounds = 100_000;
    private const int BatchRows = 1024;

    public static void Run(QuadStore store, CancellationToken cancellation)
    {
        var snapshot = store.Current;
        var samples = Samples(snapshot, Rounds);
        Measure("point: does a quad exist", samples, quad => snapshot.Contains(quad) ? 1 : 0);
        Measure("count of (s, p, ?)", samples, quad => snapshot.Count(new QuadPattern(quad.Subject, quad.Predicate, default, default)));
        Measure("count of (?, p, o)", samples, quad => snapshot.Count(new QuadPattern(default, quad.Predicate, quad.Object, default)));
        var columns = new TermId[3][];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = new TermId[BatchRows];
        }

        var cursor = snapshot.Scan(new QuadPattern(samples[0].Subject, default, default, default), QuadOrder.Spog);
        Measure("star: all of a subject", samples, quad =>
        {
            cursor.Restart(new QuadPattern(quad.Subject, default, default, default));
            return Drain(cursor, columns);
        });

        foreach (var order in QuadOrders.Stored)
        {
            cancellation.ThrowIfCancellationRequested();
            var processor = Environment.CpuUsage.UserTime;
            var rows = Drain(snapshot.Scan(QuadPattern.Any, order), columns);
            StoreLoad.Print($"  scan {order}: {(Environment.CpuUsage.UserTime - processor).TotalNanoseconds / rows:F2} ns a row");
        }
    }

    private static void Measure(string name, QuadIds[] samples, Func<QuadIds, long> read)
    {
        var total = 0L;
        foreach (var quad in samples)
        {
            total += read(quad);
        }

        // Processor time: what else the machine does is not the store's.
        var processor = Environment.CpuUsage.UserTime;
        foreach (var quad in samples)
        {
            total -= read(quad);
        }

        var used = Environment.CpuUsage.UserTime - processor;
        StoreLoad.Print($"  {name}: {used.TotalMicroseconds / samples.Length:F2} µs{(total == 0 ? "" : " (answers changed)")}");
    }

    private static long Drain(QuadCursor cursor, TermId[][] columns)
    {
        var rows = 0L;
        for (int count; (count = cursor.Read(columns[0], columns[1], columns[2], default)) > 0;)
        {
            rows += count;
        }

        return rows;
    }

    /// <summary>Quads from all over the store, the same in every run.</summary>
    private static QuadIds[] Samples(Snapshot snapshot, int count)
    {
        var random = new Random(4);
        var source = snapshot.Layers[0].Added[QuadOrder.Spog];
        var samples = new QuadIds[count];
        for (var at = 0; at < count; at++)
        {
            samples[at] = QuadOrders.Quad(source[random.NextInt64(source.Count)], QuadOrder.Spog);
        }

        return samples;
    }
}
