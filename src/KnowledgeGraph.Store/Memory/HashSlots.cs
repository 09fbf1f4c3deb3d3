namespace KnowledgeGraph.Store.Memory;

/// <summary>
/// An open-addressing table of (hash, index) pairs in eight bytes each. Fixed in size: when it is full, the writer fills a larger one and
/// publishes that, while readers go on in the old one.
/// </summary>
internal sealed unsafe class HashSlots
{
    private readonly object _owner;
    private readonly ulong* _slots;
    private readonly uint _mask;

    public HashSlots(uint capacity)
    {
        var block = new NativeBlock(capacity * sizeof(ulong), zeroed: true);
        _owner = block;
        _slots = (ulong*)block.Pointer;
        _mask = capacity - 1;
    }

    /// <summary>The table that <see cref="WriteTo"/> wrote; what is added stays private to the process.</summary>
    public HashSlots(SectionReader file)
    {
        Count = (uint)file.Number();
        _mask = (uint)file.Number() - 1;
        _slots = (ulong*)file.Piece();
        _owner = file.File;
    }

    public uint Capacity => _mask + 1;

    public uint Count { get; private set; }

    public bool IsFull => Count >= Capacity / 4 * 3;

    /// <summary>
    /// The next index with this hash at or after a position, which starts as the hash itself; false at the end of the chain.
    /// </summary>
    public bool TryNext(uint hash, ref uint position, out uint index)
    {
        while (true)
        {
            var slot = Volatile.Read(ref _slots[position++ & _mask]);
            if (slot == 0)
            {
                index = 0;
                return false;
            }

            if ((uint)(slot >> 32) == hash)
            {
                index = (uint)slot - 1;
                return true;
            }
        }
    }

    /// <summary>Asks for the memory where the chain of a hash begins.</summary>
    public void Request(uint hash) => CacheLines.Request(_slots + (hash & _mask));

    public void Add(uint hash, uint index)
    {
        var position = hash;
        while (_slots[position & _mask] != 0)
        {
            position++;
        }

        Volatile.Write(ref _slots[position & _mask], ((ulong)hash << 32) | (index + 1));
        Count++;
    }

    /// <summary>The same pairs with twice the room.</summary>
    public HashSlots Grown() => CopyTo(new HashSlots(Capacity * 2), uint.MaxValue);

    /// <summary>Writes the pairs with indexes below a limit; others may be added meanwhile.</summary>
    public void WriteTo(SectionWriter file, uint limit)
    {
        var copy = CopyTo(new HashSlots(Capacity), limit);
        file.Number(copy.Count);
        file.Number(Capacity);
        file.Begin();
        file.Append((byte*)copy._slots, Capacity * (long)sizeof(ulong));
        GC.KeepAlive(copy._owner);
    }

    private HashSlots CopyTo(HashSlots other, uint limit)
    {
        for (uint position = 0; position < Capacity; position++)
        {
            var slot = Volatile.Read(ref _slots[position]);
            if (slot != 0 && (uint)slot - 1 < limit)
            {
                other.Add((uint)(slot >> 32), (uint)slot - 1);
            }
        }

        GC.KeepAlive(_owner);
        return other;
    }
}
