using System.Numerics;
using KnowledgeGraph.Store.Memory;

namespace KnowledgeGraph.Store.Terms;

/// <summary>
/// Numbers byte strings, each together with a small code: a prefix, a datatype. An entry is code, length and bytes in an arena; no object
/// belongs to an entry. Finding takes no lock, adding takes one.
/// </summary>
internal sealed unsafe class ByteTable
{
    /// <summary>A code or a length takes at most five bytes.</summary>
    private const int MaxHead = 10;

    /// <summary>As many as there are bits in a word, and about as many as a processor waits for at once.</summary>
    private const int EntriesAtATime = 64;

    private readonly Lock _gate = new();
    private readonly ByteArena _arena;
    private readonly OffsetList _offsets;
    private HashSlots _slots;

    public ByteTable()
    {
        _arena = new ByteArena();
        _offsets = new OffsetList();
        _slots = new HashSlots(64);
    }

    /// <summary>The table that <see cref="WriteTo"/> wrote.</summary>
    public ByteTable(SectionReader file)
    {
        _arena = new ByteArena(file);
        _offsets = new OffsetList(file);
        _slots = new HashSlots(file);
    }

    public uint Count => _offsets.Count;

    /// <summary>Bytes of memory.</summary>
    public long Bytes => _arena.Bytes + _offsets.Bytes + (_slots.Capacity * (long)sizeof(ulong));

    public bool TryFind(uint code, ReadOnlySpan<byte> bytes, out uint index) => TryFind(ByteHash.Of(bytes, code), code, bytes, out index);

    /// <summary>The number of the entry, which is added where it was not there.</summary>
    public uint Intern(uint code, ReadOnlySpan<byte> bytes)
    {
        var hash = ByteHash.Of(bytes, code);
        if (TryFind(hash, code, bytes, out var index))
        {
            return index;
        }

        lock (_gate)
        {
            return TryFind(hash, code, bytes, out index) ? index : Add(hash, code, bytes);
        }
    }

    /// <summary>Numbers many entries: the memory of some dozens is asked for before the first is looked at, and what is new is added with one lock for them.</summary>
    public void Intern(PendingEntries entries)
    {
        Span<uint> hashes = stackalloc uint[EntriesAtATime];
        for (var start = 0; start < entries.Count; start += EntriesAtATime)
        {
            var count = Math.Min(EntriesAtATime, entries.Count - start);
            Request(entries, start, hashes[..count]);
            var missing = 0UL;
            for (var at = 0; at < count; at++)
            {
                if (TryFind(hashes[at], entries.Code(start + at), entries.Bytes(start + at), out var index))
                {
                    entries.SetIndex(start + at, index);
                }
                else
                {
                    missing |= 1UL << at;
                }
            }

            if (missing != 0)
            {
                AddMissing(entries, start, hashes, missing);
            }
        }
    }

    public ReadOnlySpan<byte> Get(uint index, out uint code)
    {
        var entry = _arena.At(_offsets[index]);
        code = ReadNumber(ref entry);
        var length = (int)ReadNumber(ref entry);
        return new ReadOnlySpan<byte>(entry, length);
    }

    /// <summary>Asks for the memory that says where an entry is.</summary>
    public void RequestOffset(uint index) => _offsets.Request(index);

    /// <summary>Asks for the memory of an entry.</summary>
    public void RequestEntry(uint index) => CacheLines.Request(_arena.At(_offsets[index]));

    /// <summary>Writes the entries that are there when it begins; more may be added meanwhile.</summary>
    public void WriteTo(SectionWriter file)
    {
        uint count;
        long end;
        HashSlots slots;
        lock (_gate)
        {
            (count, end, slots) = (_offsets.Count, _arena.End, _slots);
        }

        _arena.WriteTo(file, end);
        _offsets.WriteTo(file, count);
        slots.WriteTo(file, count);
    }

    private void AddMissing(PendingEntries entries, int start, ReadOnlySpan<uint> hashes, ulong missing)
    {
        lock (_gate)
        {
            for (; missing != 0; missing &= missing - 1)
            {
                var at = BitOperations.TrailingZeroCount(missing);
                var code = entries.Code(start + at);
                var bytes = entries.Bytes(start + at);
                entries.SetIndex(start + at, TryFind(hashes[at], code, bytes, out var index) ? index : Add(hashes[at], code, bytes));
            }
        }
    }

    /// <summary>Asks for where the chains of some entries begin, then for the entries that may be theirs.</summary>
    private void Request(PendingEntries entries, int start, Span<uint> hashes)
    {
        var slots = Volatile.Read(ref _slots);
        for (var at = 0; at < hashes.Length; at++)
        {
            hashes[at] = ByteHash.Of(entries.Bytes(start + at), entries.Code(start + at));
            slots.Request(hashes[at]);
        }

        foreach (var hash in hashes)
        {
            var position = hash;
            if (slots.TryNext(hash, ref position, out var index))
            {
                RequestEntry(index);
            }
        }

        GC.KeepAlive(slots);
    }

    private bool TryFind(uint hash, uint code, ReadOnlySpan<byte> bytes, out uint index)
    {
        index = 0;
        var slots = Volatile.Read(ref _slots);
        var position = hash;
        var isFound = false;
        while (!isFound && slots.TryNext(hash, ref position, out index))
        {
            isFound = Get(index, out var other).SequenceEqual(bytes) && other == code;
        }

        // A writer may have put a larger table in its place, and then nothing else keeps this one's memory.
        GC.KeepAlive(slots);
        return isFound;
    }

    private uint Add(uint hash, uint code, ReadOnlySpan<byte> bytes)
    {
        var index = _offsets.Count;
        var entry = _arena.Reserve(bytes.Length + MaxHead, out var offset);
        var end = entry;
        WriteNumber(ref end, code);
        WriteNumber(ref end, (uint)bytes.Length);
        bytes.CopyTo(new Span<byte>(end, bytes.Length));
        _arena.Commit(end - entry + bytes.Length);
        _offsets.Add(offset);
        if (_slots.IsFull)
        {
            Volatile.Write(ref _slots, _slots.Grown());
        }

        _slots.Add(hash, index);
        return index;
    }

    private static uint ReadNumber(ref byte* at)
    {
        uint value = *at++;
        if (value < 0x80)
        {
            return value;
        }

        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint next = *at++;
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    private static void WriteNumber(ref byte* at, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            *at++ = (byte)(value | 0x80);
        }

        *at++ = (byte)value;
    }
}
