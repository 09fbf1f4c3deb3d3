using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Rows;

/// <summary>Rows that an operator keeps, as columns that grow; the budget knows their size.</summary>
internal sealed class RowStore : IDisposable
{
    private readonly TermId[][] _columns;
    private readonly QueryBudget _budget;
    private int _capacity;

    public RowStore(int slots, QueryBudget budget)
    {
        _columns = new TermId[slots][];
        Array.Fill(_columns, []);
        _budget = budget;
    }

    public int Count { get; private set; }

    public int Slots => _columns.Length;

    public TermId this[int slot, int row] => _columns[slot][row];

    public ReadOnlySpan<TermId> Column(int slot) => _columns[slot].AsSpan(0, Count);

    public void Append(Batch batch)
    {
        EnsureRoom(batch.Count);
        for (var slot = 0; slot < _columns.Length; slot++)
        {
            batch.Columns[slot].AsSpan(0, batch.Count).CopyTo(_columns[slot].AsSpan(Count));
        }

        Count += batch.Count;
    }

    public void Append(Batch batch, int row)
    {
        EnsureRoom(1);
        for (var slot = 0; slot < _columns.Length; slot++)
        {
            _columns[slot][Count] = batch.Columns[slot][row];
        }

        Count++;
    }

    public void Append(RowStore other, int row)
    {
        EnsureRoom(1);
        for (var slot = 0; slot < _columns.Length; slot++)
        {
            _columns[slot][Count] = other._columns[slot][row];
        }

        Count++;
    }

    /// <summary>Forgets the first rows and moves the others to the front.</summary>
    public void RemoveFirst(int rows)
    {
        if (rows == 0)
        {
            return;
        }

        foreach (var column in _columns)
        {
            column.AsSpan(rows, Count - rows).CopyTo(column);
        }

        Count -= rows;
    }

    public void Clear() => Count = 0;

    public void Dispose()
    {
        _budget.Release(BytesFor(_capacity));
        _capacity = 0;
        Count = 0;
        Array.Fill(_columns, []);
    }

    private long BytesFor(int rows) => (long)rows * sizeof(ulong) * _columns.Length;

    private void EnsureRoom(int rows)
    {
        if (Count + rows <= _capacity)
        {
            return;
        }

        var capacity = (int)Math.Min(Array.MaxLength, Math.Max((long)_capacity * 2, Math.Max(16, Count + (long)rows)));
        _budget.Reserve(BytesFor(capacity) - BytesFor(_capacity));
        _capacity = capacity;
        for (var slot = 0; slot < _columns.Length; slot++)
        {
            var grown = GC.AllocateUninitializedArray<TermId>(capacity);
            _columns[slot].AsSpan(0, Count).CopyTo(grown);
            _columns[slot] = grown;
        }
    }
}
