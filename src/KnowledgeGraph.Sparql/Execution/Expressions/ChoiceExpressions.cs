using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>IF: only the branch taken is evaluated; an error in the condition is one of the whole.</summary>
internal sealed class IfChoice(EvaluationContext context, CompiledExpression condition, CompiledExpression then, CompiledExpression otherwise)
    : CompiledExpression(context)
{
    public override ExpressionValue Evaluate(Batch batch, int row) => condition.Test(batch, row) switch
    {
        Truth.True => then.Evaluate(batch, row),
        Truth.False => otherwise.Evaluate(batch, row),
        _ => ExpressionValue.Error,
    };
}

/// <summary>COALESCE: the first operand that is no error.</summary>
internal sealed class CoalesceChoice(EvaluationContext context, CompiledExpression[] operands) : CompiledExpression(context)
{
    public override ExpressionValue Evaluate(Batch batch, int row)
    {
        foreach (var operand in operands)
        {
            var value = operand.Evaluate(batch, row);
            if (!value.IsError)
            {
                return value;
            }
        }

        return ExpressionValue.Error;
    }
}

/// <summary>EXISTS and NOT EXISTS: the executor answers.</summary>
internal sealed class ExistsCondition(EvaluationContext context, ExistsExpression expression, VariableSlots slots, IExistsEvaluator evaluator)
    : Condition(context)
{
    public override Truth Test(Batch batch, int row) =>
        TruthTables.Of(evaluator.Exists(expression, slots, batch, row) != expression.Negated);
}
