using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Expressions;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Grouping;
using KnowledgeGraph.Sparql.Execution.Terms;

namespace KnowledgeGraph.Sparql.Execution.Aggregates;

/// <summary>Makes an aggregate ready for one run over batches with the given slots (SPARQL 1.1 §18.5.1).</summary>
internal static class AggregateCompiler
{
    private const string DefaultSeparator = " ";

    /// <exception cref="UnknownFunctionException">The aggregate or a function in it is not known.</exception>
    public static GroupedAggregate Compile(Aggregate aggregate, VariableSlots slots, TermScope scope, IExistsEvaluator exists)
    {
        if (aggregate.Operand is null)
        {
            return aggregate.Distinct ? new DistinctSolutionCount(slots, scope) : new SolutionCount(scope);
        }

        var context = new EvaluationContext(scope);
        var operand = ExpressionCompiler.Compile(aggregate.Operand, slots, scope, exists);
        var source = new AggregateSource(operand, aggregate.Distinct, scope.Budget);
        return aggregate.Kind switch
        {
            AggregateKind.Count => new ValueCount(source, context),
            AggregateKind.Sum => new Sum(source, context),
            AggregateKind.Avg => new Average(source, context),
            AggregateKind.Min => new Extreme(source, context, sign: -1),
            AggregateKind.Max => new Extreme(source, context, sign: 1),
            AggregateKind.Sample => new Sample(source),
            AggregateKind.GroupConcat => new GroupConcat(source, context, aggregate.Separator ?? DefaultSeparator),
            _ => throw new UnknownFunctionException(aggregate.Function?.ToString() ?? $"{aggregate.Kind}"),
        };
    }
}
