using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Terms;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>Makes an expression ready for one run over batches with the given slots.</summary>
internal static class ExpressionCompiler
{
    public static CompiledExpression Compile(Expression expression, VariableSlots slots, TermScope scope, IExistsEvaluator exists) =>
        throw new NotSupportedException($"No compiler for {expression.GetType().Name} over {slots.Count} slots of {scope.Snapshot.Revision} with {exists}.");
}
