using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Inner or left join of two sides sorted by the key, in that order.</summary>
internal sealed class MergeJoinCursor : Cursor
{
    private readonly Cursor _left;
    private readonly QueryRun _run;
    private readonly MergeWindow _window;
    private readonly JoinColumns _columns;
    private readonly bool _keepsUnmatched;
    private readonly int _leftKey;
    private readonly (int Left, int Right)[] _residual;
    private readonly int[] _leftRows = new int[Batch.Capacity];
    private readonly int[] _rightRows = new int[Batch.Capacity];
    private readonly Batch _batch;
    private Batch? _current;
    private int _row;
    private int _match = -1;
    private bool _matched;

    public MergeJoinCursor(MergeJoinPlan plan, Cursor left, Cursor right, QueryRun run)
    {
        (_left, _run) = (left, run);
        var (leftSlots, rightSlots) = (new VariableSlots(plan.Left.Variables), new VariableSlots(plan.Right.Variables));
        _leftKey = leftSlots.Of(plan.Key);
        _window = new MergeWindow(right, rightSlots.Count, rightSlots.Of(plan.Key), run.Budget);
        _residual = [.. plan.Residual.Select(variable => (leftSlots.Of(variable), rightSlots.Of(variable)))];
        _columns = new JoinColumns(plan.Variables, leftSlots, rightSlots);
        _keepsUnmatched = plan.Kind == JoinKind.Left;
        _batch = run.Columns.LendBatch(plan.Variables.Length);
    }

    public override Batch? Next()
    {
        _run.Budget.Check();
        var filled = 0;
        while (filled < Batch.Capacity)
        {
            filled = PairsInWindow(filled);
            var step = Advance(filled);
            if (step < 0)
            {
                break;
            }

            filled = step;
        }

        if (filled == 0)
        {
            return null;
        }

        _columns.Fill(_batch, _current!, _window.Rows, _leftRows.AsSpan(0, filled), _rightRows.AsSpan(0, filled));
        return _batch;
    }

    public override long CountRemaining()
    {
        if (_current is not null || _residual.Length > 0)
        {
            return base.CountRemaining();
        }

        long count = 0;
        while (true)
        {
            if (_current is null || _row == _current.Count)
            {
                if (!NextLeft())
                {
                    return count;
                }
            }

            count += CountInWindow();
            if (_row == _current!.Count)
            {
                continue;
            }

            if (!Align(_current.Columns[_leftKey][_row]))
            {
                _window.Load();
            }
            else if (IsMatch())
            {
                count += CountRun();
            }
            else
            {
                count += _keepsUnmatched ? 1 : 0;
                _row++;
            }
        }
    }

    public override void Dispose()
    {
        _left.Dispose();
        _window.Dispose();
    }

    private int PairsInWindow(int filled)
    {
        if (_residual.Length > 0 || _match >= 0 || _current is null)
        {
            return filled;
        }

        var start = _window.Start;
        filled = MergeRuns.Pair(_current.Columns[_leftKey].AsSpan(0, _current.Count), ref _row, _window.Keys, ref start, _keepsUnmatched, _leftRows, _rightRows, filled);
        _window.MoveTo(start);
        return filled;
    }

    /// <summary>One step: a pair, a row passed, or rows loaded. Returns the new number of pairs, or -1 to hand out what there is.</summary>
    private int Advance(int filled)
    {
        if (_current is null || _row == _current.Count)
        {
            // Pairs refer to the left batch, so they leave before it is replaced.
            return filled > 0 || !NextLeft() ? -1 : filled;
        }

        if (_match >= 0)
        {
            return Pairs(filled);
        }

        if (!Align(_current.Columns[_leftKey][_row]))
        {
            // Loading renumbers the window's rows, so pairs leave before.
            if (filled > 0)
            {
                return -1;
            }

            _window.Load();
            return filled;
        }

        if (IsMatch())
        {
            (_match, _matched) = (_window.Start, false);
            return filled;
        }

        return EndRow(filled, matched: false);
    }

    private int Pairs(int filled)
    {
        while (_match < _window.End && filled < Batch.Capacity)
        {
            if (Agrees(_match))
            {
                (_leftRows[filled], _rightRows[filled]) = (_row, _match);
                filled++;
                _matched = true;
            }

            _match++;
        }

        return _match < _window.End ? filled : EndRow(filled, _matched);
    }

    private int EndRow(int filled, bool matched)
    {
        if (!matched && _keepsUnmatched)
        {
            (_leftRows[filled], _rightRows[filled]) = (_row, -1);
            filled++;
        }

        _row++;
        _match = -1;
        return filled;
    }

    private bool NextLeft()
    {
        if (_window.IsAtEnd && !_keepsUnmatched)
        {
            return false;
        }

        _run.Budget.Check();
        var next = _left.Next();
        if (next is null)
        {
            return false;
        }

        (_current, _row) = (next, 0);
        return true;
    }

    /// <summary>Puts the window at the key's run, whole; false where rows have to be loaded for that.</summary>
    private bool Align(TermId key)
    {
        _window.SkipTo(key);
        if (_window.NeedsRows)
        {
            return false;
        }

        return _window.IsAtEnd || _window.Key != key || _window.FindRunEnd();
    }

    private bool IsMatch() => !_window.IsAtEnd && _window.Key == _current!.Columns[_leftKey][_row];

    private long CountInWindow()
    {
        var start = _window.Start;
        var count = MergeRuns.Count(_current!.Columns[_leftKey].AsSpan(0, _current.Count), ref _row, _window.Keys, ref start, _keepsUnmatched);
        _window.MoveTo(start);
        return count;
    }

    private long CountRun()
    {
        var keys = _current!.Columns[_leftKey].AsSpan(0, _current.Count);
        var key = keys[_row];
        long rows = 0;
        for (; _row < keys.Length && keys[_row] == key; _row++)
        {
            rows++;
        }

        return rows * (_window.End - _window.Start);
    }

    private bool Agrees(int match)
    {
        foreach (var (left, right) in _residual)
        {
            if (_current!.Columns[left][_row] != _window.Rows[right, match])
            {
                return false;
            }
        }

        return true;
    }
}
