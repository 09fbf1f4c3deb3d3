using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Inline data; its terms become ids of the run.</summary>
internal sealed class ValuesCursor(ValuesPlan plan, QueryRun run) : Cursor
{
    private readonly Batch _batch = run.Columns.LendBatch(plan.Variables.Length);
    private int _next;

    public override Batch? Next()
    {
        var count = Math.Min(Batch.Capacity, plan.Cells.Length - _next);
        if (count == 0)
        {
            return null;
        }

        for (var row = 0; row < count; row++)
        {
            var cells = plan.Cells[_next + row];
            for (var slot = 0; slot < plan.Variables.Length; slot++)
            {
                _batch.Columns[slot][row] = cells[slot] is { } term ? run.Scope.Intern(term) : TermId.None;
            }
        }

        _next += count;
        _batch.Count = count;
        return _batch;
    }
}
