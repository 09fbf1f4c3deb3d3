using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Grouping;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Aggregates;

/// <summary>What SUM and AVG share: exact sums, 64-bit integers apart from everything else. A value that is no number spoils its group.</summary>
internal abstract class Summation(AggregateSource source, EvaluationContext context) : GroupedAggregate
{
    private readonly GroupStates<State> _states = new();

    public sealed override void Add(Batch batch, ReadOnlySpan<int> groups, int groupCount)
    {
        _states.Grow(groupCount);
        var column = source.Slot >= 0 ? batch.Columns[source.Slot] : null;
        for (var row = 0; row < groups.Length; row++)
        {
            ref var state = ref _states[groups[row]];
            if (column is not null && column[row].Tag == TermTag.Integer)
            {
                InlineValues.TryGetInteger(column[row], out var integer);
                state.Add(integer);
            }
            else if (source.TryTake(batch, row, groups[row], out var value))
            {
                state.Add(context.ValueOf(value));
            }
        }
    }

    public sealed override TermId ResultOf(int group)
    {
        var state = _states.Of(group);
        return state.IsSpoilt ? TermId.None : context.Values.IdOf(new ExpressionValue(Result(state.Total, state.Count)));
    }

    protected abstract XsdValue Result(in XsdValue total, long count);

    private struct State
    {
        private long _integers;
        private XsdValue _others;

        public long Count { get; private set; }

        public bool IsSpoilt { get; private set; }

        public readonly XsdValue Total => _others.IsNone ? XsdValue.Of(_integers) : Arithmetic.Add(_others, XsdValue.Of(_integers));

        public void Add(long integer)
        {
            Count++;
            var sum = unchecked(_integers + integer);
            if (((_integers ^ sum) & (integer ^ sum)) >= 0)
            {
                _integers = sum;
                return;
            }

            AddOther(XsdValue.Of(integer));
        }

        public void Add(in XsdValue value)
        {
            Count++;
            IsSpoilt |= !value.IsNumeric;
            if (!IsSpoilt)
            {
                AddOther(value);
            }
        }

        private void AddOther(in XsdValue value) => _others = _others.IsNone
            ? Arithmetic.Add(XsdValue.Of(0), value)
            : Arithmetic.Add(_others, value);
    }
}

/// <summary>SUM: 0 of nothing.</summary>
internal sealed class Sum(AggregateSource source, EvaluationContext context) : Summation(source, context)
{
    protected override XsdValue Result(in XsdValue total, long count) => total;
}

/// <summary>AVG: the sum divided by the count, 0 of nothing.</summary>
internal sealed class Average(AggregateSource source, EvaluationContext context) : Summation(source, context)
{
    protected override XsdValue Result(in XsdValue total, long count) =>
        count == 0 ? XsdValue.Of(0) : Arithmetic.Divide(total, XsdValue.Of(count));
}
