using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Sorting;

/// <summary>
/// Rows to be sorted, each with its keys behind its columns. With a top, rows after the last of the best so far are not taken, and
/// whenever twice as many are kept the worse half goes.
/// </summary>
internal sealed class SortedRows : IDisposable
{
    private readonly int _slots;
    private readonly SortOrder _order;
    private readonly long? _top;
    private readonly QueryBudget _budget;
    private readonly TermId[] _mine;
    private readonly TermId[] _worst;
    private RowStore _rows;
    private int[] _sequence = [];
    private bool _hasWorst;
    private long _reserved;

    public SortedRows(int slots, int keys, SortOrder order, long? top, QueryBudget budget)
    {
        (_slots, _order, _top, _budget) = (slots, order, top, budget);
        _mine = new TermId[keys];
        _worst = new TermId[keys];
        _rows = new RowStore(slots + keys, budget);
    }

    public int Count { get; private set; }

    public void Add(Batch batch)
    {
        if (_top is not { } top)
        {
            _rows.Append(batch);
            return;
        }

        for (var row = 0; row < batch.Count; row++)
        {
            if (_hasWorst && !IsBetterThanWorst(batch, row))
            {
                continue;
            }

            _rows.Append(batch, row);
            if (_rows.Count >= 2 * top + Batch.Capacity)
            {
                KeepBest((int)top);
            }
        }
    }

    public void Finish()
    {
        Sort();
        Count = (int)Math.Min(_rows.Count, _top ?? int.MaxValue);
    }

    public void CopyTo(int start, int count, Batch batch)
    {
        for (var slot = 0; slot < _slots; slot++)
        {
            Selection.Gather(_rows.Column(slot), _sequence.AsSpan(start, count), batch.Columns[slot]);
        }

        batch.Count = count;
    }

    public void Dispose()
    {
        _budget.Release(_reserved);
        _reserved = 0;
        _rows.Dispose();
    }

    private bool IsBetterThanWorst(Batch batch, int row)
    {
        for (var key = 0; key < _mine.Length; key++)
        {
            _mine[key] = batch.Columns[_slots + key][row];
        }

        return _order.Compare(_mine, _worst) < 0;
    }

    private void KeepBest(int top)
    {
        Sort();
        var best = new RowStore(_rows.Slots, _budget);
        for (var rank = 0; rank < top; rank++)
        {
            best.Append(_rows, _sequence[rank]);
        }

        _rows.Dispose();
        _rows = best;
        for (var key = 0; key < _worst.Length && top > 0; key++)
        {
            _worst[key] = _rows[_slots + key, top - 1];
        }

        _hasWorst = true;
    }

    private void Sort()
    {
        var keys = _mine.Length;
        var bytes = _rows.Count * (sizeof(int) + (long)keys * sizeof(ulong));
        _budget.Reserve(bytes - _reserved);
        _reserved = bytes;
        var flat = new TermId[(long)_rows.Count * keys];
        for (var key = 0; key < keys; key++)
        {
            var column = _rows.Column(_slots + key);
            for (var row = 0; row < column.Length; row++)
            {
                flat[row * keys + key] = column[row];
            }
        }

        _sequence = new int[_rows.Count];
        for (var row = 0; row < _sequence.Length; row++)
        {
            _sequence[row] = row;
        }

        var untilCheck = Batch.Capacity;
        _sequence.AsSpan().Sort((x, y) =>
        {
            if (--untilCheck == 0)
            {
                untilCheck = Batch.Capacity;
                _budget.Check();
            }

            var order = _order.Compare(flat.AsSpan(x * keys, keys), flat.AsSpan(y * keys, keys));
            return order != 0 ? order : x.CompareTo(y);
        });
    }
}
