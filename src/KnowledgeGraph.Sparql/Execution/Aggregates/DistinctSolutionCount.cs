using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Grouping;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Terms;
using KnowledgeGraph.Sparql.Execution.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Aggregates;

/// <summary>COUNT(DISTINCT *): different solutions, in which the hidden variables have no part.</summary>
internal sealed class DistinctSolutionCount : GroupedAggregate
{
    private readonly int[] _visible;
    private readonly QueryBudget _budget;
    private readonly TermValues _values;
    private readonly HashSet<TermId[]> _solutions = new(new SolutionComparer());
    private readonly GroupStates<long> _counts = new();
    private TermId[] _next;

    public DistinctSolutionCount(VariableSlots slots, TermScope scope)
    {
        _visible = [.. Enumerable.Range(0, slots.Count).Where(slot => !slots.Variables[slot].IsHidden)];
        _budget = scope.Budget;
        _values = new TermValues(scope);
        _next = new TermId[_visible.Length + 1];
    }

    public override void Add(Batch batch, ReadOnlySpan<int> groups, int groupCount)
    {
        _counts.Grow(groupCount);
        for (var row = 0; row < groups.Length; row++)
        {
            for (var i = 0; i < _visible.Length; i++)
            {
                _next[i] = batch.Columns[_visible[i]][row];
            }

            // The group is part of the key, as if it were one more column.
            _next[^1] = new TermId((ulong)groups[row]);
            if (_solutions.Add(_next))
            {
                _budget.Reserve((_next.Length + 8) * sizeof(ulong));
                _next = new TermId[_next.Length];
                _counts[groups[row]]++;
            }
        }
    }

    public override TermId ResultOf(int group) => _values.IdOf(ExpressionValue.Of(_counts.Of(group)));

    private sealed class SolutionComparer : IEqualityComparer<TermId[]>
    {
        public bool Equals(TermId[]? x, TermId[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(TermId[] solution)
        {
            var hash = new HashCode();
            foreach (var id in solution)
            {
                hash.Add(id.Bits);
            }

            return hash.ToHashCode();
        }
    }
}
