using System.Diagnostics;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Passes;

/// <summary>Something else in place of a variable, in filters over a basic graph pattern.</summary>
internal static class Renaming
{
    public static AlgebraNode In(AlgebraNode node, Variable variable, PatternTerm term, Expression expression) => node switch
    {
        Bgp bgp => new Bgp([.. bgp.Patterns.Select(pattern => new TriplePattern(
            In(pattern.Subject, variable, term), In(pattern.Predicate, variable, term), In(pattern.Object, variable, term)))]),
        Filter filter => new Filter(In(filter.Condition, variable, expression), In(filter.Input, variable, term, expression)),
        _ => throw new UnreachableException(node.GetType().Name),
    };

    private static PatternTerm In(PatternTerm position, Variable variable, PatternTerm term) => position switch
    {
        Variable other => other.Equals(variable) ? term : other,
        TripleTermPattern triple => new TripleTermPattern(
            In(triple.Subject, variable, term), In(triple.Predicate, variable, term), In(triple.Object, variable, term)),
        _ => position,
    };

    private static Expression In(Expression condition, Variable variable, Expression replacement) => condition switch
    {
        VariableExpression { Variable: var other } when other.Equals(variable) => replacement,
        BoundExpression { Variable: var other } when other.Equals(variable) =>
            replacement is VariableExpression kept ? new BoundExpression(kept.Variable) : new ConstantExpression(new Rdf.Terms.Literal("true", Rdf.Terms.Xsd.Boolean)),
        _ => ExpressionParts.MapChildren(condition, child => In(child, variable, replacement)),
    };
}
