using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>The output columns of a seeded join: from the right plan where it has them, else from the left row that its ordinal names.</summary>
internal sealed class SeededColumns
{
    private readonly (int Left, int Right)[] _sources;
    private readonly TermId[][] _own;
    private readonly Batch _batch;

    public SeededColumns(SeededJoinPlan plan, VariableSlots left, ColumnPool pool)
    {
        var right = new VariableSlots(plan.Right.Variables);
        OrdinalSlot = right.Of(plan.Seed.Ordinal);
        _sources = [.. plan.Variables.Select(variable => (left.Of(variable), plan.Kind == JoinKind.Left ? right.Of(variable) : -1))];
        _own = [.. _sources.Select(_ => pool.Lend())];
        _batch = new Batch(new TermId[_sources.Length][]);
    }

    public int OrdinalSlot { get; }

    /// <summary>The left rows to hand out.</summary>
    public int[] Chosen { get; } = new int[Batch.Capacity];

    public Batch Pairs(Batch right, RowStore left)
    {
        var ordinals = right.Columns[OrdinalSlot];
        for (var row = 0; row < right.Count; row++)
        {
            Chosen[row] = SeedCursor.OrdinalOf(ordinals[row]);
        }

        for (var slot = 0; slot < _sources.Length; slot++)
        {
            if (_sources[slot].Right >= 0)
            {
                _batch.Columns[slot] = right.Columns[_sources[slot].Right];
                continue;
            }

            Selection.Gather(left.Column(_sources[slot].Left), Chosen.AsSpan(0, right.Count), _own[slot]);
            _batch.Columns[slot] = _own[slot];
        }

        _batch.Count = right.Count;
        return _batch;
    }

    public Batch LeftOnly(RowStore left, int count)
    {
        for (var slot = 0; slot < _sources.Length; slot++)
        {
            if (_sources[slot].Left < 0)
            {
                _own[slot].AsSpan(0, count).Clear();
            }
            else
            {
                Selection.Gather(left.Column(_sources[slot].Left), Chosen.AsSpan(0, count), _own[slot]);
            }

            _batch.Columns[slot] = _own[slot];
        }

        _batch.Count = count;
        return _batch;
    }
}
