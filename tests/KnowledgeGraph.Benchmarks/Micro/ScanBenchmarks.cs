using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Micro;

/// <summary>Reading and counting ranges of an index.</summary>
public class ScanBenchmarks
{
    private const int Things = 100_000;
    private const int Looks = 1000;
    private const int BatchRows = 1024;

    private readonly TermId[] _subjects = new TermId[BatchRows];
    private readonly TermId[] _objects = new TermId[BatchRows];
    private readonly QuadPattern[] _points = new QuadPattern[Looks];
    private QuadStore _store = null!;
    private Snapshot _snapshot = null!;
    private QuadPattern _prices;

    [GlobalSetup]
    public void Fill()
    {
        _store = ThingStore.Create(Things);
        _store.WaitForCompaction();
        _snapshot = _store.Current;
        var price = _store.Terms.Find(ThingStore.Named("price"));
        _prices = new QuadPattern(default, price, default, default);
        for (var look = 0; look < Looks; look++)
        {
            _points[look] = new QuadPattern(_store.Terms.Find(ThingStore.Named($"thing{look * 97}")), price, default, default);
        }
    }

    [GlobalCleanup]
    public void Close() => _store.Dispose();

    /// <summary>A row of a pattern with its predicate bound.</summary>
    [Benchmark(OperationsPerInvoke = Things)]
    public long Scan()
    {
        var rows = 0L;
        var cursor = _snapshot.Scan(_prices, QuadOrder.Psog);
        for (int read; (read = cursor.Read(_subjects, default, _objects, default)) > 0;)
        {
            rows += read;
        }

        return rows;
    }

    /// <summary>How many quads match subject and predicate.</summary>
    [Benchmark(OperationsPerInvoke = Looks)]
    public long CountPoint()
    {
        var rows = 0L;
        foreach (var point in _points)
        {
            rows += _snapshot.Count(point);
        }

        return rows;
    }

    /// <summary>How many quads match a predicate.</summary>
    [Benchmark]
    public long CountRange() => _snapshot.Count(_prices);

    /// <summary>The value of a subject's predicate.</summary>
    [Benchmark(OperationsPerInvoke = Looks)]
    public long ReadPoint()
    {
        var rows = 0L;
        var cursor = _snapshot.Scan(_points[0], QuadOrder.Spog);
        foreach (var point in _points)
        {
            cursor.Restart(point);
            rows += cursor.Read(default, default, _objects, default);
        }

        return rows;
    }
}
