using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Limits;

namespace KnowledgeGraph.Sparql.Execution.Rows;

/// <summary>A set of rows, numbered in the order in which they came.</summary>
internal sealed class RowSet(int slots, QueryBudget budget) : IDisposable
{
    private readonly RowStore _rows = new(slots, budget);
    private readonly HashIndex _index = new(budget);

    public int Count => _index.Count;

    public RowStore Rows => _rows;

    /// <summary>True where the row was not there.</summary>
    public bool Add(Batch batch, int row) => NumberOf(batch, row, out var added) >= 0 && added;

    /// <summary>The number of a row, which is added where it was not there.</summary>
    public int NumberOf(Batch batch, int row, out bool added)
    {
        var hash = 0UL;
        for (var slot = 0; slot < slots; slot++)
        {
            hash = KeyHash.Combine(hash, batch.Columns[slot][row]);
        }

        for (var candidate = _index.First(hash); candidate >= 0; candidate = _index.After(candidate, hash))
        {
            if (IsEqual(candidate, batch, row))
            {
                added = false;
                return candidate;
            }
        }

        _rows.Append(batch, row);
        added = true;
        return _index.Add(hash);
    }

    public void Dispose()
    {
        _rows.Dispose();
        _index.Dispose();
    }

    private bool IsEqual(int candidate, Batch batch, int row)
    {
        for (var slot = 0; slot < slots; slot++)
        {
            if (_rows[slot, candidate] != batch.Columns[slot][row])
            {
                return false;
            }
        }

        return true;
    }
}
