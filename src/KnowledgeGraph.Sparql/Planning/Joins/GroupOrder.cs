using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Joins;

/// <summary>
/// Plans a group: joins of two sides alone, and where patterns form cycles also with a multiway join in their place, as one relation more
/// for the others to be joined with. The cheapest is taken.
/// </summary>
/// <param name="apply">Puts a condition over a plan; the set says which variables are still needed then.</param>
internal sealed class GroupOrder(PlanningContext context, VariableSet needed, Func<Plan, GroupCondition, VariableSet, Plan> apply)
{
    /// <summary>What a plan has to cost before others are tried by stars, which takes some milliseconds.</summary>
    private const double WorthStars = 1e7;

    public Plan Best(JoinGroup group)
    {
        var best = Pairwise(group);
        if (group.Relations.Count < 3 || context.Switches.MultiwayJoins == PlannerUse.Never)
        {
            return best;
        }

        foreach (var core in CyclicCores.Of(group.Relations))
        {
            var limit = context.Switches.MultiwayJoins == PlannerUse.WherePossible ? double.MaxValue : best.Cost;
            (best, group) = Cheaper(core, group, limit) ?? (best, group);
        }

        return best;
    }

    /// <summary>The group with its core joined at once, alone or with what restricts its variables; null where either costs more than the limit.</summary>
    private (Plan Plan, JoinGroup Group)? Cheaper(ImmutableArray<PatternRelation> core, JoinGroup group, double limit)
    {
        (Plan Plan, JoinGroup Group)? best = null;
        ImmutableArray<PatternRelation> restricted = [.. core, .. CyclicCores.Restrictions(group.Relations, core)];
        foreach (var patterns in restricted.Length == core.Length ? [core] : new[] { core, restricted })
        {
            var contracted = Contract(group, patterns, out var cost);
            if (cost < limit && Pairwise(contracted) is var plan && plan.Cost < limit)
            {
                (best, limit) = ((plan, contracted), plan.Cost);
            }
        }

        return best;
    }

    private Plan Pairwise(JoinGroup group)
    {
        var plan = new JoinOrder(context, group, needed, apply).Best();
        return group.Relations.Count > JoinOrder.MostForDynamicProgramming && context.Switches.DynamicProgramming && plan.Cost > WorthStars
            ? new StarOrder(context, needed, apply).Best(group, plan.Cost) ?? plan
            : plan;
    }

    /// <summary>The group with the patterns joined to one relation, its last.</summary>
    private JoinGroup Contract(JoinGroup group, ImmutableArray<PatternRelation> patterns, out double cost)
    {
        var contracted = new JoinGroup();
        var asked = needed;
        foreach (var condition in group.Conditions)
        {
            contracted.Conditions.Add(condition);
            asked = asked.Union(condition.Variables);
        }

        foreach (var relation in group.Relations)
        {
            if (!patterns.Any(pattern => ReferenceEquals(pattern, relation)))
            {
                contracted.Relations.Add(relation);
                asked = asked.Union(relation.Variables);
            }
        }

        var plan = new MultiwayChoice(context.Variables).Plan(patterns, asked);
        contracted.Relations.Add(new PlannedRelation(plan, plan.SetIn(context.Variables)));
        cost = plan.Cost;
        return contracted;
    }
}
