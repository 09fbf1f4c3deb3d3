using System.Diagnostics;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning.Variables;

/// <summary>The variables that solutions of an algebra node may bind, and those that all of them do.</summary>
internal sealed class AlgebraVariables(VariableTable table)
{
    private readonly Dictionary<AlgebraNode, VariableSet> _all = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<AlgebraNode, VariableSet> _certain = new(ReferenceEqualityComparer.Instance);

    /// <summary>Variables in scope (SPARQL 1.1 §18.2.1).</summary>
    public VariableSet All(AlgebraNode node)
    {
        if (!_all.TryGetValue(node, out var set))
        {
            set = ComputeAll(node);
            _all.Add(node, set);
        }

        return set;
    }

    public VariableSet Certain(AlgebraNode node)
    {
        if (!_certain.TryGetValue(node, out var set))
        {
            set = ComputeCertain(node);
            _certain.Add(node, set);
        }

        return set;
    }

    public VariableSet Of(PatternTerm term) => term switch
    {
        Variable variable => table.SetOf(variable),
        TripleTermPattern triple => Of(triple.Subject).Union(Of(triple.Predicate)).Union(Of(triple.Object)),
        _ => VariableSet.Empty,
    };

    public VariableSet Of(TriplePattern pattern) => Of(pattern.Subject).Union(Of(pattern.Predicate)).Union(Of(pattern.Object));

    /// <summary>The variables that an expression mentions, those inside EXISTS among them.</summary>
    public VariableSet Of(Expression expression)
    {
        var set = VariableSet.Empty;
        foreach (var part in ExpressionParts.Of(expression))
        {
            set = set.Union(part switch
            {
                VariableExpression { Variable: var variable } => table.SetOf(variable),
                BoundExpression { Variable: var variable } => table.SetOf(variable),
                ExistsExpression exists => Mentioned(exists.Pattern),
                _ => VariableSet.Empty,
            });
        }

        return set;
    }

    /// <summary>All variables anywhere below, in scope or not: what a substitution from outside may reach.</summary>
    public VariableSet Mentioned(AlgebraNode node)
    {
        var set = All(node);
        foreach (var expression in AlgebraParts.Expressions(node))
        {
            set = set.Union(Of(expression));
        }

        foreach (var child in AlgebraParts.Children(node))
        {
            set = set.Union(Mentioned(child));
        }

        return set;
    }

    private VariableSet ComputeAll(AlgebraNode node) => node switch
    {
        Bgp bgp => Patterns(bgp),
        PathPattern path => Of(path.Subject).Union(Of(path.Object)),
        Join join => All(join.Left).Union(All(join.Right)),
        LeftJoin join => All(join.Left).Union(All(join.Right)),
        Union union => All(union.Left).Union(All(union.Right)),
        Minus minus => All(minus.Left),
        Filter filter => All(filter.Input),
        Extend extend => All(extend.Input).Union(table.SetOf(extend.Variable)),
        GraphPattern graph => All(graph.Input).Union(Of(graph.Name)),
        ServicePattern service => All(service.Input).Union(Of(service.Endpoint)),
        ValuesTable values => table.SetOf(values.Variables),
        Group group => GroupVariables(group),
        Project project => table.SetOf(project.Variables),
        OrderBy order => All(order.Input),
        Distinct distinct => All(distinct.Input),
        Reduced reduced => All(reduced.Input),
        Slice slice => All(slice.Input),
        _ => throw new UnreachableException(node.GetType().Name),
    };

    private VariableSet ComputeCertain(AlgebraNode node) => node switch
    {
        Bgp bgp => Patterns(bgp),
        PathPattern path => Of(path.Subject).Union(Of(path.Object)),
        Join join => Certain(join.Left).Union(Certain(join.Right)),
        LeftJoin join => Certain(join.Left),
        Union union => Certain(union.Left).Intersect(Certain(union.Right)),
        Minus minus => Certain(minus.Left),
        Filter filter => Certain(filter.Input),
        Extend extend => Certain(extend.Input).Union(
            extend.Expression is ConstantExpression ? table.SetOf(extend.Variable)
            : extend.Expression is VariableExpression { Variable: var source } && table.Contains(Certain(extend.Input), source) ? table.SetOf(extend.Variable)
            : VariableSet.Empty),
        GraphPattern graph => Certain(graph.Input).Union(Of(graph.Name)),
        // A silent service that fails gives one solution without bindings.
        ServicePattern service => service.Silent ? VariableSet.Empty : Certain(service.Input),
        ValuesTable values => CertainCells(values),
        Group group => CertainKeys(group),
        Project project => Certain(project.Input).Intersect(table.SetOf(project.Variables)),
        OrderBy order => Certain(order.Input),
        Distinct distinct => Certain(distinct.Input),
        Reduced reduced => Certain(reduced.Input),
        Slice slice => Certain(slice.Input),
        _ => throw new UnreachableException(node.GetType().Name),
    };

    private VariableSet Patterns(Bgp bgp)
    {
        var set = VariableSet.Empty;
        foreach (var pattern in bgp.Patterns)
        {
            set = set.Union(Of(pattern));
        }

        return set;
    }

    private VariableSet CertainCells(ValuesTable values)
    {
        var set = VariableSet.Empty;
        for (var column = 0; column < values.Variables.Length; column++)
        {
            var at = column;
            if (values.Rows.All(row => row[at] is not null))
            {
                set = set.Union(table.SetOf(values.Variables[column]));
            }
        }

        return set;
    }

    private VariableSet GroupVariables(Group group) =>
        table.SetOf(group.Keys.Select(key => key.Variable)).Union(table.SetOf(group.Aggregates.Select(aggregate => aggregate.Variable)));

    private VariableSet CertainKeys(Group group)
    {
        var set = VariableSet.Empty;
        foreach (var key in group.Keys)
        {
            if (key.Expression is VariableExpression { Variable: var variable } && table.Contains(Certain(group.Input), variable))
            {
                set = set.Union(table.SetOf(key.Variable));
            }
        }

        foreach (var aggregate in group.Aggregates)
        {
            if (aggregate.Aggregate.Kind == AggregateKind.Count)
            {
                set = set.Union(table.SetOf(aggregate.Variable));
            }
        }

        return set;
    }
}
