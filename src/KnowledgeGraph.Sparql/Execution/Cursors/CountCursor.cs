using KnowledgeGraph.Sparql.Execution.Batches;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>One row with the number of the input's rows.</summary>
internal sealed class CountCursor(Cursor input, QueryRun run) : Cursor
{
    private bool _done;

    public override Batch? Next()
    {
        if (_done)
        {
            return null;
        }

        _done = true;
        var batch = run.Columns.LendBatch(1);
        batch.Columns[0][0] = run.Scope.InternInteger(input.CountRemaining());
        batch.Count = 1;
        return batch;
    }

    public override void Dispose() => input.Dispose();
}
