namespace KnowledgeGraph.Store.Packing;

/// <summary>The distinct values of a column while there are few, and their numbers in sorted sequence.</summary>
internal sealed class DistinctValues
{
    /// <summary>With more distinct values than this a table does not pay.</summary>
    public const int Limit = 256;

    private const int SlotBits = 10;
    private readonly ulong[] _slots = new ulong[1 << SlotBits];
    private readonly byte[] _numbers = new byte[1 << SlotBits];
    private readonly ulong[] _values = new ulong[Limit];

    /// <summary>The slots that are taken: to free these costs less than to clear all.</summary>
    private readonly int[] _taken = new int[Limit];

    public int Count { get; private set; }

    /// <summary>False where there are more than <paramref name="most"/>, up to <see cref="Limit"/>.</summary>
    public bool TryCollect(ReadOnlySpan<ulong> values, int most)
    {
        foreach (var taken in _taken.AsSpan(0, Count))
        {
            _slots[taken] = 0;
        }

        Count = 0;
        ulong previous = 0;
        foreach (var value in values)
        {
            if (value == previous)
            {
                continue;
            }

            previous = value;
            var at = SlotOf(value);
            if (_slots[at] == value)
            {
                continue;
            }

            if (Count >= most)
            {
                return false;
            }

            _slots[at] = value;
            _taken[Count] = at;
            _values[Count++] = value;
        }

        return true;
    }

    public void Encode(ReadOnlySpan<ulong> values, Span<ulong> codes, Span<ulong> table)
    {
        _values.AsSpan(0, Count).CopyTo(table);
        table.Sort();
        for (var number = 0; number < table.Length; number++)
        {
            _numbers[SlotOf(table[number])] = (byte)number;
        }

        for (var row = 0; row < values.Length; row++)
        {
            codes[row] = _numbers[SlotOf(values[row])];
        }
    }

    /// <summary>The slot that holds a value, or the free one that it would take; no id is zero, so zero is free.</summary>
    private int SlotOf(ulong value)
    {
        var at = (int)((value * 0x9E3779B97F4A7C15) >> (64 - SlotBits));
        while (_slots[at] != 0 && _slots[at] != value)
        {
            at = (at + 1) & ((1 << SlotBits) - 1);
        }

        return at;
    }
}
