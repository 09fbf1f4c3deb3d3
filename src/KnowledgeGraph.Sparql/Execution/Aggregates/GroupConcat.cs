using System.Text;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Grouping;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Aggregates;

/// <summary>GROUP_CONCAT: the texts of literals and IRIs in the order of the rows, a plain string; an error spoils its group.</summary>
internal sealed class GroupConcat(AggregateSource source, EvaluationContext context, string separator) : GroupedAggregate
{
    private readonly GroupStates<State> _states = new();

    public override void Add(Batch batch, ReadOnlySpan<int> groups, int groupCount)
    {
        _states.Grow(groupCount);
        for (var row = 0; row < groups.Length; row++)
        {
            if (!source.TryTake(batch, row, groups[row], out var value))
            {
                continue;
            }

            ref var state = ref _states[groups[row]];
            var text = value.IsError ? value : TermFunctions.Str(context, value);
            if (text.IsError)
            {
                state.IsSpoilt = true;
                continue;
            }

            var added = text.Computed.AsString;
            context.Scope.Budget.Reserve((added.Length + separator.Length) * sizeof(char));
            state.Text = (state.Text is { } before ? before.Append(separator) : new StringBuilder()).Append(added);
        }
    }

    public override TermId ResultOf(int group)
    {
        var state = _states.Of(group);
        return state.IsSpoilt ? TermId.None : context.Values.IdOf(ExpressionValue.Of(state.Text?.ToString() ?? ""));
    }

    private struct State
    {
        public StringBuilder? Text;
        public bool IsSpoilt;
    }
}
