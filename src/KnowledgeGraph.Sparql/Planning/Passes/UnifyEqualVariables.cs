using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Variables;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Planning.Passes;

/// <summary>
/// <c>FILTER(?a = ?b)</c> over patterns to one variable, and <c>FILTER(?a = &lt;iri&gt;)</c> to the IRI in its place: allowed where one side can only be an IRI or a
/// blank node, since these are equal only as the same term (SPARQL 1.1 §17.4.1.7). What objects can be, the index's order tells.
/// </summary>
internal sealed class UnifyEqualVariables(PlanningContext context) : Pass(context)
{
    protected override AlgebraNode Rewrite(AlgebraNode node)
    {
        if (node is not Filter filter || PatternsBelow(filter.Input) is not { } patterns)
        {
            return node;
        }

        return filter.Condition switch
        {
            CompareExpression { Operator: ComparisonOperator.Equal, Left: VariableExpression left, Right: VariableExpression right } =>
                Unify(node, filter.Input, patterns, left.Variable, right.Variable),
            CompareExpression { Operator: ComparisonOperator.Equal, Left: VariableExpression left, Right: ConstantExpression { Term: Iri iri } } =>
                Fix(node, filter.Input, left.Variable, iri),
            CompareExpression { Operator: ComparisonOperator.Equal, Left: ConstantExpression { Term: Iri iri }, Right: VariableExpression right } =>
                Fix(node, filter.Input, right.Variable, iri),
            _ => node,
        };
    }

    /// <summary>The patterns of filters over one basic graph pattern; null for anything else.</summary>
    private static ImmutableArray<TriplePattern>? PatternsBelow(AlgebraNode node) => node switch
    {
        Bgp bgp => bgp.Patterns,
        Filter { Condition: var condition, Input: var input } when !ExpressionParts.Of(condition).Any(part => part is ExistsExpression) => PatternsBelow(input),
        _ => null,
    };

    private AlgebraNode Unify(AlgebraNode node, AlgebraNode input, ImmutableArray<TriplePattern> patterns, Variable kept, Variable dropped)
    {
        var bound = Variables.Certain(input);
        if (kept.Equals(dropped)
            || !Context.Variables.Contains(bound, kept)
            || !Context.Variables.Contains(bound, dropped)
            || !(patterns.Any(pattern => IsResource(pattern, kept)) || patterns.Any(pattern => IsResource(pattern, dropped))))
        {
            return node;
        }

        return new Extend(Renaming.In(input, dropped, kept, new VariableExpression(kept)), dropped, new VariableExpression(kept));
    }

    private AlgebraNode Fix(AlgebraNode node, AlgebraNode input, Variable variable, Iri iri) =>
        Context.Variables.Contains(Variables.Certain(input), variable)
            ? new Extend(Renaming.In(input, variable, new Constant(iri), new ConstantExpression(iri)), variable, new ConstantExpression(iri))
            : node;

    private bool IsResource(TriplePattern pattern, Variable variable) =>
        variable.Equals(pattern.Subject) || variable.Equals(pattern.Predicate) || (variable.Equals(pattern.Object) && HasOnlyResources(pattern.Predicate));

    /// <summary>Whether the predicate's objects hold no literal and no triple term: these come behind the others in the index.</summary>
    private bool HasOnlyResources(PatternTerm predicate)
    {
        if (predicate is not Constant { Term: var term } || Context.Snapshot.Terms.Find(term) is not { IsNone: false } id)
        {
            return false;
        }

        var cursor = Context.Snapshot.Scan(new QuadPattern(TermId.None, id, TermId.None, TermId.None), QuadOrder.Posg);
        cursor.SeekTo(new QuadIds(TermId.None, id, new TermId(TermTag.Literal, 0), TermId.None));
        Span<TermId> first = stackalloc TermId[1];
        return cursor.Read([], [], first, []) == 0;
    }
}
