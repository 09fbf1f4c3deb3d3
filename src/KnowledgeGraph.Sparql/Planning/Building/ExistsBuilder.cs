using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Estimates;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Joins;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Building;

/// <summary>EXISTS, NOT EXISTS and MINUS as joins that keep or drop left rows.</summary>
internal sealed class ExistsBuilder(PlanningContext context, PlanBuilder builder)
{
    private const double KeptShare = 0.5;

    private readonly VariableTable _table = context.Variables;

    /// <summary>The join, or null where the pattern has to be evaluated with the row's terms substituted.</summary>
    public Plan? Build(Plan left, ExistsExpression exists, GraphScope graph, VariableSet needed)
    {
        var kind = exists.Negated ? JoinKind.Anti : JoinKind.Semi;
        var outer = left.SetIn(_table);
        var (pattern, conditions) = Split(exists.Pattern);
        if (SubstitutionReach.IsDeep(pattern, outer, builder.Variables))
        {
            return null;
        }

        return Candidates(left, pattern, conditions, kind, needed, graph).MinBy(plan => plan.Cost);
    }

    public Plan BuildMinus(Minus minus, VariableSet needed, GraphScope graph)
    {
        var shared = builder.Variables.All(minus.Left).Intersect(builder.Variables.All(minus.Right));
        if (shared.IsEmpty)
        {
            // §8.3.2: without a variable in common nothing is taken away.
            return builder.Build(minus.Left, needed, graph);
        }

        var left = builder.Build(minus.Left, needed.Union(shared), graph);
        var certain = shared.Intersect(builder.Variables.Certain(minus.Left)).Intersect(builder.Variables.Certain(minus.Right));
        if (!certain.Equals(shared))
        {
            var right = builder.Build(minus.Right, shared, graph);
            return Hash(left, right, JoinKind.Minus, needed);
        }

        // With all shared variables bound on both sides, sharing a binding is given: MINUS and NOT EXISTS agree.
        return Candidates(left, minus.Right, [], JoinKind.Anti, needed, graph).MinBy(plan => plan.Cost)!;
    }

    private static (AlgebraNode Pattern, IReadOnlyList<Expression> Conditions) Split(AlgebraNode pattern)
    {
        var conditions = new List<Expression>();
        while (pattern is Filter filter)
        {
            conditions.AddRange(ExpressionParts.Conjuncts(filter.Condition));
            pattern = filter.Input;
        }

        return (pattern, conditions);
    }

    private IEnumerable<Plan> Candidates(
        Plan left, AlgebraNode pattern, IReadOnlyList<Expression> conditions, JoinKind kind, VariableSet needed, GraphScope graph)
    {
        var outer = left.SetIn(_table);
        var shared = outer.Intersect(builder.Variables.All(pattern));
        if (conditions.Count == 0 && context.Switches.BindJoins && SinglePattern(pattern, graph) is { } single)
        {
            yield return Bind(left, single, kind, needed);
            if (left.Rows * 8 < single.Statistics.Rows)
            {
                yield break;
            }
        }

        var inner = builder.Variables.Certain(pattern);
        if (conditions.All(condition => builder.Variables.Of(condition).IsSubsetOf(inner)))
        {
            var alone = conditions.Aggregate(pattern, (node, condition) => new Filter(condition, node));
            var right = builder.Build(alone, shared, graph);
            yield return Hash(left, right, kind, needed);
            var isCertain = shared.IsSubsetOf(inner.Intersect(left.Certain));
            if (context.Switches.MergeJoins && isCertain && shared.Count == 1 && left.Order.Length > 0)
            {
                var sorted = right.IsSortedBy(left.Order[0]) ? right : SortedScan(alone, left.Order[0], shared, graph);
                if (sorted is not null)
                {
                    yield return Merge(left, sorted, kind, needed);
                }
            }
        }
        else if (Conditional(left, pattern, conditions, kind, needed, graph) is { } conditional)
        {
            yield return conditional;
        }

        yield return Seeded(left, pattern, conditions, kind, needed, graph);
    }

    private Plan? SortedScan(AlgebraNode node, Variable variable, VariableSet needed, GraphScope graph)
    {
        if (node is Filter filter && builder.Groups.CanCollect(filter) && !ExpressionParts.Of(filter.Condition).Any(part => part is ExistsExpression))
        {
            var input = SortedScan(filter.Input, variable, needed.Union(builder.Variables.Of(filter.Condition)), graph);
            return input is null ? null : builder.Groups.Filter(input, new PlannedExpression(filter.Condition, graph));
        }

        return SinglePattern(node, graph) is { } pattern ? new ScanChoice(_table).SortedBy(pattern, needed, variable) : null;
    }

    private BindJoinPlan Bind(Plan left, PatternRelation single, JoinKind kind, VariableSet needed)
    {
        var output = _table.Members(left.SetIn(_table).Intersect(needed));
        var shared = left.SetIn(_table).Intersect(single.Variables);
        return new BindJoinPlan(output, left, single.Pattern, kind)
        {
            Keys = shared.IsSubsetOf(left.Certain) ? _table.Members(shared) : [],
            Certain = left.Certain.Intersect(needed),
            Rows = left.Rows * KeptShare,
            Cost = left.Cost + CostModel.Start + left.Rows * CostModel.Lookup,
            Order = JoinChoice.OrderWithin(left.Order, output),
            Distinct = DistinctOf(left, needed),
        };
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

    private SeededJoinPlan Seeded(
        Plan left, AlgebraNode pattern, IReadOnlyList<Expression> conditions, JoinKind kind, VariableSet needed, GraphScope graph)
    {
        var mentioned = builder.Variables.Mentioned(pattern);
        foreach (var condition in conditions)
        {
            mentioned = mentioned.Union(builder.Variables.Of(condition));
        }

        var seed = builder.Outer.Seed(left, mentioned);
        var inside = builder.Groups.BuildSeeded(pattern, seed, conditions, _table.SetOf(seed.Ordinal), graph);
        var output = _table.Members(left.SetIn(_table).Intersect(needed));
        return new SeededJoinPlan(output, left, inside, seed, kind)
        {
            Certain = left.Certain.Intersect(needed),
            Rows = left.Rows * KeptShare,
            Cost = left.Cost + inside.Cost + 2 * CostModel.Start + left.Rows * 10,
            Order = JoinChoice.OrderWithin(left.Order, output),
            Distinct = DistinctOf(left, needed),
        };
    }

    private HashJoinPlan Hash(Plan left, Plan right, JoinKind kind, VariableSet needed)
    {
        var (leftSet, rightSet) = (left.SetIn(_table), right.SetIn(_table));
        var shared = leftSet.Intersect(rightSet);
        var certain = shared.Intersect(left.Certain).Intersect(right.Certain);
        var output = _table.Members(leftSet.Intersect(needed));
        return new HashJoinPlan(output, left, right, kind, _table.Members(certain), _table.Members(shared.Except(certain)), null)
        {
            Certain = left.Certain.Intersect(needed),
            Rows = left.Rows * KeptShare,
            Cost = left.Cost + right.Cost + CostModel.Start + right.Rows * CostModel.HashBuild
                + (certain.IsEmpty && !shared.IsEmpty ? left.Rows * right.Rows * 2 : left.Rows * CostModel.HashProbe),
            Order = JoinChoice.OrderWithin(left.Order, output),
            Distinct = DistinctOf(left, needed),
        };
    }

    /// <summary>The partners hashed without the conditions, which need the left row: mostly one of the first partners is one with which they are true.</summary>
    private HashJoinPlan? Conditional(
        Plan left, AlgebraNode pattern, IReadOnlyList<Expression> conditions, JoinKind kind, VariableSet needed, GraphScope graph)
    {
        if (conditions.Any(condition => ExpressionParts.Of(condition).Any(part => part is ExistsExpression)))
        {
            return null;
        }

        var wanted = conditions.Aggregate(left.SetIn(_table), (set, condition) => set.Union(builder.Variables.Of(condition)));
        var right = builder.Build(pattern, wanted.Intersect(builder.Variables.All(pattern)), graph);
        var join = Hash(left, right, kind, needed);
        if (join.Keys.IsEmpty)
        {
            return null;
        }

        var condition = conditions.Aggregate((both, other) => new AndExpression(both, other));
        var partners = right.Rows / join.Keys.Max(right.DistinctOf);
        var tries = conditions.Aggregate(1.0, (product, one) => product / Selectivity.Of(one));
        return join with
        {
            Condition = new PlannedExpression(condition, graph),
            Cost = join.Cost + left.Rows * Math.Min(partners, tries) * CostModel.Condition,
        };
    }

    private MergeJoinPlan Merge(Plan left, Plan right, JoinKind kind, VariableSet needed)
    {
        var output = _table.Members(left.SetIn(_table).Intersect(needed));
        return new MergeJoinPlan(output, left, right, kind, left.Order[0], [])
        {
            Certain = left.Certain.Intersect(needed),
            Rows = left.Rows * KeptShare,
            Cost = left.Cost + right.Cost + CostModel.Start + (left.Rows + right.Rows) * CostModel.MergeStep,
            Order = JoinChoice.OrderWithin(left.Order, output),
            Distinct = DistinctOf(left, needed),
        };
    }

    private System.Collections.Immutable.ImmutableArray<double> DistinctOf(Plan left, VariableSet needed) =>
        [.. _table.Members(left.SetIn(_table).Intersect(needed)).Select(left.DistinctOf)];
}
