using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Expressions;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>One more column (SPARQL 1.1 §18.5, Extend); the others are the input's own.</summary>
/// <param name="sources">The input's slot of each output column, -1 for the new one.</param>
internal sealed class ExtendCursor(Cursor input, CompiledExpression expression, int[] sources, QueryRun run) : Cursor
{
    private readonly Batch _batch = new(new TermId[sources.Length][]);
    private readonly TermId[] _column = run.Columns.Lend();

    public override Batch? Next()
    {
        var batch = input.Next();
        if (batch is null)
        {
            return null;
        }

        run.Budget.Check();
        for (var row = 0; row < batch.Count; row++)
        {
            _column[row] = expression.EvaluateId(batch, row);
        }

        for (var slot = 0; slot < sources.Length; slot++)
        {
            _batch.Columns[slot] = sources[slot] < 0 ? _column : batch.Columns[sources[slot]];
        }

        _batch.Count = batch.Count;
        return _batch;
    }

    public override long CountRemaining() => input.CountRemaining();

    public override void Dispose() => input.Dispose();
}
