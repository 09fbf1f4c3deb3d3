namespace KnowledgeGraph.Store.Memory;

/// <summary>
/// An open-addressing table of (hash, index) pairs in eight bytes each. Fixed in size: when it is full, the writer fills a larger one and
/// publishes that, while readers go on in the old one.
/// </summary>
internal sealed unsafe class HashSlots
{
    private readonly NativeBlock? _block;
    private readonly ulong* _slots;
    private readonly uint _mask;

    public HashSlots(uint capacity)
    {
        _block = new NativeBlock(capacity * sizeof(ulong), zeroed: true);
        _slots = (ulong*)_block.Pointer;
        _mask = capacity - 1;
    }

    public uint Capacity => _mask + 1;

    public uint Count { get; private set; }

    public bool IsFull => Count >= Capacity / 4 * 3;

    /// <summary>The next index with this hash at or after a position, which starts as the hash itself; false at the end of the chain.</summary>
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
    public HashSlots Grown()
    {
        var larger = new HashSlots(Capacity * 2);
        for (uint position = 0; position < Capacity; position++)
        {
            if (_slots[position] != 0)
            {
                larger.Add((uint)(_slots[position] >> 32), (uint)_slots[position] - 1);
            }
        }

        GC.KeepAlive(this);
        return larger;
    }
}
