using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Micro;

/// <summary>Operators over one batch of 1,024 rows, planned beforehand; what a run costs to start and end is part of it.</summary>
public class OperatorBenchmarks
{
    private const int Rows = 1024;
    private const string Prefix = $"PREFIX : <{ThingStore.Namespace}>\n";

    private static readonly PlannerSwitches OnlyHashJoins = new() { MergeJoins = false, BindJoins = false };
    private static readonly PlannerSwitches NoMergeJoins = new() { MergeJoins = false, HashingAfter = double.PositiveInfinity };

    private QuadStore _store = null!;
    private Snapshot _snapshot = null!;
    private PreparedQuery _scan = null!;
    private PreparedQuery _filter = null!;
    private PreparedQuery _twoValues = null!;
    private PreparedQuery _makers = null!;

    [GlobalSetup]
    public void Fill()
    {
        _store = ThingStore.Create(Rows);
        _store.WaitForCompaction();
        _snapshot = _store.Current;
        _scan = Prepare("SELECT ?thing ?price { ?thing :price ?price }", "Scan", PlannerSwitches.All);
        _filter = Prepare("SELECT ?thing { ?thing :price ?price FILTER(?price > 500) }", "Filter", PlannerSwitches.All);
        _twoValues = Prepare("SELECT ?thing ?price ?weight { ?thing :price ?price ; :weight ?weight }", "MergeJoin", PlannerSwitches.All);
        _makers = Prepare("SELECT ?thing ?name { ?thing :maker ?maker . ?maker :name ?name }", "HashJoin", OnlyHashJoins);
        Prepare("SELECT ?thing ?name { ?thing :maker ?maker . ?maker :name ?name }", "BindJoin", NoMergeJoins);
    }

    [GlobalCleanup]
    public void Close() => _store.Dispose();

    [Benchmark(OperationsPerInvoke = Rows)]
    public long Scan() => Run(_scan, PlannerSwitches.All);

    [Benchmark(OperationsPerInvoke = Rows)]
    public long FilterNumbers() => Run(_filter, PlannerSwitches.All);

    [Benchmark(OperationsPerInvoke = Rows)]
    public long MergeJoin() => Run(_twoValues, PlannerSwitches.All);

    [Benchmark(OperationsPerInvoke = Rows)]
    public long HashJoin() => Run(_makers, OnlyHashJoins);

    [Benchmark(OperationsPerInvoke = Rows)]
    public long BindJoin() => Run(_makers, NoMergeJoins);

    /// <summary>Rows of a term and a number, as JSON.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public async Task WriteJson()
    {
        using var result = (SelectResult)_scan.Execute(_snapshot, QueryOptions.Default, PlannerSwitches.All, CancellationToken.None);
        await ResultsWriter.WriteAsync(result.Rows, ResultsSyntax.Json, Stream.Null).ConfigureAwait(false);
    }

    private PreparedQuery Prepare(string text, string expected, PlannerSwitches switches)
    {
        var query = new SparqlEngine().Prepare(Prefix + text);
        using var result = query.Execute(_snapshot, QueryOptions.Default, switches, CancellationToken.None);
        var plan = result.Explanation.ToText();
        return plan.Contains(expected, StringComparison.Ordinal) ? query : throw new InvalidOperationException($"no {expected} in the plan of {text}:\n{plan}");
    }

    private long Run(PreparedQuery query, PlannerSwitches switches)
    {
        using var result = (SelectResult)query.Execute(_snapshot, QueryOptions.Default, switches, CancellationToken.None);
        var rows = 0L;
        while (result.Rows.NextBatch())
        {
            rows += result.Rows.Count;
        }

        return rows;
    }
}
