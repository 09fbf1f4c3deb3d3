using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Keeps rows of its left side by what a table of its right side holds for them, batch by batch.</summary>
internal abstract class SemiJoinCursor : Cursor
{
    private readonly Cursor _left;
    private readonly Cursor _right;
    private readonly QueryRun _run;
    private readonly int[] _sources;
    private readonly int[] _kept = new int[Batch.Capacity];
    private readonly Batch _batch;
    private bool _built;

    protected SemiJoinCursor(HashJoinPlan plan, Cursor left, Cursor right, QueryRun run)
    {
        (_left, _right, _run) = (left, right, run);
        LeftSlots = new VariableSlots(plan.Left.Variables);
        RightSlots = new VariableSlots(plan.Right.Variables);
        Table = new JoinTable(LeftSlots, RightSlots, plan.Keys, plan.Loose, run);
        _sources = [.. plan.Variables.Select(LeftSlots.Of)];
        _batch = run.Columns.LendBatch(plan.Variables.Length);
    }

    /// <summary>The rows of the right side, from the first call of <see cref="Select"/> on.</summary>
    protected JoinTable Table { get; }

    protected VariableSlots LeftSlots { get; }

    protected VariableSlots RightSlots { get; }

    public override Batch? Next()
    {
        if (!_built)
        {
            _built = true;
            Table.Build(_right);
        }

        while (_left.Next() is { } batch)
        {
            var kept = _kept.AsSpan(0, Select(batch, _kept));
            if (kept.Length > 0)
            {
                for (var slot = 0; slot < _sources.Length; slot++)
                {
                    Selection.Gather(batch.Columns[_sources[slot]], kept, _batch.Columns[slot]);
                }

                _batch.Count = kept.Length;
                return _batch;
            }
        }

        return null;
    }

    public override void Dispose()
    {
        _left.Dispose();
        _right.Dispose();
        Table.Dispose();
    }

    /// <summary>Ends the run where it has used up its time or memory, or was cancelled.</summary>
    protected void CheckBudget() => _run.Budget.Check();

    /// <summary>Writes the rows of a left batch that stay, in their order, and returns how many.</summary>
    protected abstract int Select(Batch batch, Span<int> kept);
}
