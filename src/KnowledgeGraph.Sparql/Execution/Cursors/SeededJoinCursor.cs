using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>
/// Collects a block of left rows, runs the right plan over their seeds, and tells by the seeds' numbers which found a partner. Blocks
/// grow, so that a LIMIT above is answered soon and a long left side starts the right plan seldom.
/// </summary>
internal sealed class SeededJoinCursor : Cursor
{
    private const int MostRows = 64 * Batch.Capacity;

    private readonly SeededJoinPlan _plan;
    private readonly Cursor _left;
    private readonly QueryRun _run;
    private readonly SeededColumns _columns;
    private readonly SeedBlock _block;
    private bool[] _matched = [];
    private int _unmatched;
    private int _blockRows = Batch.Capacity;
    private Cursor? _right;
    private int _rest = -1;

    public SeededJoinCursor(SeededJoinPlan plan, Cursor left, QueryRun run)
    {
        (_plan, _left, _run) = (plan, left, run);
        var leftSlots = new VariableSlots(plan.Left.Variables);
        _block = new SeedBlock(leftSlots.Count, [.. plan.Seed.Variables[..^1].Select(leftSlots.Of)], sharesSeeds: plan.Kind != JoinKind.Left, run.Budget);
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
        _block.Dispose();
    }

    private bool StartBlock()
    {
        _block.Clear();
        while (_block.Rows.Count < _blockRows && _left.Next() is { } batch)
        {
            _run.Budget.Check();
            _block.Append(batch);
        }

        if (_block.Rows.Count == 0)
        {
            return false;
        }

        _blockRows = Math.Min(_blockRows * 4, MostRows);
        _unmatched = _block.SeedCount;
        if (_matched.Length < _unmatched)
        {
            _matched = new bool[_unmatched];
        }

        Array.Clear(_matched);
        _run.Hand(_plan.Seed, _block.Source);
        _right = _run.Open(_plan.Right);
        return true;
    }

    private Batch? NextPairs()
    {
        // Once every seed has a partner, existence has no more to ask.
        while ((_plan.Kind == JoinKind.Left || _unmatched > 0) && _right!.Next() is { } batch)
        {
            _run.Budget.Check();
            var ordinals = batch.Columns[_columns.OrdinalSlot];
            for (var row = 0; row < batch.Count; row++)
            {
                ref var matched = ref _matched[SeedCursor.OrdinalOf(ordinals[row])];
                _unmatched -= matched ? 0 : 1;
                matched = true;
            }

            if (_plan.Kind == JoinKind.Left)
            {
                return _columns.Pairs(batch, _block.Rows);
            }
        }

        _right!.Dispose();
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
        for (; _rest < _block.Rows.Count && count < Batch.Capacity; _rest++)
        {
            if (_matched[_block.SeedOf(_rest)] == wanted)
            {
                chosen[count++] = _rest;
            }
        }

        if (_rest == _block.Rows.Count && count == 0)
        {
            _rest = -1;
            return null;
        }

        return count == 0 ? null : _columns.LeftOnly(_block.Rows, count);
    }
}
