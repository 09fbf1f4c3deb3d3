using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Grouping;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Aggregates;

/// <summary>MIN and MAX by the order of ORDER BY; an error among the values is the result of their group.</summary>
/// <param name="sign">-1 for the least, 1 for the greatest.</param>
internal sealed class Extreme(AggregateSource source, EvaluationContext context, int sign) : GroupedAggregate
{
    private readonly TermOrder _order = new(context.Values);
    private readonly GroupStates<State> _states = new();

    public override void Add(Batch batch, ReadOnlySpan<int> groups, int groupCount)
    {
        _states.Grow(groupCount);
        for (var row = 0; row < groups.Length; row++)
        {
            ref var state = ref _states[groups[row]];
            if (!source.TryTakeId(batch, row, groups[row], out var id))
            {
                continue;
            }

            if (id.IsNone)
            {
                state.IsSpoilt = true;
            }
            else if (state.Best.IsNone || _order.Compare(id, state.Best) * sign > 0)
            {
                state.Best = id;
            }
        }
    }

    public override TermId ResultOf(int group) => _states.Of(group) is { IsSpoilt: false } state ? state.Best : TermId.None;

    private struct State
    {
        public TermId Best;
        public bool IsSpoilt;
    }
}

/// <summary>SAMPLE: the first value that is no error.</summary>
internal sealed class Sample(AggregateSource source) : GroupedAggregate
{
    private readonly GroupStates<TermId> _samples = new();

    public override void Add(Batch batch, ReadOnlySpan<int> groups, int groupCount)
    {
        _samples.Grow(groupCount);
        for (var row = 0; row < groups.Length; row++)
        {
            ref var sample = ref _samples[groups[row]];
            if (sample.IsNone && source.TryTakeId(batch, row, groups[row], out var id))
            {
                sample = id;
            }
        }
    }

    public override TermId ResultOf(int group) => _samples.Of(group);
}
