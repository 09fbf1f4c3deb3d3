using KnowledgeGraph.Sparql.Execution.Limits;

namespace KnowledgeGraph.Sparql.Execution.Multiway;

/// <summary>
/// Chooses a number for each variable in turn, all but the last, for which it gives whole lists. With each choice the candidates of all later
/// variables beside it shrink; where none are left the choice is given up at once.
/// </summary>
internal sealed class MultiwaySearch
{
    private const int WorkBetweenChecks = 1 << 18;

    private readonly CandidateList[] _candidates;
    private readonly Shrinking[][] _shrinkings;
    private readonly int[] _next;
    private readonly int[] _chosen;
    private readonly QueryBudget _budget;
    private int _level;
    private int _work = WorkBetweenChecks;

    /// <param name="candidates">What each variable is chosen from when its turn comes.</param>
    /// <param name="shrinkings">What each choice but the last does.</param>
    public MultiwaySearch(CandidateList[] candidates, Shrinking[][] shrinkings, QueryBudget budget)
    {
        (_candidates, _shrinkings, _budget) = (candidates, shrinkings, budget);
        _next = new int[shrinkings.Length];
        _chosen = new int[shrinkings.Length];
    }

    /// <summary>The numbers of all variables but the last.</summary>
    public ReadOnlySpan<int> Chosen => _chosen;

    /// <summary>The numbers of the last variable beside them.</summary>
    public CandidateList Last => _candidates[^1];

    /// <summary>Leaves the last variable's list out and only counts it.</summary>
    public bool CountsOnly { get; set; }

    public bool MoveNext()
    {
        while (true)
        {
            var candidates = _candidates[_level];
            if (_next[_level] == candidates.Count)
            {
                if (_level == 0)
                {
                    return false;
                }

                _level--;
                continue;
            }

            _chosen[_level] = candidates.Items[_next[_level]++];
            if (!Choose(candidates.Count))
            {
                continue;
            }

            if (_level == _shrinkings.Length - 1)
            {
                return true;
            }

            _next[++_level] = 0;
        }
    }

    /// <summary>False where a later variable has no candidate left.</summary>
    private bool Choose(int siblings)
    {
        var chosen = _chosen[_level];
        foreach (var shrinking in _shrinkings[_level])
        {
            var lists = shrinking.Lists;
            var (start, count) = (lists.StartOf(chosen), lists.CountOf(chosen));
            if ((_work -= count + 8) < 0)
            {
                _work = WorkBetweenChecks;
                _budget.Check();
            }

            if (count == 0)
            {
                return false;
            }

            if (shrinking.Before is null)
            {
                shrinking.After.Take(lists.Items, start, count);
                continue;
            }

            var countOnly = CountsOnly && _level == _shrinkings.Length - 1 && ReferenceEquals(shrinking.After, Last);
            shrinking.After.Intersect(shrinking.Before, lists.Items.AsSpan(start, count), siblings, countOnly);
            if (shrinking.After.Count == 0)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What choosing one variable does to a later one.</summary>
/// <param name="Lists">The later variable's numbers beside each of the chosen one's.</param>
/// <param name="Before">The later variable's candidates until then; null where it could be anything.</param>
internal sealed record Shrinking(NeighbourLists Lists, CandidateList? Before, CandidateList After);
