using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Estimates;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Joins;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Building;

/// <summary>OPTIONAL: its inside made once and kept in a table or walked beside the left side, or made from the left side's rows.</summary>
internal sealed class OuterJoinBuilder(PlanningContext context, PlanBuilder builder)
{
    /// <summary>Below this cost, in nanoseconds, looking for a better plan takes longer than it saves.</summary>
    private const double CheapEnough = 60_000;

    private readonly VariableTable _table = context.Variables;

    public Plan Build(LeftJoin join, VariableSet needed, GraphScope graph)
    {
        var variables = builder.Variables;
        var conditionVariables = join.Condition is null ? VariableSet.Empty : variables.Of(join.Condition);
        var shared = variables.All(join.Left).Intersect(variables.All(join.Right).Union(conditionVariables));
        var left = builder.Build(join.Left, needed.Union(shared), graph);

        // A condition about the inside alone is a filter there.
        var isInside = join.Condition is not null && conditionVariables.IsSubsetOf(variables.Certain(join.Right));
        var right = isInside ? new Filter(join.Condition!, join.Right) : join.Right;
        var condition = isInside ? null : join.Condition;
        return Candidates(left, right, condition, needed, graph).MinBy(plan => plan.Cost)!;
    }

    /// <summary>The ways to do it, the likely best of few left rows first: the others are not made where that one is cheap enough.</summary>
    private IEnumerable<Plan> Candidates(Plan left, AlgebraNode right, Expression? condition, VariableSet needed, GraphScope graph)
    {
        var mentioned = builder.Variables.All(right).Union(condition is null ? VariableSet.Empty : builder.Variables.Of(condition));
        if (left.SetIn(_table).Overlaps(mentioned))
        {
            if (condition is null && context.Switches.BindJoins && SinglePattern(right, graph) is { } pattern)
            {
                var bind = new JoinChoice(context).Bind(left, pattern, JoinKind.Left, needed);
                yield return bind;
                if (left.Rows * 8 < pattern.Statistics.Rows)
                {
                    yield break;
                }
            }

            if (context.Switches.SeededJoins)
            {
                var seeded = Seeded(left, right, condition, needed, graph);
                yield return seeded;
                if (seeded.Cost < CheapEnough)
                {
                    yield break;
                }
            }
        }

        var wanted = needed
            .Union(left.SetIn(_table))
            .Union(condition is null ? VariableSet.Empty : builder.Variables.Of(condition));
        yield return Hash(left, builder.Build(right, wanted, graph), condition, needed, graph);
        if (condition is null && context.Switches.MergeJoins && Merge(left, right, wanted, needed, graph) is { } merge)
        {
            yield return merge;
        }
    }

    private HashJoinPlan Hash(Plan left, Plan right, Expression? condition, VariableSet needed, GraphScope graph)
    {
        var (leftSet, rightSet) = (left.SetIn(_table), right.SetIn(_table));
        var shared = leftSet.Intersect(rightSet);
        var certain = shared.Intersect(left.Certain).Intersect(right.Certain);
        var output = _table.Members(leftSet.Union(rightSet).Intersect(needed));
        var rows = Rows(left, right, certain);
        return new HashJoinPlan(
            output,
            left,
            right,
            JoinKind.Left,
            _table.Members(certain),
            _table.Members(shared.Except(certain)),
            condition is null ? null : new PlannedExpression(condition, graph))
        {
            Certain = left.Certain.Intersect(needed),
            Rows = rows,
            Cost = left.Cost + right.Cost + CostModel.Start + right.Rows * CostModel.HashBuild
                + (certain.IsEmpty ? left.Rows * right.Rows * 2 : left.Rows * CostModel.HashProbe) + rows * output.Length * CostModel.OutputCell,
            Order = condition is null ? JoinChoice.OrderWithin(left.Order, output) : [],
            Distinct = [.. output.Select(variable => left.Variables.Contains(variable) ? left.DistinctOf(variable) : right.DistinctOf(variable))],
        };
    }

    private MergeJoinPlan? Merge(Plan left, AlgebraNode node, VariableSet wanted, VariableSet needed, GraphScope graph)
    {
        if (left.Order.Length == 0 || RightSortedBy(node, left.Order[0], wanted, graph) is not { } right)
        {
            return null;
        }

        var shared = left.SetIn(_table).Intersect(right.SetIn(_table));
        if (!shared.IsSubsetOf(left.Certain.Intersect(right.Certain)))
        {
            return null;
        }

        var output = _table.Members(left.SetIn(_table).Union(right.SetIn(_table)).Intersect(needed));
        var rows = Rows(left, right, shared);
        return new MergeJoinPlan(output, left, right, JoinKind.Left, left.Order[0], _table.Members(shared.Except(_table.SetOf(left.Order[0]))))
        {
            Certain = left.Certain.Intersect(needed),
            Rows = rows,
            Cost = left.Cost + right.Cost + CostModel.Start + (left.Rows + right.Rows) * CostModel.MergeStep + rows * output.Length * CostModel.OutputCell,
            Order = JoinChoice.OrderWithin(left.Order, output),
            Distinct = [.. output.Select(variable => left.Variables.Contains(variable) ? left.DistinctOf(variable) : right.DistinctOf(variable))],
        };
    }

    /// <summary>One pattern, perhaps filtered, scanned in the order of a variable.</summary>
    private Plan? RightSortedBy(AlgebraNode node, Variable variable, VariableSet wanted, GraphScope graph)
    {
        if (node is Filter filter && builder.Groups.CanCollect(filter))
        {
            var input = RightSortedBy(filter.Input, variable, wanted.Union(builder.Variables.Of(filter.Condition)), graph);
            return input is null || ExpressionParts.Of(filter.Condition).Any(part => part is ExistsExpression)
                ? null
                : builder.Groups.Filter(input, new PlannedExpression(filter.Condition, graph));
        }

        return SinglePattern(node, graph) is { } pattern && pattern.Variables.Contains(_table.NumberOf(variable))
            ? new ScanChoice(_table).SortedBy(pattern, wanted, variable)
            : null;
    }

    private PatternRelation? SinglePattern(AlgebraNode node, GraphScope graph)
    {
        if (node is not Bgp { Patterns: [var only] } bgp || PatternMaker.HasTripleTerm(only))
        {
            return null;
        }

        var group = new JoinGroup();
        new PatternMaker(context).Add(bgp, graph, group);
        return group.IsEmpty ? null : (PatternRelation)group.Relations[0];
    }

    private SeededJoinPlan Seeded(Plan left, AlgebraNode right, Expression? condition, VariableSet needed, GraphScope graph)
    {
        var mentioned = builder.Variables.All(right).Union(condition is null ? VariableSet.Empty : builder.Variables.Of(condition));
        var seed = Seed(left, mentioned);
        var ordinal = _table.SetOf(seed.Ordinal);
        var inside = builder.Groups.BuildSeeded(right, seed, condition is null ? [] : [condition], needed.Union(ordinal), graph);
        var output = _table.Members(left.SetIn(_table).Union(inside.SetIn(_table)).Except(ordinal).Intersect(needed));
        var rows = Math.Max(left.Rows, inside.Rows);
        return new SeededJoinPlan(output, left, inside, seed, JoinKind.Left)
        {
            Certain = left.Certain.Intersect(needed),
            Rows = rows,
            Cost = left.Cost + inside.Cost + 2 * CostModel.Start + left.Rows * 10 + rows * output.Length * CostModel.OutputCell,
            Distinct = [.. output.Select(variable => left.Variables.Contains(variable) ? left.DistinctOf(variable) : inside.DistinctOf(variable))],
        };
    }

    public SeedPlan Seed(Plan left, VariableSet mentioned)
    {
        var handed = _table.Members(left.SetIn(_table).Intersect(mentioned));
        var ordinal = _table.Fresh("row");
        return new SeedPlan([.. handed, ordinal], ordinal)
        {
            Certain = left.Certain.Intersect(mentioned).Union(_table.SetOf(ordinal)),
            Rows = left.Rows,
            Cost = left.Rows * CostModel.OutputCell,
            Distinct = [.. handed.Select(left.DistinctOf), left.Rows],
        };
    }

    private static double Rows(Plan left, Plan right, VariableSet shared)
    {
        var rows = left.Rows * right.Rows;
        foreach (var variable in left.Variables)
        {
            if (right.Variables.Contains(variable))
            {
                rows /= Math.Max(left.DistinctOf(variable), right.DistinctOf(variable));
            }
        }

        return shared.IsEmpty ? left.Rows * Math.Max(1, right.Rows) : Math.Max(left.Rows, rows);
    }
}
