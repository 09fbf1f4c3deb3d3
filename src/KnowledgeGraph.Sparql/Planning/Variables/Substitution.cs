using System.Collections.Immutable;
using System.Diagnostics;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning.Variables;

/// <summary>substitute(pattern, µ): terms in place of the variables that a solution binds (SPARQL 1.1 §18.6).</summary>
internal sealed class Substitution(IReadOnlyDictionary<Variable, Term> terms)
{
    public AlgebraNode In(AlgebraNode node) => node switch
    {
        Bgp bgp => new Bgp([.. bgp.Patterns.Select(In)]),
        PathPattern path => path with { Subject = In(path.Subject), Object = In(path.Object) },
        GraphPattern graph => new GraphPattern(In(graph.Name), In(graph.Input)),
        ServicePattern service => service with { Endpoint = In(service.Endpoint) },
        LeftJoin join => new LeftJoin(In(join.Left), In(join.Right), join.Condition is null ? null : In(join.Condition)),
        Filter filter => new Filter(In(filter.Condition), In(filter.Input)),
        Extend extend => InExtend(extend),
        ValuesTable values => InValues(values),
        Project project => InProject(project),
        Group group => InGroup(group),
        OrderBy order => order with { Input = In(order.Input) },
        _ => AlgebraParts.MapChildren(node, In),
    };

    public Expression In(Expression expression) => expression switch
    {
        VariableExpression { Variable: var variable } when terms.TryGetValue(variable, out var term) => new ConstantExpression(term),
        BoundExpression { Variable: var variable } when terms.ContainsKey(variable) => new ConstantExpression(new Literal("true", Xsd.Boolean)),
        ExistsExpression exists => exists with { Pattern = In(exists.Pattern) },
        _ => ExpressionParts.MapChildren(expression, In),
    };

    private TriplePattern In(TriplePattern pattern) => new(In(pattern.Subject), In(pattern.Predicate), In(pattern.Object));

    private PatternTerm In(PatternTerm pattern) => pattern switch
    {
        Variable variable => terms.TryGetValue(variable, out var term) ? new Constant(term) : variable,
        TripleTermPattern triple => new TripleTermPattern(In(triple.Subject), In(triple.Predicate), In(triple.Object)),
        Constant constant => constant,
        _ => throw new UnreachableException(pattern.GetType().Name),
    };

    /// <summary>A variable that is bound outside and set inside has to come out the same.</summary>
    private AlgebraNode InExtend(Extend extend)
    {
        var input = In(extend.Input);
        var expression = In(extend.Expression);
        return terms.TryGetValue(extend.Variable, out var term)
            ? new Filter(new BuiltInCall("SAMETERM", [expression, new ConstantExpression(term)]), input)
            : new Extend(input, extend.Variable, expression);
    }

    private ValuesTable InValues(ValuesTable values)
    {
        var rows = values.Rows.Where(row => values.Variables
            .Select((variable, column) => row[column] is null || !terms.TryGetValue(variable, out var term) || term.Equals(row[column]))
            .All(fits => fits));
        return values with { Rows = [.. rows] };
    }

    /// <summary>Variables that a sub-query does not project are its own.</summary>
    private Project InProject(Project project)
    {
        var visible = new Substitution(project.Variables.Where(terms.ContainsKey).ToImmutableDictionary(variable => variable, variable => terms[variable]));
        return project with { Input = visible.In(project.Input) };
    }

    private Group InGroup(Group group) => group with
    {
        Input = In(group.Input),
        Keys = [.. group.Keys.Select(key => key with { Expression = In(key.Expression) })],
        Aggregates = [.. group.Aggregates.Select(binding => binding with
        {
            Aggregate = binding.Aggregate with { Operand = binding.Aggregate.Operand is { } operand ? In(operand) : null },
        })],
    };
}
