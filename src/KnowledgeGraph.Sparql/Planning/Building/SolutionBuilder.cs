using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Estimates;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Building;

/// <summary>Grouping and solution modifiers (SPARQL 1.1 §11, §15).</summary>
internal sealed class SolutionBuilder(PlanningContext context, PlanBuilder builder)
{
    /// <summary>More rows than this are sorted whole: keeping the best of so many saves nothing.</summary>
    private const long MostTopRows = 100_000;

    private readonly VariableTable _table = context.Variables;

    public Plan BuildDistinct(AlgebraNode input, GraphScope graph)
    {
        var plan = builder.Build(input, builder.Variables.All(input), graph);
        var sorted = plan.Variables.All(variable => plan.Order.Contains(variable));
        var distinct = plan.Distinct.IsDefault ? plan.Rows : plan.Variables.Aggregate(1.0, (product, variable) => Math.Min(plan.Rows, product * plan.DistinctOf(variable)));
        return Kept(new DistinctPlan(plan, sorted)
        {
            Certain = plan.Certain,
            Rows = Math.Min(plan.Rows, Math.Max(1, distinct)),
            Cost = plan.Cost + plan.Rows * (sorted ? CostModel.MergeStep : CostModel.HashBuild),
            Order = plan.Order,
            Distinct = plan.Distinct,
        });
    }

    public Plan BuildOrder(OrderBy order, VariableSet needed, GraphScope graph, long? top)
    {
        var wanted = needed;
        foreach (var condition in order.Conditions)
        {
            wanted = wanted.Union(builder.Variables.Of(condition.Expression));
        }

        var input = builder.Build(order.Input, wanted, graph);
        var conditions = order.Conditions.Select(condition => new SortCondition(new PlannedExpression(condition.Expression, graph), condition.Descending));
        var rows = Math.Min(input.Rows, top ?? double.MaxValue);
        return new SortPlan(input, [.. conditions], top)
        {
            Certain = input.Certain,
            Rows = rows,
            Cost = input.Cost + input.Rows * CostModel.Compare * Math.Log2(2 + rows),
            Distinct = input.Distinct,
        };
    }

    public Plan BuildSlice(Slice slice, VariableSet needed, GraphScope graph)
    {
        var top = slice.Limit is { } limit && limit + slice.Offset <= MostTopRows && context.Switches.TopRows ? limit + slice.Offset : (long?)null;
        var input = BuildTop(slice.Input, needed, graph, top);
        return new SlicePlan(input, slice.Offset, slice.Limit)
        {
            Certain = input.Certain,
            Rows = Math.Min(input.Rows, slice.Limit ?? double.MaxValue),
            Cost = input.Cost,
            Order = input.Order,
            Distinct = input.Distinct,
        };
    }

    public Plan BuildGroup(Group group, GraphScope graph)
    {
        if (context.Switches.Counting && CountedInput(group, graph) is { } counted)
        {
            return Kept(new CountPlan(counted, group.Aggregates[0].Variable)
            {
                Certain = _table.SetOf(group.Aggregates[0].Variable),
                Cost = counted.Cost,
            });
        }

        var wanted = VariableSet.Empty;
        foreach (var expression in AlgebraParts.Expressions(group))
        {
            wanted = wanted.Union(builder.Variables.Of(expression));
        }

        if (group.Aggregates.Any(binding => binding.Aggregate is { Operand: null, Distinct: true }))
        {
            wanted = builder.Variables.All(group.Input);
        }

        var input = builder.Build(group.Input, wanted, graph);
        var keys = group.Keys.Select(key => key.Variable);
        var groups = group.Keys.Aggregate(1.0, (product, key) => Math.Min(input.Rows, product * KeyCount(key, input)));
        return Kept(new GroupPlan([.. keys, .. group.Aggregates.Select(binding => binding.Variable)], input, group.Keys, group.Aggregates, group.Explicit, graph)
        {
            Certain = builder.Variables.Certain(group),
            Rows = Math.Max(1, groups),
            Cost = input.Cost + input.Rows * (CostModel.HashProbe + group.Aggregates.Length * 10),
        });
    }

    /// <summary>Few rows made of many, at a price: worth keeping for the next query that asks.</summary>
    private Plan Kept(Plan plan) => context.Switches.KeptResults switch
    {
        PlannerUse.WherePossible => Keep(plan),
        PlannerUse.WhereCheaper when plan.Cost >= CostModel.WorthKeeping => Keep(plan),
        _ => plan,
    };

    private static KeptPlan Keep(Plan plan) => new(plan)
    {
        Certain = plan.Certain,
        Rows = plan.Rows,
        Cost = plan.Cost,
        Order = plan.Order,
        Distinct = plan.Distinct,
    };

    private static double KeyCount(GroupKey key, Plan input) =>
        key.Expression is VariableExpression { Variable: var variable } ? input.DistinctOf(variable) : Math.Sqrt(input.Rows);

    /// <summary>A sort directly below, or below a projection, that need not keep more than the slice shows.</summary>
    private Plan BuildTop(AlgebraNode node, VariableSet needed, GraphScope graph, long? top)
    {
        switch (node)
        {
            case OrderBy order:
                return BuildOrder(order, needed, graph, top);
            case Project project:
                var kept = _table.SetOf(project.Variables).Intersect(needed);
                var input = BuildTop(project.Input, kept, graph, top);
                return builder.Project(input, [.. project.Variables.Where(variable => _table.Contains(kept, variable))]);
            default:
                return builder.Build(node, needed, graph);
        }
    }

    /// <summary>The input whose rows are the answer of a lone COUNT, or null.</summary>
    private Plan? CountedInput(Group group, GraphScope graph)
    {
        if (!group.Keys.IsEmpty || group.Explicit || group.Aggregates is not [{ Aggregate: { Kind: AggregateKind.Count } aggregate }])
        {
            return null;
        }

        var certain = builder.Variables.Certain(group.Input);
        return aggregate switch
        {
            { Operand: null, Distinct: false } => builder.Build(group.Input, VariableSet.Empty, graph),
            { Operand: VariableExpression { Variable: var variable }, Distinct: false } when _table.Contains(certain, variable) =>
                builder.Build(group.Input, VariableSet.Empty, graph),
            { Operand: VariableExpression { Variable: var variable }, Distinct: true } when _table.Contains(certain, variable) =>
                BuildDistinct(new Project(group.Input, [variable]), graph),
            _ => null,
        };
    }
}
