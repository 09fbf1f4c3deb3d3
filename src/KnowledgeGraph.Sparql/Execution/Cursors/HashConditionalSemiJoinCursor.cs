using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Expressions;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>
/// Keeps left rows that have a partner with which a condition is true, or none: EXISTS and NOT EXISTS with a FILTER that sees both sides. A row
/// is done with at its first partner; all rows of a batch that are not are tried with their next one together.
/// </summary>
internal sealed class HashConditionalSemiJoinCursor : SemiJoinCursor
{
    private readonly CompiledExpression _condition;
    private readonly bool _isKept;
    private readonly JoinColumns _pairColumns;
    private readonly Batch _pairs;
    private readonly ulong[] _hashes = new ulong[Batch.Capacity];
    private readonly int[] _rows = new int[Batch.Capacity];
    private readonly int[] _matches = new int[Batch.Capacity];
    private readonly bool[] _matched = new bool[Batch.Capacity];

    /// <param name="pairSlots">The joined row as the condition sees it.</param>
    public HashConditionalSemiJoinCursor(HashJoinPlan plan, Cursor left, Cursor right, VariableSlots pairSlots, CompiledExpression condition, QueryRun run)
        : base(plan, left, right, run)
    {
        (_condition, _isKept) = (condition, plan.Kind == JoinKind.Semi);
        _pairColumns = new JoinColumns(pairSlots.Variables, LeftSlots, RightSlots);
        _pairs = run.Columns.LendBatch(pairSlots.Count);
    }

    protected override int Select(Batch batch, Span<int> kept)
    {
        Match(batch);
        var count = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (_matched[row] == _isKept)
            {
                kept[count++] = row;
            }
        }

        return count;
    }

    private void Match(Batch batch)
    {
        Array.Clear(_matched);
        var open = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            _hashes[row] = Table.HashOfLeft(batch, row);
            (_rows[open], _matches[open]) = (row, Table.First(batch, row, _hashes[row]));
            open += _matches[open] < 0 ? 0 : 1;
        }

        while (open > 0)
        {
            CheckBudget();
            open = Try(batch, open);
        }
    }

    /// <summary>Tries each open row with its match, and returns how many stay open with their next one.</summary>
    private int Try(Batch batch, int open)
    {
        _pairColumns.Fill(_pairs, batch, Table.Rows, _rows.AsSpan(0, open), _matches.AsSpan(0, open));
        var still = 0;
        for (var pair = 0; pair < open; pair++)
        {
            var row = _rows[pair];
            _matched[row] = _condition.Test(_pairs, pair) == Truth.True;
            var next = _matched[row] ? -1 : Table.After(_matches[pair], batch, row, _hashes[row]);
            if (next >= 0)
            {
                (_rows[still], _matches[still]) = (row, next);
                still++;
            }
        }

        return still;
    }
}
