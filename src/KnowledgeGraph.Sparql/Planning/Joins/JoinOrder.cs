using System.Numerics;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Joins;

/// <summary>
/// Finds the order and the algorithms of a group's joins: greedily first, and by dynamic programming over all orders where the greedy
/// plan costs more than planning would.
/// </summary>
internal sealed class JoinOrder
{
    private const int MostForDynamicProgramming = 10;
    private const double CheapPlan = 150_000;

    private readonly PlanningContext _context;
    private readonly JoinGroup _group;
    private readonly VariableSet _needed;
    private readonly JoinChoice _choice;
    private readonly Func<Plan, GroupCondition, VariableSet, Plan> _apply;
    private readonly VariableSet _groupVariables;
    private readonly Plan[]?[] _filtered;

    /// <param name="apply">Puts a condition over a plan; the set says which variables are still needed then.</param>
    public JoinOrder(PlanningContext context, JoinGroup group, VariableSet needed, Func<Plan, GroupCondition, VariableSet, Plan> apply)
    {
        (_context, _group, _needed, _apply) = (context, group, needed, apply);
        _choice = new JoinChoice(context);
        _filtered = new Plan[]?[group.Relations.Count];
        foreach (var relation in group.Relations)
        {
            _groupVariables = _groupVariables.Union(relation.Variables);
        }
    }

    public Plan Best()
    {
        var greedy = Finish(Greedy());
        var count = _group.Relations.Count;
        return count < 2 || count > MostForDynamicProgramming || greedy.Cost < CheapPlan || !_context.Switches.DynamicProgramming
            ? greedy
            : Finish(Dynamic());
    }

    private ulong All => (1UL << _group.Relations.Count) - 1;

    private Plan Greedy()
    {
        var rest = new List<int>(Enumerable.Range(0, _group.Relations.Count));
        var done = new HashSet<int>();
        Plan? plan = null;
        while (rest.Count > 0)
        {
            Plan? best = null;
            var bestAt = -1;
            foreach (var (candidate, at) in plan is null ? Starts(rest) : Extensions(plan, rest, done))
            {
                if (best is null || Score(candidate) < Score(best))
                {
                    (best, bestAt) = (candidate, at);
                }
            }

            if (best is null)
            {
                throw new PlanningException("No part of the group can be joined: a SERVICE endpoint or triple term depends on a variable that nothing binds.");
            }

            done.Add(bestAt);
            rest.Remove(bestAt);
            var other = IsFiltered(best, bestAt) ? _group.Relations[bestAt].Certain : VariableSet.Empty;
            plan = Apply(best, plan?.Certain ?? VariableSet.Empty, other, NeededAfter(done.Contains), plan is null);
        }

        return plan ?? new UnitPlan { Rows = 1 };
    }

    private static double Score(Plan plan) => plan.Cost + plan.Rows * 100;

    private IEnumerable<(Plan Plan, int At)> Starts(List<int> rest)
    {
        foreach (var at in rest)
        {
            foreach (var plan in _choice.Access(_group.Relations[at], NeededAfter(other => other == at)))
            {
                yield return (plan, at);
                break;
            }
        }
    }

    private IEnumerable<(Plan Plan, int At)> Extensions(Plan plan, List<int> rest, HashSet<int> done)
    {
        var bound = _context.Variables.SetOf(plan.Variables);
        var connected = rest.Where(at => CanFollow(at, bound) && _group.Relations[at].Variables.Overlaps(bound)).ToList();
        if (connected.Count == 0)
        {
            connected = [.. rest.Where(at => CanFollow(at, bound))];
        }

        foreach (var at in connected)
        {
            var needed = NeededAfter(other => other == at || done.Contains(other));
            foreach (var joined in _choice.Join(plan, _group.Relations[at], needed))
            {
                yield return (joined, at);
            }

            foreach (var filtered in Filtered(at))
            {
                foreach (var joined in _choice.JoinPlans(plan, filtered, needed))
                {
                    yield return (joined, at);
                }
            }
        }
    }

    private bool CanFollow(int at, VariableSet bound) => _group.Relations[at].Required.IsSubsetOf(bound);

    private Plan Dynamic()
    {
        var count = _group.Relations.Count;
        var best = new PlanChoices?[1 << count];
        for (var at = 0; at < count; at++)
        {
            var set = 1UL << at;
            var choices = best[set] = new PlanChoices();
            foreach (var plan in _choice.Access(_group.Relations[at], NeededAfter(set)))
            {
                choices.Offer(Apply(plan, VariableSet.Empty, VariableSet.Empty, NeededAfter(set), isFirst: true));
            }
        }

        for (var set = 1UL; set <= All; set++)
        {
            if (BitOperations.PopCount(set) >= 2)
            {
                best[set] = Combine(set, best);
            }
        }

        return best[All]?.Cheapest ?? Greedy();
    }

    private PlanChoices Combine(ulong set, PlanChoices?[] best)
    {
        var choices = new PlanChoices();
        Extend(set, best, choices, connectedOnly: true);
        if (BitOperations.PopCount(set) <= 6)
        {
            Bushy(set, best, choices);
        }

        if (choices.IsEmpty)
        {
            Extend(set, best, choices, connectedOnly: false);
        }

        return choices;
    }

    private void Extend(ulong set, PlanChoices?[] best, PlanChoices choices, bool connectedOnly)
    {
        var needed = NeededAfter(set);
        for (var at = 0; at < _group.Relations.Count; at++)
        {
            if ((set >> at & 1) == 0)
            {
                continue;
            }

            foreach (var left in best[set & ~(1UL << at)]!.Plans)
            {
                var bound = _context.Variables.SetOf(left.Variables);
                if (!CanFollow(at, bound) || (connectedOnly && !_group.Relations[at].Variables.Overlaps(bound)))
                {
                    continue;
                }

                foreach (var plan in _choice.Join(left, _group.Relations[at], needed))
                {
                    choices.Offer(Apply(plan, left.Certain, VariableSet.Empty, needed, isFirst: false));
                }

                foreach (var filtered in Filtered(at))
                {
                    foreach (var plan in _choice.JoinPlans(left, filtered, needed))
                    {
                        choices.Offer(Apply(plan, left.Certain, _group.Relations[at].Certain, needed, isFirst: false));
                    }
                }
            }
        }
    }

    private void Bushy(ulong set, PlanChoices?[] best, PlanChoices choices)
    {
        var needed = NeededAfter(set);
        for (var part = (set - 1) & set; part > (set & ~part); part = (part - 1) & set)
        {
            var other = set & ~part;
            if (BitOperations.PopCount(part) < 2 || BitOperations.PopCount(other) < 2)
            {
                continue;
            }

            foreach (var left in best[part]!.Plans)
            {
                foreach (var right in best[other]!.Plans)
                {
                    if (!_context.Variables.SetOf(left.Variables).Overlaps(_context.Variables.SetOf(right.Variables)))
                    {
                        continue;
                    }

                    foreach (var plan in _choice.JoinPlans(left, right, needed))
                    {
                        choices.Offer(Apply(plan, left.Certain, right.Certain, needed, isFirst: false));
                    }
                }
            }
        }
    }

    /// <summary>The relation's rows with the conditions that it can decide alone; nothing where there are none.</summary>
    private Plan[] Filtered(int at)
    {
        if (_filtered[at] is { } known)
        {
            return known;
        }

        var relation = _group.Relations[at];
        var needed = NeededAfter(other => other == at);
        Plan[] plans = relation is PatternRelation && _group.Conditions.Exists(condition => IsDecidedBy(condition, relation))
            ? [.. _choice.Access(relation, needed).Select(plan => Apply(plan, VariableSet.Empty, VariableSet.Empty, needed, isFirst: true))]
            : [];
        return _filtered[at] = plans;
    }

    private bool IsDecidedBy(GroupCondition condition, Relation relation)
    {
        var required = condition.Variables.Intersect(_groupVariables);
        return !required.IsEmpty && required.IsSubsetOf(relation.Certain);
    }

    private bool IsFiltered(Plan join, int at) =>
        join.Inputs.Any(input => Array.Exists(Filtered(at), filtered => ReferenceEquals(filtered, input)));

    private VariableSet NeededAfter(ulong set) => NeededAfter(at => (set >> at & 1) != 0);

    /// <summary>What the rest of the group and those above it still ask for.</summary>
    private VariableSet NeededAfter(Func<int, bool> isDone)
    {
        var needed = _needed;
        for (var at = 0; at < _group.Relations.Count; at++)
        {
            if (!isDone(at))
            {
                needed = needed.Union(_group.Relations[at].Variables);
            }
        }

        foreach (var condition in _group.Conditions)
        {
            needed = needed.Union(condition.Variables);
        }

        return needed;
    }

    /// <summary>Applies the conditions that can be decided now and could not in the parts.</summary>
    private Plan Apply(Plan plan, VariableSet before, VariableSet otherBefore, VariableSet needed, bool isFirst)
    {
        foreach (var condition in _group.Conditions)
        {
            var required = condition.Variables.Intersect(_groupVariables);
            if (required.IsSubsetOf(plan.Certain) && (isFirst || (!required.IsSubsetOf(before) && !required.IsSubsetOf(otherBefore))))
            {
                plan = _apply(plan, condition, needed);
            }
        }

        return plan;
    }

    /// <summary>Applies the conditions on variables that some rows leave unbound: they are decided by the whole group's rows.</summary>
    private Plan Finish(Plan plan)
    {
        foreach (var condition in _group.Conditions)
        {
            if (!condition.Variables.Intersect(_groupVariables).IsSubsetOf(plan.Certain))
            {
                plan = _apply(plan, condition, _needed);
            }
        }

        return plan;
    }
}
