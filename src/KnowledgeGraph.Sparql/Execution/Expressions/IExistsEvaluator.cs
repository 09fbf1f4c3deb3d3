using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>Answers EXISTS for one row (SPARQL 1.1 §17.4.1.4); the expressions' way back to the executor.</summary>
internal interface IExistsEvaluator
{
    /// <summary>True when the pattern has a solution with the row's bindings substituted; <see cref="ExistsExpression.Negated"/> is left to the caller.</summary>
    bool Exists(ExistsExpression expression, VariableSlots slots, Batch batch, int row);
}
