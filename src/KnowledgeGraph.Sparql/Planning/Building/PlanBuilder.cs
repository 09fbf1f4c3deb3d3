using System.Collections.Immutable;
using System.Diagnostics;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Estimates;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Joins;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Building;

/// <summary>Algebra to operators, top down: what is needed above decides which columns are made below.</summary>
internal sealed class PlanBuilder
{
    private readonly PlanningContext _context;
    private readonly VariableTable _table;

    public PlanBuilder(PlanningContext context)
    {
        _context = context;
        _table = context.Variables;
        Variables = new AlgebraVariables(_table);
        Groups = new GroupBuilder(context, this);
        Outer = new OuterJoinBuilder(context, this);
        Exists = new ExistsBuilder(context, this);
        Solutions = new SolutionBuilder(context, this);
    }

    public AlgebraVariables Variables { get; }

    public GroupBuilder Groups { get; }

    public OuterJoinBuilder Outer { get; }

    public ExistsBuilder Exists { get; }

    public SolutionBuilder Solutions { get; }

    /// <param name="needed">The variables that are asked for; others may be left out.</param>
    /// <param name="graph">The active graph.</param>
    public Plan Build(AlgebraNode node, VariableSet needed, GraphScope graph) => node switch
    {
        Bgp or Join or PathPattern or Filter or ServicePattern => Groups.Build(node, needed, graph),
        GraphPattern pattern => BuildGraph(pattern, needed, graph),
        LeftJoin join => Outer.Build(join, needed, graph),
        Minus minus => Exists.BuildMinus(minus, needed, graph),
        Union union => BuildUnion(union, needed, graph),
        Extend extend => BuildExtend(extend, needed, graph),
        ValuesTable values => Values(values),
        Project project => BuildProject(project, needed, graph),
        Distinct distinct => Solutions.BuildDistinct(distinct.Input, graph),
        // §18.5: Reduced may keep any number of copies.
        Reduced reduced => Build(reduced.Input, needed, graph),
        OrderBy order => Solutions.BuildOrder(order, needed, graph, null),
        Slice slice => Solutions.BuildSlice(slice, needed, graph),
        Group group => Solutions.BuildGroup(group, graph),
        _ => throw new UnreachableException(node.GetType().Name),
    };

    public Plan Values(ValuesTable values) => new ValuesPlan(values.Variables, values.Rows)
    {
        Certain = Variables.Certain(values),
        Rows = values.Rows.Length,
        Cost = values.Rows.Length * 100,
    };

    /// <summary>Exactly these columns.</summary>
    public Plan Project(Plan plan, ImmutableArray<Variable> variables)
    {
        if (plan.Variables.SequenceEqual(variables))
        {
            return plan;
        }

        return new ProjectPlan(variables, plan)
        {
            Certain = plan.Certain.Intersect(_table.SetOf(variables)),
            Rows = plan.Rows,
            Cost = plan.Cost,
            Order = JoinChoice.OrderWithin(plan.Order, variables),
            Distinct = [.. variables.Select(plan.DistinctOf)],
        };
    }

    public Plan Extend(Plan input, Variable variable, PlannedExpression expression, bool isCertain)
    {
        ImmutableArray<Variable> output = [.. input.Variables, variable];
        return new ExtendPlan(output, input, variable, expression)
        {
            Certain = isCertain ? input.Certain.Union(_table.SetOf(variable)) : input.Certain,
            Rows = input.Rows,
            Cost = input.Cost + input.Rows * CostModel.Condition,
            Order = input.Order,
            Distinct = [.. input.Variables.Select(input.DistinctOf), input.Rows],
        };
    }

    private Plan BuildUnion(Union union, VariableSet needed, GraphScope graph)
    {
        var variables = _table.Members(Variables.All(union).Intersect(needed));
        var left = Project(Build(union.Left, needed, graph), variables);
        var right = Project(Build(union.Right, needed, graph), variables);
        return new UnionPlan(variables, left, right)
        {
            Certain = left.Certain.Intersect(right.Certain),
            Rows = left.Rows + right.Rows,
            Cost = left.Cost + right.Cost,
        };
    }

    private Plan BuildExtend(Extend extend, VariableSet needed, GraphScope graph)
    {
        if (!_table.Contains(needed, extend.Variable))
        {
            return Build(extend.Input, needed, graph);
        }

        var input = Build(extend.Input, needed.Union(Variables.Of(extend.Expression)), graph);
        return Extend(input, extend.Variable, new PlannedExpression(extend.Expression, graph), _table.Contains(Variables.Certain(extend), extend.Variable));
    }

    private Plan BuildProject(Project project, VariableSet needed, GraphScope graph)
    {
        var kept = _table.SetOf(project.Variables).Intersect(needed);
        return Project(Build(project.Input, kept, graph), [.. project.Variables.Where(variable => _table.Contains(kept, variable))]);
    }

    private Plan BuildGraph(GraphPattern pattern, VariableSet needed, GraphScope graph)
    {
        if (Groups.CanCollect(pattern))
        {
            return Groups.Build(pattern, needed, graph);
        }

        if (pattern.Name is Constant { Term: var term })
        {
            var scope = _context.Dataset.NamedGraph(_context.Snapshot.Terms.Find(term));
            return scope is null
                ? new EmptyPlan(_table.Members(Variables.All(pattern).Intersect(needed))) { Rows = 0 }
                : Build(pattern.Input, needed, scope);
        }

        return IterateGraphs(pattern, (Variable)pattern.Name, needed);
    }

    /// <summary>GRAPH with a variable around what depends on the whole of one graph: OPTIONAL, MINUS, paths, sub-queries.</summary>
    private Plan IterateGraphs(GraphPattern pattern, Variable name, VariableSet needed)
    {
        var input = Build(pattern.Input, needed.Union(_table.SetOf(name)), IteratedGraph.Instance);
        var graphs = Math.Max(1, _context.Dataset.Named.IsDefault ? _context.Snapshot.NamedGraphs().Count : _context.Dataset.Named.Length);
        var output = _table.Members(input.SetIn(_table).Union(_table.SetOf(name)));
        return new GraphIteratePlan(output, input, name, _context.Dataset.Named)
        {
            Certain = input.Certain.Union(_table.SetOf(name)),
            Rows = input.Rows * graphs,
            Cost = (input.Cost + CostModel.Start) * graphs,
        };
    }
}
