using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Grouping;
using KnowledgeGraph.Sparql.Execution.Terms;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Aggregates;

/// <summary>COUNT(*).</summary>
internal sealed class SolutionCount(TermScope scope) : GroupedAggregate
{
    private readonly TermValues _values = new(scope);
    private readonly GroupStates<long> _counts = new();

    public override void Add(Batch batch, ReadOnlySpan<int> groups, int groupCount)
    {
        _counts.Grow(groupCount);
        foreach (var group in groups)
        {
            _counts[group]++;
        }
    }

    public override TermId ResultOf(int group) => _values.IdOf(new ExpressionValue(XsdValue.Of(_counts.Of(group))));
}

/// <summary>COUNT of an expression: errors and unbound values do not count.</summary>
internal sealed class ValueCount(AggregateSource source, EvaluationContext context) : GroupedAggregate
{
    private readonly GroupStates<long> _counts = new();

    public override void Add(Batch batch, ReadOnlySpan<int> groups, int groupCount)
    {
        _counts.Grow(groupCount);
        for (var row = 0; row < groups.Length; row++)
        {
            var isCounted = source.TryTake(batch, row, groups[row], out var value) && !value.IsError;
            _counts[groups[row]] += isCounted ? 1 : 0;
        }
    }

    public override TermId ResultOf(int group) => context.Values.IdOf(ExpressionValue.Of(_counts.Of(group)));
}
