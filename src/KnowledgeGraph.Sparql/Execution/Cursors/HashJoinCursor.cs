using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Inner join, or left join without a condition, in the order of the left rows.</summary>
internal sealed class HashJoinCursor : Cursor
{
    private readonly Cursor _left;
    private readonly Cursor _right;
    private readonly QueryRun _run;
    private readonly JoinTable _table;
    private readonly JoinColumns _columns;
    private readonly bool _keepsUnmatched;
    private readonly int[] _leftRows = new int[Batch.Capacity];
    private readonly int[] _rightRows = new int[Batch.Capacity];
    private readonly Batch _batch;
    private Batch? _current;
    private ulong _hash;
    private int _row = -1;
    private int _match = -1;
    private bool _built;
    private int _untilCheck = Batch.Capacity;

    public HashJoinCursor(HashJoinPlan plan, Cursor left, Cursor right, QueryRun run)
    {
        _left = left;
        _right = right;
        _run = run;
        var (leftSlots, rightSlots) = (new VariableSlots(plan.Left.Variables), new VariableSlots(plan.Right.Variables));
        _table = new JoinTable(leftSlots, rightSlots, plan.Keys, plan.Loose, run);
        _columns = new JoinColumns(plan.Variables, leftSlots, rightSlots);
        _keepsUnmatched = plan.Kind == JoinKind.Left;
        _batch = run.Columns.LendBatch(plan.Variables.Length);
    }

    public override Batch? Next()
    {
        if (!Build())
        {
            return null;
        }

        _run.Budget.Check();
        var filled = 0;
        while (filled < Batch.Capacity)
        {
            if (_match >= 0)
            {
                filled = Add(filled, _match);
                _match = _table.After(_match, _current!, _row, _hash);
                continue;
            }

            if (_current is null || _row + 1 >= _current.Count)
            {
                // Pairs found so far refer to the batch that the left side is about to reuse.
                if (filled > 0)
                {
                    break;
                }

                if (!NextLeft())
                {
                    return null;
                }
            }

            filled = Probe(filled);
        }

        _columns.Fill(_batch, _current!, _table.Rows, _leftRows.AsSpan(0, filled), _rightRows.AsSpan(0, filled));
        return _batch;
    }

    public override long CountRemaining()
    {
        if (_current is not null)
        {
            return base.CountRemaining();
        }

        long count = 0;
        if (!Build())
        {
            return 0;
        }

        while (NextLeft())
        {
            for (var row = 0; row < _current!.Count; row++)
            {
                var before = count;
                var hash = _table.HashOfLeft(_current, row);
                for (var match = _table.First(_current, row, hash); match >= 0; match = _table.After(match, _current, row, hash))
                {
                    count++;
                    CheckSometimes();
                }

                CheckSometimes();

                count += count == before && _keepsUnmatched ? 1 : 0;
            }
        }

        return count;
    }

    public override void Dispose()
    {
        _left.Dispose();
        _right.Dispose();
        _table.Dispose();
    }

    /// <summary>Builds the table once; false where an empty one already decides.</summary>
    private bool Build()
    {
        if (!_built)
        {
            _built = true;
            _table.Build(_right);
        }

        return _keepsUnmatched || _table.Rows.Count > 0;
    }

    private bool NextLeft()
    {
        _run.Budget.Check();
        _current = _left.Next();
        _row = -1;
        return _current is not null;
    }

    private int Probe(int filled)
    {
        CheckSometimes();
        _row++;
        _hash = _table.HashOfLeft(_current!, _row);
        _match = _table.First(_current!, _row, _hash);
        return _match < 0 && _keepsUnmatched ? Add(filled, -1) : filled;
    }

    private int Add(int filled, int match)
    {
        _leftRows[filled] = _row;
        _rightRows[filled] = match;
        return filled + 1;
    }

    private void CheckSometimes()
    {
        // Loose keys may walk the whole table for each row without finding a pair.
        if (--_untilCheck == 0)
        {
            _untilCheck = Batch.Capacity;
            _run.Budget.Check();
        }
    }
}
