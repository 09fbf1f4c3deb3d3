using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Grouping;

/// <summary>Numbers groups by their keys.</summary>
internal sealed class GroupNumbers(int keys, QueryBudget budget) : IDisposable
{
    private readonly RowSet _groups = new(keys, budget);
    private readonly TermId[] _last = new TermId[keys];
    private int _lastGroup = -1;

    public int Count => keys == 0 ? Math.Max(_lastGroup + 1, 0) : _groups.Count;

    /// <summary>Numbers the rows of a batch of keys.</summary>
    public void Number(Batch keyBatch, Span<int> groups)
    {
        if (keys == 0)
        {
            _lastGroup = 0;
            groups.Clear();
            return;
        }

        for (var row = 0; row < groups.Length; row++)
        {
            // Sorted and clustered inputs repeat the key of the row before.
            if (_lastGroup < 0 || !IsLast(keyBatch, row))
            {
                _lastGroup = _groups.NumberOf(keyBatch, row, out _);
                for (var key = 0; key < keys; key++)
                {
                    _last[key] = keyBatch.Columns[key][row];
                }
            }

            groups[row] = _lastGroup;
        }
    }

    public TermId KeyOf(int key, int group) => _groups.Rows[key, group];

    public void Dispose() => _groups.Dispose();

    private bool IsLast(Batch keyBatch, int row)
    {
        for (var key = 0; key < keys; key++)
        {
            if (keyBatch.Columns[key][row] != _last[key])
            {
                return false;
            }
        }

        return true;
    }
}
