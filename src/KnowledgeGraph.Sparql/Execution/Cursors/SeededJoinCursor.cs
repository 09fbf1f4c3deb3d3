using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>
/// Collects a block of left rows, runs the right plan over them, and tells by the rows' numbers which found a partner. Blocks
/// grow, so that a LIMIT above is answered soon and a long left side starts the right plan seldom.
/// </summary>
internal sealed class SeededJoinCursor : Cursor
{
    private const int MostRows = 64 * Batch.Capacity;

    private readonly SeededJoinPlan _plan;
    private readonly Cursor _left;
    private readonly QueryRun _run;
    private readonly SeedSource _source;
    private readonly SeededColumns _columns;
    private readonly RowStore _rows;
    private bool[] _matched = [];
    private int _blockRows = Batch.Capacity;
    private Cursor? _right;
    private int _rest = -1;

    public SeededJoinCursor(SeededJoinPlan plan, Cursor left, QueryRun run)
    {
        (_plan, _left, _run) = (plan, left, run);
        var leftSlots = new VariableSlots(plan.Left.Variables);
        _rows = new RowStore(leftSlots.Count, run.Budget);
        _source = new SeedSource(_rows, [.. plan.Seed.Variables[..^1].Select(leftSlots.Of)]);
        _columns = new SeededColumns(plan, leftSlots, run.Columns);
    }

    public override Batch? Next()
    {
        while (true)
        {
            if (_right is not null)
            {
                if (NextPairs() is { } pairs)
                {
                    return pairs;
                }
            }
            else if (_rest >= 0)
            {
                if (NextRest() is { } rest)
                {
                    return rest;
                }
            }
            else if (!StartBlock())
            {
                return null;
            }
        }
    }

    public override void Dispose()
    {
        _right?.Dispose();
        _left.Dispose();
        _rows.Dispose();
    }

    private bool StartBlock()
    {
        _rows.Clear();
        while (_rows.Count < _blockRows && _left.Next() is { } batch)
        {
            _run.Budget.Check();
            _rows.Append(batch);
        }

        if (_rows.Count == 0)
        {
            return false;
        }

        _blockRows = Math.Min(_blockRows * 4, MostRows);
        if (_matched.Length < _rows.Count)
        {
            _matched = new bool[_rows.Count];
        }

        Array.Clear(_matched);
        _run.Hand(_plan.Seed, _source);
        _right = _run.Open(_plan.Right);
        return true;
    }

    private Batch? NextPairs()
    {
        while (_right!.Next() is { } batch)
        {
            _run.Budget.Check();
            var ordinals = batch.Columns[_columns.OrdinalSlot];
            for (var row = 0; row < batch.Count; row++)
            {
                _matched[SeedCursor.OrdinalOf(ordinals[row])] = true;
            }

            if (_plan.Kind == JoinKind.Left)
            {
                return _columns.Pairs(batch, _rows);
            }
        }

        _right.Dispose();
        _right = null;
        _rest = 0;
        return null;
    }

    /// <summary>The block's rows that the pairs did not answer: all of them for EXISTS, those without a pair for OPTIONAL.</summary>
    private Batch? NextRest()
    {
        var wanted = _plan.Kind == JoinKind.Semi;
        var chosen = _columns.Chosen;
        var count = 0;
        for (; _rest < _rows.Count && count < Batch.Capacity; _rest++)
        {
            if (_matched[_rest] == wanted)
            {
                chosen[count++] = _rest;
            }
        }

        if (_rest == _rows.Count && count == 0)
        {
            _rest = -1;
            return null;
        }

        return count == 0 ? null : _columns.LeftOnly(_rows, count);
    }
}
