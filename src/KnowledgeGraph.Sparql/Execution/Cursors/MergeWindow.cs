using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>The right side of a merge join: the rows from the current key's first on, so that a run of equal keys stands whole.</summary>
internal sealed class MergeWindow(Cursor input, int slots, int key, QueryBudget budget) : IDisposable
{
    private bool _inputDone;

    public RowStore Rows { get; } = new(slots, budget);

    /// <summary>The first row of the current run.</summary>
    public int Start { get; private set; }

    /// <summary>The row after the current run, as far as it has been looked for.</summary>
    public int End { get; private set; }

    public TermId Key => Rows[key, Start];

    /// <summary>The keys of the loaded rows.</summary>
    public ReadOnlySpan<TermId> Keys => Rows.Column(key);

    /// <summary>True where the next move needs to load rows, which changes the numbers of those that are here.</summary>
    public bool NeedsRows => Start == Rows.Count && !_inputDone;

    public bool IsAtEnd => Start == Rows.Count && _inputDone;

    /// <summary>Loads rows behind those that are still needed.</summary>
    public void Load()
    {
        budget.Check();
        Rows.RemoveFirst(Start);
        End = Math.Max(End - Start, 0);
        Start = 0;
        if (input.Next() is { } batch)
        {
            Rows.Append(batch);
        }
        else
        {
            _inputDone = true;
        }
    }

    /// <summary>Moves to the first row whose key is not before <paramref name="target"/>, within the rows that are here.</summary>
    public void SkipTo(TermId target)
    {
        var keys = Rows.Column(key);
        var start = Start;
        while (start < keys.Length && keys[start] < target)
        {
            start++;
        }

        Start = start;
        End = Math.Max(End, start);
    }

    /// <summary>Moves forward to a loaded row, or to the end of the loaded rows.</summary>
    public void MoveTo(int row)
    {
        Start = row;
        End = Math.Max(End, row);
    }

    /// <summary>Finds the run's end; false where more rows have to be loaded first.</summary>
    public bool FindRunEnd()
    {
        var keys = Rows.Column(key);
        var target = keys[Start];
        var end = Math.Max(End, Start + 1);
        while (end < keys.Length && keys[end] == target)
        {
            end++;
        }

        End = end;
        return end < keys.Length || _inputDone;
    }

    public void Dispose()
    {
        input.Dispose();
        Rows.Dispose();
    }
}
