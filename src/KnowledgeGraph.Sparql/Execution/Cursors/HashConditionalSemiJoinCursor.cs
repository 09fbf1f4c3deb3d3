using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Expressions;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>
/// Keeps left rows that have a partner with which a condition is true, or none: EXISTS and NOT EXISTS with a FILTER that sees both sides. A row
/// is done with at its first partner; all rows of a batch that are not are tried with their next one together.
/// </summary>
internal sealed class HashConditionalSemiJoinCursor : Cursor
{
    private readonly Cursor _left;
    private readonly Cursor _right;
    private readonly QueryRun _run;
    private readonly CompiledExpression _condition;
    private readonly bool _isKept;
    private readonly JoinTable _table;
    private readonly JoinColumns _pairColumns;
    private readonly int[] _sources;
    private readonly Batch _pairs;
    private readonly Batch _batch;
    private readonly ulong[] _hashes = new ulong[Batch.Capacity];
    private readonly int[] _rows = new int[Batch.Capacity];
    private readonly int[] _matches = new int[Batch.Capacity];
    private readonly bool[] _matched = new bool[Batch.Capacity];
    private bool _built;

    /// <param name="pairSlots">The joined row as the condition sees it.</param>
    public HashConditionalSemiJoinCursor(HashJoinPlan plan, Cursor left, Cursor right, VariableSlots pairSlots, CompiledExpression condition, QueryRun run)
    {
        (_left, _right, _run, _condition, _isKept) = (left, right, run, condition, plan.Kind == JoinKind.Semi);
        var (leftSlots, rightSlots) = (new VariableSlots(plan.Left.Variables), new VariableSlots(plan.Right.Variables));
        _table = new JoinTable(leftSlots, rightSlots, plan.Keys, plan.Loose, run);
        _pairColumns = new JoinColumns(pairSlots.Variables, leftSlots, rightSlots);
        _sources = [.. plan.Variables.Select(leftSlots.Of)];
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

        while (_left.Next() is { } batch)
        {
            Match(batch);
            var kept = Select(batch.Count);
            if (kept > 0)
            {
                for (var slot = 0; slot < _sources.Length; slot++)
                {
                    Selection.Gather(batch.Columns[_sources[slot]], _rows.AsSpan(0, kept), _batch.Columns[slot]);
                }

                _batch.Count = kept;
                return _batch;
            }
        }

        return null;
    }

    public override void Dispose()
    {
        _left.Dispose();
        _right.Dispose();
        _table.Dispose();
    }

    private void Match(Batch batch)
    {
        Array.Clear(_matched);
        var open = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            _hashes[row] = _table.HashOfLeft(batch, row);
            (_rows[open], _matches[open]) = (row, _table.First(batch, row, _hashes[row]));
            open += _matches[open] < 0 ? 0 : 1;
        }

        while (open > 0)
        {
            _run.Budget.Check();
            open = Try(batch, open);
        }
    }

    /// <summary>Tries each open row with its match, and returns how many stay open with their next one.</summary>
    private int Try(Batch batch, int open)
    {
        _pairColumns.Fill(_pairs, batch, _table.Rows, _rows.AsSpan(0, open), _matches.AsSpan(0, open));
        var still = 0;
        for (var pair = 0; pair < open; pair++)
        {
            var row = _rows[pair];
            _matched[row] = _condition.Test(_pairs, pair) == Truth.True;
            var next = _matched[row] ? -1 : _table.After(_matches[pair], batch, row, _hashes[row]);
            if (next >= 0)
            {
                (_rows[still], _matches[still]) = (row, next);
                still++;
            }
        }

        return still;
    }

    private int Select(int count)
    {
        var kept = 0;
        for (var row = 0; row < count; row++)
        {
            if (_matched[row] == _isKept)
            {
                _rows[kept++] = row;
            }
        }

        return kept;
    }
}
