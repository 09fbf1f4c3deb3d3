using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Skips rows and stops early (SPARQL 1.1 §18.5, Slice).</summary>
internal sealed class SliceCursor(Cursor input, long offset, long? limit, int slots, QueryRun run) : Cursor
{
    private long _skip = offset;
    private long _left = limit ?? long.MaxValue;
    private Batch? _batch;

    public override Batch? Next()
    {
        while (_left > 0 && input.Next() is { } batch)
        {
            run.Budget.Check();
            if (_skip >= batch.Count)
            {
                _skip -= batch.Count;
                continue;
            }

            var start = (int)_skip;
            var count = (int)Math.Min(batch.Count - start, _left);
            _skip = 0;
            _left -= count;
            return start == 0 && count == batch.Count ? batch : Cut(batch, start, count);
        }

        return null;
    }

    public override void Dispose() => input.Dispose();

    private Batch Cut(Batch batch, int start, int count)
    {
        _batch ??= new Batch(new TermId[slots][]);
        for (var slot = 0; slot < slots; slot++)
        {
            if (start == 0)
            {
                _batch.Columns[slot] = batch.Columns[slot];
                continue;
            }

            var column = run.Columns.Lend();
            batch.Columns[slot].AsSpan(start, count).CopyTo(column);
            _batch.Columns[slot] = column;
        }

        _batch.Count = count;
        return _batch;
    }
}
