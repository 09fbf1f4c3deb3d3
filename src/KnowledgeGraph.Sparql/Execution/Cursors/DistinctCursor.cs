using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Rows;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Each row once, as it is first seen (SPARQL 1.1 §18.5, Distinct).</summary>
internal sealed class DistinctCursor(Cursor input, int slots, QueryRun run) : Cursor
{
    private readonly RowSet _seen = new(slots, run.Budget);
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
                _batch ??= run.Columns.LendBatch(slots);
                for (var slot = 0; slot < slots; slot++)
                {
                    Selection.Gather(batch.Columns[slot], _kept.AsSpan(0, kept), _batch.Columns[slot]);
                }

                _batch.Count = kept;
                return _batch;
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

    public override void Dispose()
    {
        input.Dispose();
        _seen.Dispose();
    }

    private int Select(Batch batch)
    {
        var kept = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (_seen.Add(batch, row))
            {
                _kept[kept++] = row;
            }
        }

        return kept;
    }
}
