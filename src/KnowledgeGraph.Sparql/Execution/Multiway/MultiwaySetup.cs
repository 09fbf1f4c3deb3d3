using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Cursors;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Multiway;

/// <summary>Reads the inputs of a multiway join and lays out its search.</summary>
internal sealed class MultiwaySetup(MultiwayJoinPlan plan, TermNumbers numbers, Reservation memory)
{
    private readonly ImmutableArray<Variable> _sequence = plan.Sequence;
    private readonly NumberedInput[] _inputs = new NumberedInput[plan.Inputs.Length];
    private readonly CandidateList?[] _latest = new CandidateList?[plan.Sequence.Length];

    /// <summary>Null where an input is empty, and so the join.</summary>
    public MultiwaySearch? Build(Cursor[] inputs)
    {
        for (var at = 0; at < inputs.Length; at++)
        {
            var input = plan.Inputs[at];
            var sorted = input.Order.IsEmpty ? 0 : input.Variables.IndexOf(input.Order[0]);
            _inputs[at] = NumberedInput.Read(inputs[at], input.Variables.Length, sorted, numbers, memory);
            if (_inputs[at].Count == 0)
            {
                return null;
            }
        }

        Restrict();
        _latest[0] ??= Starts();
        var shrinkings = new Shrinking[_sequence.Length - 1][];
        for (var level = 0; level < shrinkings.Length; level++)
        {
            shrinkings[level] = [.. ShrinkingsBy(level)];
        }

        return new MultiwaySearch([.. _latest.Select(list => list!)], shrinkings, memory.Budget);
    }

    /// <summary>What inputs of one column leave of their variables.</summary>
    private void Restrict()
    {
        foreach (var edge in plan.Edges.Where(edge => edge.Second is null))
        {
            ref var latest = ref _latest[_sequence.IndexOf(edge.First)];
            var list = new CandidateList(numbers.Count, memory);
            var items = _inputs[edge.Input].Sorted();
            if (latest is null)
            {
                list.Take(items, 0, items.Length);
            }
            else
            {
                list.Intersect(latest, items, 1, countOnly: false);
            }

            latest = list;
        }
    }

    /// <summary>The first variable's numbers in one of its inputs.</summary>
    private CandidateList Starts()
    {
        var edge = plan.Edges.First(edge => edge.Second is not null && (edge.First.Equals(_sequence[0]) || edge.Second.Equals(_sequence[0])));
        var lists = _inputs[edge.Input].Lists(edge.First.Equals(_sequence[0]), numbers.Count);
        var starts = memory.Array<int>(numbers.Count);
        var count = 0;
        for (var number = 0; number < starts.Length; number++)
        {
            starts[count] = number;
            count += lists.CountOf(number) > 0 ? 1 : 0;
        }

        var list = new CandidateList(numbers.Count, memory);
        list.Take(starts, 0, count);
        return list;
    }

    /// <summary>The nearest variables first: an empty one ends the rest.</summary>
    private IEnumerable<Shrinking> ShrinkingsBy(int level)
    {
        for (var later = level + 1; later < _sequence.Length; later++)
        {
            foreach (var edge in plan.Edges)
            {
                var isForward = edge.First.Equals(_sequence[level]) && _sequence[later].Equals(edge.Second);
                if (isForward || (edge.First.Equals(_sequence[later]) && _sequence[level].Equals(edge.Second)))
                {
                    var shrinking = new Shrinking(_inputs[edge.Input].Lists(isForward, numbers.Count), _latest[later], new CandidateList(numbers.Count, memory));
                    _latest[later] = shrinking.After;
                    yield return shrinking;
                }
            }
        }
    }
}
