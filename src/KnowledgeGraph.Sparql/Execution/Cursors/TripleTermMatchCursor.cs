using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Takes triple terms apart: binds the variables inside, and drops rows whose terms do not fit (SPARQL 1.2).</summary>
internal sealed class TripleTermMatchCursor : Cursor
{
    private readonly TripleTermMatchPlan _plan;
    private readonly Cursor _input;
    private readonly QueryRun _run;
    private readonly VariableSlots _slots;
    private readonly int[] _sources;
    private readonly int _whole;
    private readonly Batch _batch;

    public TripleTermMatchCursor(TripleTermMatchPlan plan, Cursor input, QueryRun run)
    {
        (_plan, _input, _run) = (plan, input, run);
        _slots = new VariableSlots(plan.Variables);
        var inputSlots = new VariableSlots(plan.Input.Variables);
        _sources = [.. plan.Variables.Select(inputSlots.Of)];
        _whole = inputSlots.Of(plan.Whole);
        _batch = run.Columns.LendBatch(plan.Variables.Length);
    }

    public override Batch? Next()
    {
        while (_input.Next() is { } batch)
        {
            _run.Budget.Check();
            var kept = 0;
            for (var row = 0; row < batch.Count; row++)
            {
                for (var slot = 0; slot < _sources.Length; slot++)
                {
                    _batch.Columns[slot][kept] = _sources[slot] < 0 ? TermId.None : batch.Columns[_sources[slot]][row];
                }

                kept += Matches(_plan.Pattern, batch.Columns[_whole][row], kept) ? 1 : 0;
            }

            if (kept > 0)
            {
                _batch.Count = kept;
                return _batch;
            }
        }

        return null;
    }

    public override void Dispose() => _input.Dispose();

    private bool Matches(PatternTerm pattern, TermId id, int row) => pattern switch
    {
        Constant constant => _run.Scope.Find(constant.Term) == id,
        Variable variable => Binds(variable, id, row),
        TripleTermPattern triple => _run.Scope.TryGetTripleTerm(id, out var s, out var p, out var o)
            && Matches(triple.Subject, s, row)
            && Matches(triple.Predicate, p, row)
            && Matches(triple.Object, o, row),
        _ => false,
    };

    private bool Binds(Variable variable, TermId id, int row)
    {
        ref var cell = ref _batch.Columns[_slots.Of(variable)][row];
        if (cell.IsNone)
        {
            cell = id;
        }

        return cell == id;
    }
}
