using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Joins;

/// <summary>
/// Orders groups that are too large for dynamic programming by their stars, the patterns about one subject: each star is joined on its own, and the
/// stars then on all that they share. A greedy order joins the second of two stars a variable at a time and pays for what the first ones let through.
/// </summary>
/// <param name="apply">Puts a condition over a plan; the set says which variables are still needed then.</param>
internal sealed class StarOrder(PlanningContext context, VariableSet needed, Func<Plan, GroupCondition, VariableSet, Plan> apply)
{
    private const int LeastPatterns = 3;
    private const int MostStars = 4;

    /// <summary>The cheapest plan over some of the stars; null where none costs less than the limit.</summary>
    public Plan? Best(JoinGroup group, double limit)
    {
        var stars = group.Relations
            .OfType<PatternRelation>()
            .Where(relation => relation.Pattern.Subject.Variable is not null)
            .GroupBy(relation => relation.Pattern.Subject.Variable!)
            .Select(star => star.ToList())
            .Where(star => star.Count >= LeastPatterns)
            .OrderByDescending(star => star.Count)
            .Take(MostStars)
            .ToList();
        var joined = stars.ConvertAll(star => Join(star, group));
        Plan? best = null;
        for (var chosen = (1 << stars.Count) - 1; chosen > 0; chosen--)
        {
            var plan = Over(group, stars, joined, chosen);
            if (plan.Cost < limit)
            {
                (best, limit) = (plan, plan.Cost);
            }
        }

        return best;
    }

    private Plan Join(List<PatternRelation> star, JoinGroup group)
    {
        var asked = needed;
        foreach (var condition in group.Conditions)
        {
            asked = asked.Union(condition.Variables);
        }

        foreach (var relation in group.Relations)
        {
            asked = star.Contains(relation) ? asked : asked.Union(relation.Variables);
        }

        var part = new JoinGroup();
        part.Relations.AddRange(star);
        return new JoinOrder(context, part, asked, apply).Best();
    }

    private Plan Over(JoinGroup group, List<List<PatternRelation>> stars, List<Plan> joined, int chosen)
    {
        var contracted = new JoinGroup();
        contracted.Conditions.AddRange(group.Conditions);
        contracted.Relations.AddRange(group.Relations);
        for (var star = 0; star < stars.Count; star++)
        {
            if ((chosen & (1 << star)) != 0)
            {
                contracted.Relations.RemoveAll(relation => relation is PatternRelation pattern && stars[star].Contains(pattern));
                contracted.Relations.Add(new PlannedRelation(joined[star], joined[star].SetIn(context.Variables)));
            }
        }

        return new JoinOrder(context, contracted, needed, apply).Best();
    }
}
