using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Keeps left rows with a compatible right row, or without one: EXISTS, NOT EXISTS, MINUS.</summary>
internal sealed class HashSemiJoinCursor : Cursor
{
    private readonly Cursor _left;
    private readonly Cursor _right;
    private readonly QueryRun _run;
    private readonly JoinKind _kind;
    private readonly JoinTable _table;
    private readonly int[] _sources;
    private readonly int[] _kept = new int[Batch.Capacity];
    private readonly Batch _batch;
    private bool _built;

    public HashSemiJoinCursor(HashJoinPlan plan, Cursor left, Cursor right, QueryRun run)
    {
        (_left, _right, _run, _kind) = (left, right, run, plan.Kind);
        var leftSlots = new VariableSlots(plan.Left.Variables);
        _table = new JoinTable(leftSlots, new VariableSlots(plan.Right.Variables), plan.Keys, plan.Loose, run);
        _sources = [.. plan.Variables.Select(leftSlots.Of)];
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
            var kept = Select(batch);
            if (kept > 0)
            {
                for (var slot = 0; slot < _sources.Length; slot++)
                {
                    Selection.Gather(batch.Columns[_sources[slot]], _kept.AsSpan(0, kept), _batch.Columns[slot]);
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

    private int Select(Batch batch)
    {
        _run.Budget.Check();
        var kept = 0;
        for (var row = 0; row < batch.Count; row++)
        {
            if (HasPartner(batch, row) == (_kind == JoinKind.Semi))
            {
                _kept[kept++] = row;
            }
        }

        return kept;
    }

    private bool HasPartner(Batch batch, int row)
    {
        var hash = _table.HashOfLeft(batch, row);
        for (var match = _table.First(batch, row, hash); match >= 0; match = _table.After(match, batch, row, hash))
        {
            if (_kind != JoinKind.Minus || _table.ShareBinding(batch, row, match))
            {
                return true;
            }
        }

        return false;
    }
}
