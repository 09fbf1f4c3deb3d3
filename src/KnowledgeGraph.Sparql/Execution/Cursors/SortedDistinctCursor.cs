using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Each row once, where equal rows are neighbours: nothing to remember but the last.</summary>
internal sealed class SortedDistinctCursor(Cursor input, int slots, QueryRun run) : Cursor
{
    private readonly TermId[] _last = new TermId[slots];
    private readonly int[] _kept = new int[Batch.Capacity];
    private readonly Batch _batch = run.Columns.LendBatch(slots);
    private bool _any;

    public override Batch? Next()
    {
        while (input.Next() is { } batch)
        {
            run.Budget.Check();
            var kept = Select(batch);
            if (kept > 0)
            {
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

    public override void Dispose() => input.Dispose();

    private int Select(Batch batch)
    {
        var kept = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (!_any || !IsLast(batch, row))
            {
                _any = true;
                _kept[kept++] = row;
                for (var slot = 0; slot < slots; slot++)
                {
                    _last[slot] = batch.Columns[slot][row];
                }
            }
        }

        return kept;
    }

    private bool IsLast(Batch batch, int row)
    {
        for (var slot = 0; slot < slots; slot++)
        {
            if (batch.Columns[slot][row] != _last[slot])
            {
                return false;
            }
        }

        return true;
    }
}
