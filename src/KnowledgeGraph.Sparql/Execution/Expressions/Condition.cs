using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>An expression whose result is a boolean or an error.</summary>
internal abstract class Condition(EvaluationContext context) : CompiledExpression(context)
{
    public abstract override Truth Test(Batch batch, int row);

    public sealed override ExpressionValue Evaluate(Batch batch, int row) => ExpressionValue.Of(Test(batch, row));
}
