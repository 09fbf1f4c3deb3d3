using System.Numerics;
using KnowledgeGraph.Sparql.Planning.Estimates;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Joins;

/// <summary>
/// Finds the order and the algorithms of a group's joins: greedily first, and by dynamic programming over all orders where the greedy
/// plan costs more than planning would.
/// </summary>
internal sealed class JoinOrder
{
    /// <summary>Sets of relations are words.</summary>
    public const int MostRelations = 60;

    /// <summary>Dynamic programming looks at every set of relations.</summary>
    public const int MostForDynamicProgramming = 10;
    private const int MostForBushy = 6;

    /// <summary>What looking at one more join costs: dynamic programming has to be able to save more.</summary>
    private const double CostOfCandidate = 5000;

    /// <summary>What each row of an intermediate result is taken to cost later, when only the next join is looked at.</summary>
    private const double RowAhead = 100;

    private readonly PlanningContext _context;
    private readonly JoinGroup _group;
    private readonly VariableSet _needed;
    private readonly JoinChoice _choice;
    private readonly Func<Plan, GroupCondition, VariableSet, Plan> _apply;
    private readonly VariableSet _groupVariables;
    private readonly VariableSet _neededAlways;
    private readonly Plan[]?[] _filtered;
    private readonly List<Plan> _candidates = [];

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

        _neededAlways = needed;
        foreach (var condition in group.Conditions)
        {
            _neededAlways = _neededAlways.Union(condition.Variables);
        }
    }

    public Plan Best()
    {
        var greedy = Finish(Greedy());
        var count = _group.Relations.Count;
        if (count < 3 || count > MostForDynamicProgramming || !_context.Switches.DynamicProgramming || greedy.Cost < count * (1 << count) * CostOfCandidate)
        {
            return greedy;
        }

        return Finish(Dynamic(greedy));
    }

    private ulong All => (1UL << _group.Relations.Count) - 1;

    private Plan Greedy()
    {
        var rest = new List<int>(Enumerable.Range(0, _group.Relations.Count));
        var done = 0UL;
        Plan? plan = null;
        while (rest.Count > 0)
        {
            var (best, at) = plan is null ? Start(rest) : Extension(plan, rest, done);
            if (best is null)
            {
                throw new PlanningException("No part of the group can be joined: a SERVICE endpoint or triple term depends on a variable that nothing binds.");
            }

            done |= Bit(at);
            rest.Remove(at);
            var other = IsFiltered(best, at) ? _group.Relations[at].Certain : VariableSet.Empty;
            plan = Apply(best, plan?.Certain ?? VariableSet.Empty, other, NeededAfter(done), plan is null);
        }

        // A group of conditions alone decides on the one empty solution.
        return plan ?? Apply(new UnitPlan { Rows = 1 }, VariableSet.Empty, VariableSet.Empty, _needed, isFirst: true);
    }

    /// <summary>The cost so far and what the rows will cost later, those left by the conditions that can be decided then.</summary>
    private double Score(Plan plan, VariableSet before)
    {
        var rows = plan.Rows;
        foreach (var condition in _group.Conditions)
        {
            var required = condition.Variables.Intersect(_groupVariables);
            if (required.IsSubsetOf(plan.Certain) && !required.IsSubsetOf(before))
            {
                rows *= Selectivity.Of(condition.Expression.Expression);
            }
        }

        return plan.Cost + rows * RowAhead;
    }

    private (Plan? Plan, int At) Start(List<int> rest)
    {
        (Plan? Plan, int At) best = (null, -1);
        var bestScore = double.MaxValue;
        foreach (var at in rest)
        {
            var plan = _choice.FirstAccess(_group.Relations[at], NeededAfter(Bit(at)));
            if (plan is not null && Score(plan, VariableSet.Empty) is var score && score < bestScore)
            {
                (best, bestScore) = ((plan, at), score);
            }
        }

        return best;
    }

    private (Plan? Plan, int At) Extension(Plan plan, List<int> rest, ulong done)
    {
        var bound = plan.SetIn(_context.Variables);
        var anyConnected = rest.Exists(at => CanFollow(at, bound) && _group.Relations[at].Variables.Overlaps(bound));
        (Plan? Plan, int At) best = (null, -1);
        var bestScore = double.MaxValue;
        foreach (var at in rest)
        {
            if (!CanFollow(at, bound) || (anyConnected && !_group.Relations[at].Variables.Overlaps(bound)))
            {
                continue;
            }

            foreach (var candidate in Candidates(plan, at, done | Bit(at), bestScore, allOrders: false))
            {
                if (Score(candidate, plan.Certain) is var score && (best.Plan is null || score < bestScore))
                {
                    (best, bestScore) = ((candidate, at), score);
                }
            }
        }

        return best;
    }

    /// <summary>The plan joined with a relation as it is, and with the relation's own conditions applied before.</summary>
    private List<Plan> Candidates(Plan left, int at, ulong set, double limit, bool allOrders)
    {
        _candidates.Clear();
        var needed = NeededAfter(set);
        _choice.Join(left, _group.Relations[at], needed, limit, allOrders, _candidates);
        foreach (var filtered in Filtered(at))
        {
            _choice.JoinPlans(left, filtered, needed, limit, _candidates);
        }

        return _candidates;
    }

    private static ulong Bit(int at) => 1UL << at;

    private bool CanFollow(int at, VariableSet bound) => _group.Relations[at].Required.IsSubsetOf(bound);

    /// <summary>The cheapest of all orders; plans that cost as much as the one known are not followed.</summary>
    private Plan Dynamic(Plan known)
    {
        var count = _group.Relations.Count;
        var best = new PlanChoices[1 << count];
        for (var set = 1UL; set <= All; set++)
        {
            best[set] = BitOperations.PopCount(set) == 1 ? Single(BitOperations.TrailingZeroCount(set)) : Combine(set, best, known.Cost);
        }

        return best[All].Cheapest ?? known;
    }

    private PlanChoices Single(int at)
    {
        var choices = new PlanChoices();
        foreach (var plan in _choice.Access(_group.Relations[at], NeededAfter(Bit(at))))
        {
            choices.Offer(Apply(plan, VariableSet.Empty, VariableSet.Empty, NeededAfter(Bit(at)), isFirst: true));
        }

        return choices;
    }

    private PlanChoices Combine(ulong set, PlanChoices[] best, double limit)
    {
        var choices = new PlanChoices();
        Extend(set, best, choices, limit, connectedOnly: true);
        if (BitOperations.PopCount(set) is >= 4 and <= MostForBushy)
        {
            Bushy(set, best, choices, limit);
        }

        if (choices.IsEmpty)
        {
            Extend(set, best, choices, limit, connectedOnly: false);
        }

        return choices;
    }

    private void Extend(ulong set, PlanChoices[] best, PlanChoices choices, double limit, bool connectedOnly)
    {
        var needed = NeededAfter(set);
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            var at = BitOperations.TrailingZeroCount(rest);
            foreach (var left in best[set & ~Bit(at)].Plans)
            {
                var bound = left.SetIn(_context.Variables);
                if (left.Cost >= limit || !CanFollow(at, bound) || (connectedOnly && !_group.Relations[at].Variables.Overlaps(bound)))
                {
                    continue;
                }

                foreach (var plan in Candidates(left, at, set, limit, allOrders: true))
                {
                    var other = IsFiltered(plan, at) ? _group.Relations[at].Certain : VariableSet.Empty;
                    choices.Offer(Apply(plan, left.Certain, other, needed, isFirst: false));
                }
            }
        }
    }

    private void Bushy(ulong set, PlanChoices[] best, PlanChoices choices, double limit)
    {
        var needed = NeededAfter(set);
        for (var part = (set - 1) & set; part > (set & ~part); part = (part - 1) & set)
        {
            var other = set & ~part;
            if (BitOperations.PopCount(part) < 2 || BitOperations.PopCount(other) < 2)
            {
                continue;
            }

            foreach (var left in best[part].Plans)
            {
                foreach (var right in best[other].Plans)
                {
                    if (left.Cost + right.Cost >= limit || !left.SetIn(_context.Variables).Overlaps(right.SetIn(_context.Variables)))
                    {
                        continue;
                    }

                    _candidates.Clear();
                    _choice.JoinPlans(left, right, needed, limit, _candidates);
                    foreach (var plan in _candidates)
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
        var needed = NeededAfter(Bit(at));
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

    /// <summary>What the rest of the group and those above it still ask for.</summary>
    private VariableSet NeededAfter(ulong set)
    {
        var needed = _neededAlways;
        for (var rest = All & ~set; rest != 0; rest &= rest - 1)
        {
            needed = needed.Union(_group.Relations[BitOperations.TrailingZeroCount(rest)].Variables);
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
                // The conditions after this one still read their variables.
                plan = _apply(plan, condition, NeededAfter(ulong.MaxValue));
            }
        }

        return plan;
    }
}
