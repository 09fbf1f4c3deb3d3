using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

internal sealed class BinaryArithmetic(EvaluationContext context, ArithmeticOperator operation, CompiledExpression left, CompiledExpression right)
    : CompiledExpression(context)
{
    public override ExpressionValue Evaluate(Batch batch, int row) => new(ValueOperators.Apply(
        operation,
        Context.ValueOf(left.Evaluate(batch, row)),
        Context.ValueOf(right.Evaluate(batch, row))));
}

internal sealed class Negation(EvaluationContext context, CompiledExpression operand) : CompiledExpression(context)
{
    public override ExpressionValue Evaluate(Batch batch, int row) => new(Arithmetic.Negate(Context.ValueOf(operand.Evaluate(batch, row))));
}

internal sealed class UnaryPlus(EvaluationContext context, CompiledExpression operand) : CompiledExpression(context)
{
    public override ExpressionValue Evaluate(Batch batch, int row)
    {
        var value = operand.Evaluate(batch, row);
        return Context.ValueOf(value).IsNumeric ? value : ExpressionValue.Error;
    }
}
