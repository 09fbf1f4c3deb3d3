using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Keeps left rows whose key the right side has, or has not; both sides sorted by it.</summary>
internal sealed class MergeSemiJoinCursor : Cursor
{
    private readonly Cursor _left;
    private readonly QueryRun _run;
    private readonly bool _wanted;
    private readonly int _leftKey;
    private readonly int[] _sources;
    private readonly MergeWindow _window;
    private readonly int[] _kept = new int[Batch.Capacity];
    private readonly Batch _batch;

    public MergeSemiJoinCursor(MergeJoinPlan plan, Cursor left, Cursor right, QueryRun run)
    {
        (_left, _run, _wanted) = (left, run, plan.Kind == JoinKind.Semi);
        var (leftSlots, rightSlots) = (new VariableSlots(plan.Left.Variables), new VariableSlots(plan.Right.Variables));
        _leftKey = leftSlots.Of(plan.Key);
        _sources = [.. plan.Variables.Select(leftSlots.Of)];
        _window = new MergeWindow(right, rightSlots.Count, rightSlots.Of(plan.Key), run.Budget);
        _batch = run.Columns.LendBatch(plan.Variables.Length);
    }

    public override Batch? Next()
    {
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

    public override long CountRemaining()
    {
        long count = 0;
        while (_left.Next() is { } batch)
        {
            count += Select(batch);
        }

        return count;
    }

    public override void Dispose()
    {
        _left.Dispose();
        _window.Dispose();
    }

    private int Select(Batch batch)
    {
        _run.Budget.Check();
        var kept = 0;
        var keys = batch.Columns[_leftKey];
        for (var row = 0; row < batch.Count; row++)
        {
            if (Has(keys[row]) == _wanted)
            {
                _kept[kept++] = row;
            }
        }

        return kept;
    }

    private bool Has(TermId key)
    {
        _window.SkipTo(key);
        while (_window.NeedsRows)
        {
            _window.Load();
            _window.SkipTo(key);
        }

        return !_window.IsAtEnd && _window.Key == key;
    }
}
