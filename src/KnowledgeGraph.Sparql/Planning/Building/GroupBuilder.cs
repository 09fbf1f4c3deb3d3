using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Estimates;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Joins;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Building;

/// <summary>Groups of joins and filters: flattened to relations and conditions, then ordered.</summary>
internal sealed class GroupBuilder(PlanningContext context, PlanBuilder builder)
{
    private readonly PatternMaker _patterns = new(context);

    public Plan Build(AlgebraNode node, VariableSet needed, GraphScope graph)
    {
        var group = new JoinGroup();
        Collect(node, graph, group, needed);
        return Order(group, needed, node);
    }

    /// <summary>The node joined with the rows that a seeded join hands in, under conditions that may mention both.</summary>
    public Plan BuildSeeded(AlgebraNode node, SeedPlan seed, IEnumerable<Expression> conditions, VariableSet needed, GraphScope graph)
    {
        var group = new JoinGroup();
        var inside = needed;
        foreach (var condition in conditions)
        {
            AddConditions(condition, graph, group);
            inside = inside.Union(builder.Variables.Of(condition));
        }

        group.Relations.Add(new PlannedRelation(seed, seed.SetIn(context.Variables)));
        Collect(node, graph, group, inside.Union(seed.SetIn(context.Variables)));
        return Order(group, needed, node);
    }

    /// <summary>True for what becomes relations of the group around it rather than an operator of its own.</summary>
    public bool CanCollect(AlgebraNode node) => node switch
    {
        Bgp or PathPattern or ServicePattern or Join => true,
        Filter filter => CanMoveFilter(filter),
        GraphPattern { Name: Constant } graph => CanCollect(graph.Input),
        GraphPattern graph => IsPatternsOnly(graph.Input),
        _ => false,
    };

    public Plan Filter(Plan input, PlannedExpression condition) => new FilterPlan(input, condition)
    {
        Certain = input.Certain,
        Rows = input.Rows * Selectivity.Of(condition.Expression),
        Cost = input.Cost + input.Rows * CostModel.Condition,
        Order = input.Order,
        Distinct = input.Distinct,
    };

    private Plan Order(JoinGroup group, VariableSet needed, AlgebraNode node)
    {
        if (group.IsEmpty)
        {
            return new EmptyPlan(context.Variables.Members(builder.Variables.All(node).Intersect(needed))) { Rows = 0 };
        }

        while (group.Relations.Count > JoinOrder.MostRelations)
        {
            Fold(group);
        }

        return new GroupOrder(context, needed, Apply).Best(group);
    }

    /// <summary>Joins the first of very many relations on their own, so that the rest is few enough to order.</summary>
    private void Fold(JoinGroup group)
    {
        var part = new JoinGroup();
        part.Relations.AddRange(group.Relations.Where(relation => relation.Required.IsEmpty).Take(JoinOrder.MostRelations));
        var variables = VariableSet.Empty;
        foreach (var relation in part.Relations)
        {
            group.Relations.Remove(relation);
            variables = variables.Union(relation.Variables);
        }

        group.Relations.Insert(0, new PlannedRelation(new GroupOrder(context, variables, Apply).Best(part), variables));
    }

    private Plan Apply(Plan plan, GroupCondition condition, VariableSet needed) =>
        condition.Expression.Expression is ExistsExpression exists && context.Switches.ExistsAsJoin
            ? builder.Exists.Build(plan, exists, condition.Expression.Graph, needed) ?? Filter(plan, condition.Expression)
            : Filter(plan, condition.Expression);

    /// <summary>
    /// A filter decides on what its own group binds. It may move to the group around where every variable it mentions is
    /// bound in all rows inside, since no join outside changes those (SPARQL 1.1 §18.2.2.2).
    /// </summary>
    private bool CanMoveFilter(Filter filter) =>
        builder.Variables.Of(filter.Condition).IsSubsetOf(builder.Variables.Certain(filter.Input));

    private bool IsPatternsOnly(AlgebraNode node) => node switch
    {
        Bgp bgp => !bgp.Patterns.IsEmpty && !bgp.Patterns.Any(PatternMaker.HasTripleTerm),
        Join join => IsPatternsOnly(join.Left) && IsPatternsOnly(join.Right),
        Filter filter => IsPatternsOnly(filter.Input) && CanMoveFilter(filter)
            && !ExpressionParts.Of(filter.Condition).Any(part => part is ExistsExpression),
        _ => false,
    };

    private void Collect(AlgebraNode node, GraphScope graph, JoinGroup group, VariableSet needed, bool isTop = true)
    {
        switch (node)
        {
            case Bgp bgp:
                _patterns.Add(bgp, graph, group);
                break;
            case PathPattern path when graph is not EachNamedGraph:
                group.Relations.Add(new PathRelation(path.Subject, path.Path, path.Object, graph, builder.Variables.All(path)));
                break;
            case Join join:
                var inner = needed.Union(builder.Variables.All(join));
                Collect(join.Left, graph, group, inner, isTop: false);
                Collect(join.Right, graph, group, inner, isTop: false);
                break;
            case Filter filter when isTop || CanMoveFilter(filter):
                AddConditions(filter.Condition, graph, group);
                Collect(filter.Input, graph, group, needed.Union(builder.Variables.Of(filter.Condition)), isTop);
                break;
            case ServicePattern service:
                AddService(service, group);
                break;
            case GraphPattern pattern when CanCollect(pattern):
                CollectGraph(pattern, group, needed);
                break;
            default:
                AddPlanned(node, graph, group, needed);
                break;
        }
    }

    private void CollectGraph(GraphPattern pattern, JoinGroup group, VariableSet needed)
    {
        if (pattern.Name is Variable name)
        {
            Collect(pattern.Input, new EachNamedGraph(name, context.Dataset.Named), group, needed, isTop: false);
            return;
        }

        var scope = context.Dataset.NamedGraph(context.Snapshot.Terms.Find(((Constant)pattern.Name).Term));
        if (scope is null)
        {
            group.IsEmpty = true;
            return;
        }

        Collect(pattern.Input, scope, group, needed, isTop: false);
    }

    private void AddConditions(Expression condition, GraphScope graph, JoinGroup group)
    {
        foreach (var conjunct in ExpressionParts.Conjuncts(condition))
        {
            group.Conditions.Add(new GroupCondition(new PlannedExpression(conjunct, graph), builder.Variables.Of(conjunct)));
        }
    }

    private void AddPlanned(AlgebraNode node, GraphScope graph, JoinGroup group, VariableSet needed)
    {
        // Conditions and the other relations may ask for any variable of the node.
        var plan = builder.Build(node, needed, graph);
        group.Relations.Add(new PlannedRelation(plan, plan.SetIn(context.Variables)));
    }

    private void AddService(ServicePattern service, JoinGroup group)
    {
        var answered = context.Variables.SetOf(context.Variables.Members(builder.Variables.All(service.Input)).Where(variable => !variable.IsHidden));
        var bound = builder.Variables.Certain(service.Input).Intersect(answered);
        group.Relations.Add(new ServiceRelation(
            service,
            builder.Variables.Of(service.Endpoint),
            answered,
            service.Silent ? VariableSet.Empty : bound,
            context.Switches.ServiceBlocks && Repeatability.Of(service.Input) ? bound : VariableSet.Empty));
    }
}
