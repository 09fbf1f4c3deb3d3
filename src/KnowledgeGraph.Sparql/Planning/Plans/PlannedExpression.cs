using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Graphs;

namespace KnowledgeGraph.Sparql.Planning.Plans;

/// <summary>An expression with the graph that patterns inside it match in.</summary>
internal sealed record PlannedExpression(Expression Expression, GraphScope Graph)
{
    public override string ToString() => ExpressionText.Of(Expression);
}
