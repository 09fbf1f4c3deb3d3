using KnowledgeGraph.Sparql.Execution.Batches;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>
/// An expression made ready for one query run: variables are slots, constants are decoded, patterns are built. Never throws for a
/// value's sake: an expression error is <see cref="ExpressionValue.Error"/> (SPARQL 1.1 §17.2).
/// </summary>
internal abstract class CompiledExpression
{
    public abstract ExpressionValue Evaluate(Batch batch, int row);
}
