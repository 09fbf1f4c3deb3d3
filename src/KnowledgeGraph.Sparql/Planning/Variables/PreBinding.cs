using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning.Variables;

/// <summary>Binds variables of a whole query before it runs (SHACL §5.2.1): the terms stand wherever the variables stood, in sub-queries too.</summary>
internal static class PreBinding
{
    /// <exception cref="PreBindingException">The query has a part that pre-binding cannot reach.</exception>
    public static Query Bind(Query query, IReadOnlyDictionary<Variable, Term> bindings, IReadOnlySet<Variable> passedOn)
    {
        var substitution = new Substitution(bindings);
        return query with { Pattern = InOwn(query.Pattern, query is SelectQuery) };

        // Down to the query's own projection, which is no sub-query's and hides nothing.
        AlgebraNode InOwn(AlgebraNode node, bool isAboveProjection)
        {
            if (isAboveProjection && node is Slice or Distinct or Reduced or Project)
            {
                return AlgebraParts.MapChildren(node, child => InOwn(child, node is not Project));
            }

            Check(node, bindings, passedOn);
            return substitution.In(node);
        }
    }

    private static void Check(AlgebraNode node, IReadOnlyDictionary<Variable, Term> bindings, IReadOnlySet<Variable> passedOn)
    {
        switch (node)
        {
            case Minus:
                throw new PreBindingException("A query with pre-bound variables may not use MINUS.");
            case ValuesTable:
                throw new PreBindingException("A query with pre-bound variables may not use VALUES.");
            case ServicePattern:
                throw new PreBindingException("A query with pre-bound variables may not use SERVICE.");
            case Extend extend when bindings.ContainsKey(extend.Variable):
                throw new PreBindingException($"The pre-bound variable {extend.Variable} may not be bound again.");
            case Project project when passedOn.FirstOrDefault(variable => !project.Variables.Contains(variable)) is { } missing:
                throw new PreBindingException($"A sub-query has to return the pre-bound variable {missing}.");
        }

        foreach (var exists in AlgebraParts.Expressions(node).SelectMany(ExistsWithin))
        {
            Check(exists.Pattern, bindings, passedOn);
        }

        foreach (var child in AlgebraParts.Children(node))
        {
            Check(child, bindings, passedOn);
        }
    }

    private static IEnumerable<ExistsExpression> ExistsWithin(Expression expression) =>
        expression is ExistsExpression exists ? [exists] : ExpressionParts.Children(expression).SelectMany(ExistsWithin);
}
