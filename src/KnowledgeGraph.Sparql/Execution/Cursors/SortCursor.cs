using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Expressions;
using KnowledgeGraph.Sparql.Execution.Sorting;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>
/// ORDER BY: all rows first, then in order; rows that compare equal stay as they came. With a top it never keeps more than about
/// twice as many rows.
/// </summary>
internal sealed class SortCursor(Cursor input, (int Slot, CompiledExpression? Expression)[] keys, int slots, SortOrder order, long? top, QueryRun run) : Cursor
{
    private readonly SortedRows _rows = new(slots, keys.Length, order, top, run.Budget);
    private readonly Batch _batch = run.Columns.LendBatch(slots);
    private int _next = -1;

    public override Batch? Next()
    {
        if (_next < 0)
        {
            Consume();
            _rows.Finish();
            _next = 0;
        }

        run.Budget.Check();
        var count = Math.Min(Batch.Capacity, _rows.Count - _next);
        if (count == 0)
        {
            return null;
        }

        _rows.CopyTo(_next, count, _batch);
        _next += count;
        return _batch;
    }

    public override void Dispose()
    {
        input.Dispose();
        _rows.Dispose();
    }

    private void Consume()
    {
        var combined = new Batch(new TermId[slots + keys.Length][]);
        var computed = new TermId[keys.Length][];
        while (input.Next() is { } batch)
        {
            run.Budget.Check();
            batch.Columns.AsSpan(0, slots).CopyTo(combined.Columns);
            for (var key = 0; key < keys.Length; key++)
            {
                combined.Columns[slots + key] = keys[key].Expression is { } expression
                    ? Compute(expression, batch, computed[key] ??= run.Columns.Lend())
                    : keys[key].Slot < 0 ? Unbound(computed[key] ??= run.Columns.Lend()) : batch.Columns[keys[key].Slot];
            }

            combined.Count = batch.Count;
            _rows.Add(combined);
        }
    }

    private static TermId[] Compute(CompiledExpression expression, Batch batch, TermId[] column)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            column[row] = expression.EvaluateId(batch, row);
        }

        return column;
    }

    private static TermId[] Unbound(TermId[] column)
    {
        Array.Clear(column);
        return column;
    }
}
