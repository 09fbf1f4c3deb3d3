using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Expressions;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>
/// Left join whose condition is judged on the joined row (SPARQL 1.1 §18.5, LeftJoin). Of each left batch the pairs come first and
/// the rows without one last.
/// </summary>
internal sealed class HashConditionalLeftJoinCursor : Cursor
{
    private readonly Cursor _left;
    private readonly Cursor _right;
    private readonly QueryRun _run;
    private readonly CompiledExpression _condition;
    private readonly JoinTable _table;
    private readonly JoinColumns _pairColumns;
    private readonly int[] _outputSlots;
    private readonly Batch _pairs;
    private readonly Batch _batch;
    private readonly int[] _leftRows = new int[Batch.Capacity];
    private readonly int[] _rightRows = new int[Batch.Capacity];
    private readonly bool[] _matched = new bool[Batch.Capacity];
    private Batch? _current;
    private ulong _hash;
    private int _row;
    private int _match = -1;
    private bool _built;

    /// <param name="pairSlots">The joined row as the condition sees it.</param>
    public HashConditionalLeftJoinCursor(HashJoinPlan plan, Cursor left, Cursor right, VariableSlots pairSlots, CompiledExpression condition, QueryRun run)
    {
        (_left, _right, _run, _condition) = (left, right, run, condition);
        var (leftSlots, rightSlots) = (new VariableSlots(plan.Left.Variables), new VariableSlots(plan.Right.Variables));
        _table = new JoinTable(leftSlots, rightSlots, plan.Keys, plan.Loose, run);
        _pairColumns = new JoinColumns(pairSlots.Variables, leftSlots, rightSlots);
        _outputSlots = [.. plan.Variables.Select(pairSlots.Of)];
        _pairs = run.Columns.LendBatch(pairSlots.Count);
        _batch = run.Columns.LendBatch(plan.Variables.Length);
    }

    public override Batch? Next()
    {
        if (!_built)
        {
            _built = true;
            _table.Build(_right);
        }

        while (true)
        {
            if (_current is null)
            {
                _current = _left.Next();
                if (_current is null)
                {
                    return null;
                }

                (_row, _match) = (-1, -1);
                Array.Clear(_matched);
            }

            _run.Budget.Check();
            var candidates = Collect();
            var kept = candidates > 0 ? KeepTrue(candidates) : KeepUnmatched();
            if (kept > 0)
            {
                return _batch;
            }
        }
    }

    public override void Dispose()
    {
        _left.Dispose();
        _right.Dispose();
        _table.Dispose();
    }

    private int Collect()
    {
        var filled = 0;
        while (filled < Batch.Capacity)
        {
            if (_match < 0)
            {
                if (++_row >= _current!.Count)
                {
                    _row = _current.Count;
                    break;
                }

                _hash = _table.HashOfLeft(_current, _row);
                _match = _table.First(_current, _row, _hash);
                continue;
            }

            (_leftRows[filled], _rightRows[filled]) = (_row, _match);
            filled++;
            _match = _table.After(_match, _current!, _row, _hash);
        }

        return filled;
    }

    private int KeepTrue(int candidates)
    {
        _pairColumns.Fill(_pairs, _current!, _table.Rows, _leftRows.AsSpan(0, candidates), _rightRows.AsSpan(0, candidates));
        var kept = 0;
        for (var pair = 0; pair < candidates; pair++)
        {
            if (_condition.Test(_pairs, pair) == Truth.True)
            {
                _matched[_leftRows[pair]] = true;
                Copy(pair, kept++);
            }
        }

        return _batch.Count = kept;
    }

    private int KeepUnmatched()
    {
        var unmatched = 0;
        for (var row = 0; row < _current!.Count; row++)
        {
            if (!_matched[row])
            {
                (_leftRows[unmatched], _rightRows[unmatched]) = (row, -1);
                unmatched++;
            }
        }

        _pairColumns.Fill(_pairs, _current, _table.Rows, _leftRows.AsSpan(0, unmatched), _rightRows.AsSpan(0, unmatched));
        for (var pair = 0; pair < unmatched; pair++)
        {
            Copy(pair, pair);
        }

        _current = null;
        return _batch.Count = unmatched;
    }

    private void Copy(int pair, int row)
    {
        for (var slot = 0; slot < _outputSlots.Length; slot++)
        {
            _batch.Columns[slot][row] = _pairs.Columns[_outputSlots[slot]][pair];
        }
    }
}
