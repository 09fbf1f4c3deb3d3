using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Functions;
using KnowledgeGraph.Sparql.Execution.Terms;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>
/// BNODE (SPARQL 1.1 §17.4.2.9): a fresh node, or with a label the node that this label has in this solution. A solution is known by its place in the
/// sequence: each call site sees the same solutions in the same batches, so rows are counted at each site alike.
/// </summary>
internal sealed class BlankNodeCall(EvaluationContext context, CompiledExpression? label) : CompiledExpression(context)
{
    private long _batches;
    private int _lastRow = -1;

    public override ExpressionValue Evaluate(Batch batch, int row)
    {
        if (label is null)
        {
            return new ExpressionValue(TermScope.FreshBlankNode());
        }

        _batches += row <= _lastRow ? 1 : 0;
        _lastRow = row;
        return Context.PlainStringOf(label.Evaluate(batch, row)) is { } text
            ? new ExpressionValue(Context.Scope.SolutionBlankNode(text, (_batches * Batch.Capacity) + row))
            : ExpressionValue.Error;
    }
}
