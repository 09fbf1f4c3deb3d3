using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary><c>=</c> and <c>!=</c>.</summary>
internal sealed class EqualityCondition(EvaluationContext context, CompiledExpression left, CompiledExpression right, bool negated) : Condition(context)
{
    public override Truth Test(Batch batch, int row)
    {
        var truth = Context.Equality.AreEqual(left.Evaluate(batch, row), right.Evaluate(batch, row));
        return negated ? TruthTables.Not(truth) : truth;
    }
}

/// <summary><c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> and <c>&gt;=</c>.</summary>
internal sealed class OrderCondition(EvaluationContext context, ComparisonOperator comparison, CompiledExpression left, CompiledExpression right)
    : Condition(context)
{
    public override Truth Test(Batch batch, int row)
    {
        var (leftValue, rightValue) = (Context.ValueOf(left.Evaluate(batch, row)), Context.ValueOf(right.Evaluate(batch, row)));
        return ValueOperators.Holds(comparison, leftValue, rightValue);
    }
}

/// <summary>IN and NOT IN: a chain of <c>=</c> joined by <c>||</c> (SPARQL 1.1 §17.4.1.9).</summary>
internal sealed class InCondition(EvaluationContext context, CompiledExpression operand, CompiledExpression[] list, bool negated) : Condition(context)
{
    public override Truth Test(Batch batch, int row)
    {
        var value = operand.Evaluate(batch, row);
        var truth = Truth.False;
        foreach (var item in list)
        {
            truth = TruthTables.Or(truth, Context.Equality.AreEqual(value, item.Evaluate(batch, row)));
            if (truth == Truth.True)
            {
                break;
            }
        }

        return negated ? TruthTables.Not(truth) : truth;
    }
}
