using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Paths;

/// <summary>A list of ids that grows within the budget.</summary>
internal sealed class IdList(QueryBudget budget)
{
    private TermId[] _ids = new TermId[16];

    public int Count { get; private set; }

    public ReadOnlySpan<TermId> Span => _ids.AsSpan(0, Count);

    public TermId this[int index] => _ids[index];

    public void Add(TermId id)
    {
        if (Count == _ids.Length)
        {
            Grow(Count + 1);
        }

        _ids[Count++] = id;
    }

    /// <summary>Room for more ids behind the last; <see cref="Added"/> says how many were written.</summary>
    public Span<TermId> Room(int size)
    {
        if (_ids.Length - Count < size)
        {
            Grow(Count + size);
        }

        return _ids.AsSpan(Count, size);
    }

    public void Added(int count) => Count += count;

    public void Clear() => Count = 0;

    private void Grow(int least)
    {
        var capacity = Math.Max(least, _ids.Length * 2);
        budget.Reserve((capacity - (long)_ids.Length) * sizeof(ulong));
        Array.Resize(ref _ids, capacity);
    }
}
