using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Expressions;
using KnowledgeGraph.Sparql.Execution.Rows;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Keeps the rows whose condition is true (SPARQL 1.1 §18.5, Filter).</summary>
internal sealed class FilterCursor(Cursor input, CompiledExpression condition, int slots, QueryRun run) : Cursor
{
    private readonly int[] _kept = new int[Batch.Capacity];
    private Batch? _batch;

    public override Batch? Next()
    {
        while (input.Next() is { } batch)
        {
            run.Budget.Check();
            var kept = Select(batch);
            if (kept == batch.Count)
            {
                return batch;
            }

            if (kept > 0)
            {
                return Compact(batch, _kept.AsSpan(0, kept));
            }
        }

        return null;
    }

    public override long CountRemaining()
    {
        long count = 0;
        while (input.Next() is { } batch)
        {
            run.Budget.Check();
            count += Select(batch);
        }

        return count;
    }

    public override void Dispose() => input.Dispose();

    private int Select(Batch batch)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            _kept[row] = row;
        }

        // §17: a FILTER also eliminates solutions whose condition produces an error.
        return condition.Filter(batch, _kept.AsSpan(0, batch.Count));
    }

    private Batch Compact(Batch batch, ReadOnlySpan<int> rows)
    {
        _batch ??= run.Columns.LendBatch(slots);
        for (var slot = 0; slot < slots; slot++)
        {
            Selection.Gather(batch.Columns[slot], rows, _batch.Columns[slot]);
        }

        _batch.Count = rows.Length;
        return _batch;
    }
}
