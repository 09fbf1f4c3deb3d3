using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

internal sealed class NullaryCall(EvaluationContext context, NullaryFunction function) : CompiledExpression(context)
{
    public override ExpressionValue Evaluate(Batch batch, int row) => function(Context);
}

internal sealed class UnaryCall(EvaluationContext context, UnaryFunction function, CompiledExpression argument) : CompiledExpression(context)
{
    public override ExpressionValue Evaluate(Batch batch, int row)
    {
        var value = argument.Evaluate(batch, row);
        return value.IsError ? value : function(Context, value);
    }
}

internal sealed class BinaryCall(EvaluationContext context, BinaryFunction function, CompiledExpression first, CompiledExpression second)
    : CompiledExpression(context)
{
    public override ExpressionValue Evaluate(Batch batch, int row)
    {
        var (left, right) = (first.Evaluate(batch, row), second.Evaluate(batch, row));
        return left.IsError || right.IsError ? ExpressionValue.Error : function(Context, left, right);
    }
}

/// <summary>A call with any number of arguments, whose values stand in one array that every call fills anew.</summary>
internal sealed class VariadicCall(EvaluationContext context, VariadicFunction function, CompiledExpression[] arguments) : CompiledExpression(context)
{
    private readonly ExpressionValue[] _values = new ExpressionValue[arguments.Length];

    public override ExpressionValue Evaluate(Batch batch, int row)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            _values[i] = arguments[i].Evaluate(batch, row);
            if (_values[i].IsError)
            {
                return ExpressionValue.Error;
            }
        }

        return function(Context, _values);
    }
}
