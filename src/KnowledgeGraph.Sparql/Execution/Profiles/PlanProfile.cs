using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Profiles;

/// <summary>What each operator of a plan did in one run.</summary>
internal sealed class PlanProfile
{
    private readonly Dictionary<Plan, OperatorCounters> _counters = new(ReferenceEqualityComparer.Instance);

    public OperatorCounters Of(Plan plan)
    {
        lock (_counters)
        {
            if (!_counters.TryGetValue(plan, out var counters))
            {
                counters = new OperatorCounters();
                _counters.Add(plan, counters);
            }

            return counters;
        }
    }
}
