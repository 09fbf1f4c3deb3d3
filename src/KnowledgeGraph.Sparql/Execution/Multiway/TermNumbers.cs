using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Multiway;

/// <summary>Numbers terms from 0 in the order in which they come, so that lists of them can be found by index and kept in half the space.</summary>
internal sealed class TermNumbers(Reservation memory)
{
    private (ulong Key, int Number)[] _slots = memory.ZeroedArray<(ulong, int)>(64);
    private TermId[] _terms = memory.Array<TermId>(32);

    public int Count { get; private set; }

    public TermId this[int number] => _terms[number];

    public int NumberOf(TermId term)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var at = (int)KeyHash.Of(term) & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref slots[at];
            if (slot.Key == term.Bits)
            {
                return slot.Number;
            }

            if (slot.Key == 0)
            {
                slot = (term.Bits, Count);
                return Add(term);
            }
        }
    }

    private int Add(TermId term)
    {
        _terms[Count] = term;
        var number = Count++;
        if (Count == _terms.Length)
        {
            Grow();
        }

        return number;
    }

    private void Grow()
    {
        var terms = memory.Array<TermId>(Count * 2);
        _terms.AsSpan(0, Count).CopyTo(terms);
        memory.Return(Count * (sizeof(ulong) + 2 * 16L));
        _terms = terms;
        _slots = memory.ZeroedArray<(ulong, int)>(Count * 4);
        var mask = _slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var at = (int)KeyHash.Of(terms[number]) & mask;
            while (_slots[at].Key != 0)
            {
                at = (at + 1) & mask;
            }

            _slots[at] = (terms[number].Bits, number);
        }
    }
}
