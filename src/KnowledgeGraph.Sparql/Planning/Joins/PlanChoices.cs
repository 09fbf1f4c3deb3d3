using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Planning.Joins;

/// <summary>The plans worth keeping for one set of relations: the cheapest, and the cheapest of each leading order.</summary>
internal sealed class PlanChoices
{
    private readonly List<Plan> _plans = [];

    public IReadOnlyList<Plan> Plans => _plans;

    public bool IsEmpty => _plans.Count == 0;

    public Plan? Cheapest => _plans.MinBy(plan => plan.Cost);

    public void Offer(Plan plan)
    {
        for (var at = _plans.Count - 1; at >= 0; at--)
        {
            var known = _plans[at];
            if (Leads(known, plan) && known.Cost <= plan.Cost)
            {
                return;
            }

            if (Leads(plan, known) && plan.Cost <= known.Cost)
            {
                _plans.RemoveAt(at);
            }
        }

        _plans.Add(plan);
    }

    /// <summary>True where the first plan's order serves wherever the second's does.</summary>
    private static bool Leads(Plan first, Plan second) =>
        second.Order.Length == 0 || (first.Order.Length > 0 && first.Order[0].Equals(second.Order[0]));
}
