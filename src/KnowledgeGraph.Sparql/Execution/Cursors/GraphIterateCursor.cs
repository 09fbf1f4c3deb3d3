using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>GRAPH with a variable: the inside in each named graph, joined with the graph's name (SPARQL 1.1 §18.6).</summary>
internal sealed class GraphIterateCursor : Cursor
{
    private readonly GraphIteratePlan _plan;
    private readonly IReadOnlyList<TermId> _graphs;
    private readonly QueryRun _run;
    private readonly int[] _sources;
    private readonly int _nameSlot;
    private readonly int _innerNameSlot;
    private readonly Batch _batch;
    private Cursor? _inner;
    private int _graph = -1;

    public GraphIterateCursor(GraphIteratePlan plan, IReadOnlyList<TermId> graphs, QueryRun run)
    {
        (_plan, _graphs, _run) = (plan, graphs, run);
        var inner = new VariableSlots(plan.Input.Variables);
        _sources = [.. plan.Variables.Select(inner.Of)];
        _nameSlot = new VariableSlots(plan.Variables).Of(plan.GraphName);
        _innerNameSlot = inner.Of(plan.GraphName);
        _batch = run.Columns.LendBatch(plan.Variables.Length);
    }

    public override Batch? Next()
    {
        while (true)
        {
            if (_inner?.Next() is { } batch)
            {
                if (Join(batch))
                {
                    return _batch;
                }

                continue;
            }

            _inner?.Dispose();
            _inner = null;
            if (++_graph >= _graphs.Count)
            {
                return null;
            }

            _run.Budget.Check();
            _inner = _run.At(_graphs[_graph]).Open(_plan.Input);
        }
    }

    public override void Dispose() => _inner?.Dispose();

    private bool Join(Batch batch)
    {
        var name = _graphs[_graph];
        var kept = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (_innerNameSlot >= 0 && batch.Columns[_innerNameSlot][row] is { IsNone: false } bound && bound != name)
            {
                continue;
            }

            for (var slot = 0; slot < _sources.Length; slot++)
            {
                _batch.Columns[slot][kept] = slot == _nameSlot ? name : batch.Columns[_sources[slot]][row];
            }

            kept++;
        }

        return (_batch.Count = kept) > 0;
    }
}
