using System.Numerics;
using KnowledgeGraph.Sparql.Execution.Limits;

namespace KnowledgeGraph.Sparql.Execution.Multiway;

/// <summary>
/// The numbers, ascending, that a variable can still have after some of the variables before it were chosen; replaced again and again as those
/// change. Asked often, it marks its members in bits.
/// </summary>
/// <param name="numbers">How many numbers there are.</param>
internal sealed class CandidateList(int numbers, Reservation memory)
{
    private int[] _items = [];
    private int _start;
    private int[] _own = [];
    private ulong[]? _bits;
    private bool _isMarked;

    public int Count { get; private set; }

    /// <summary>Not there where only the count was asked for.</summary>
    public ReadOnlySpan<int> Items => _items.AsSpan(_start, Count);

    /// <summary>The list itself; it must not change.</summary>
    public void Take(int[] items, int start, int count)
    {
        Unmark();
        (_items, _start, Count) = (items, start, count);
    }

    /// <summary>What a list and other candidates have in common.</summary>
    /// <param name="repeats">In how many lists the other candidates will be looked for, this one among them.</param>
    public void Intersect(CandidateList others, ReadOnlySpan<int> list, int repeats, bool countOnly)
    {
        Unmark();
        if (countOnly)
        {
            Count = others.IsWorthMarking(list.Length, repeats) ? CountMarked(list, others.Mark()) : Gallop(others.Items, list, []);
            return;
        }

        var room = Math.Min(list.Length, others.Count) + 1;
        if (_own.Length < room)
        {
            memory.Return(_own.Length * (long)sizeof(int));
            _own = memory.Array<int>((int)BitOperations.RoundUpToPowerOf2((uint)room));
        }

        (_items, _start) = (_own, 0);
        Count = others.IsWorthMarking(list.Length, repeats) ? TakeMarked(list, others.Mark(), _own) : Gallop(others.Items, list, _own);
    }

    /// <summary>Whether looking up each of a list's numbers in the marks costs less than searching the shorter in the longer.</summary>
    private bool IsWorthMarking(int length, int repeats)
    {
        var (shorter, longer) = (Math.Min(Count, length), Math.Max(Count, length));
        var search = shorter * (2.0 + BitOperations.Log2((uint)(longer / Math.Max(1, shorter)) + 1)) * 2;
        return length + (_isMarked ? 0 : 2.0 * Count / repeats) <= search;
    }

    private ulong[] Mark()
    {
        if (!_isMarked)
        {
            _isMarked = true;
            _bits ??= memory.ZeroedArray<ulong>((numbers + 63) / 64);
            foreach (var item in Items)
            {
                _bits[item >> 6] |= 1UL << item;
            }
        }

        return _bits!;
    }

    private void Unmark()
    {
        if (_isMarked)
        {
            _isMarked = false;
            foreach (var item in Items)
            {
                _bits![item >> 6] = 0;
            }
        }
    }

    private static int CountMarked(ReadOnlySpan<int> list, ulong[] bits)
    {
        var count = 0UL;
        foreach (var item in list)
        {
            count += bits[item >> 6] >> item & 1;
        }

        return (int)count;
    }

    private static int TakeMarked(ReadOnlySpan<int> list, ulong[] bits, int[] taken)
    {
        var count = 0;
        foreach (var item in list)
        {
            taken[count] = item;
            count += (int)(bits[item >> 6] >> item & 1);
        }

        return count;
    }

    /// <summary>Searches the longer list for the items of the shorter one, each from where the last was, in doubling steps.</summary>
    private static int Gallop(ReadOnlySpan<int> shorter, ReadOnlySpan<int> longer, Span<int> taken)
    {
        if (shorter.Length > longer.Length)
        {
            return Gallop(longer, shorter, taken);
        }

        var (count, at) = (0, 0);
        foreach (var item in shorter)
        {
            var step = 1;
            while (at + step < longer.Length && longer[at + step] < item)
            {
                step *= 2;
            }

            var (low, high) = (at + step / 2, Math.Min(longer.Length, at + step + 1));
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                (low, high) = longer[middle] < item ? (middle + 1, high) : (low, middle);
            }

            at = low;
            if (at == longer.Length)
            {
                break;
            }

            if (longer[at] == item)
            {
                if (!taken.IsEmpty)
                {
                    taken[count] = item;
                }

                count++;
                at++;
                if (at == longer.Length)
                {
                    break;
                }
            }
        }

        return count;
    }
}
