using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Memory;

namespace KnowledgeGraph.Store.Packing;

/// <summary>
/// Sorted quads as compressed columns in blocks of <see cref="PackedBlock.Rows"/> rows. Codes have one width within a block, so that a row
/// is read and searched for without unpacking those before it; every block but the last is full, so that a row's number says where it is.
/// </summary>
internal sealed unsafe class PackedQuads : SortedQuads
{
    private const int LandmarkBlocks = 16;

    private readonly object _owner;
    private readonly byte* _blocks;
    private readonly BlockEntry* _entries;
    private readonly long _count;
    private readonly int _blockCount;

    /// <summary>The first row of every so many blocks, close together: a search begins in memory that is in the cache.</summary>
    private readonly QuadKey[] _landmarks;

    /// <param name="owner">Keeps the memory alive.</param>
    /// <param name="blocks">What the entries' offsets are relative to; readable for eight bytes after the last block.</param>
    /// <param name="entries">One for each block, and one more with the totals.</param>
    public PackedQuads(object owner, byte* blocks, BlockEntry* entries, long count)
    {
        _owner = owner;
        _blocks = blocks;
        _entries = entries;
        _count = count;
        _blockCount = (int)((count + PackedBlock.Rows - 1) >> PackedBlock.RowBits);
        _landmarks = new QuadKey[(_blockCount + LandmarkBlocks - 1) / LandmarkBlocks];
        for (var at = 0; at < _landmarks.Length; at++)
        {
            _landmarks[at] = entries[at * LandmarkBlocks].First;
        }
    }

    public override long Count => _count;

    /// <summary>Bytes of the blocks and of what is known about them.</summary>
    public long Bytes => BlockBytes + ((_blockCount + 1L) * sizeof(BlockEntry));

    /// <summary>Bytes of the blocks.</summary>
    public long BlockBytes => _entries[_blockCount].Offset;

    public ReadOnlySpan<BlockEntry> Entries => new(_entries, _blockCount + 1);

    public byte* Blocks => _blocks;

    public override QuadKey this[long row]
    {
        get
        {
            var key = Block((int)(row >> PackedBlock.RowBits))[(int)row & (PackedBlock.Rows - 1)];
            GC.KeepAlive(_owner);
            return key;
        }
    }

    public override long Rank(in QuadKey key, long from = 0)
    {
        if (from >= _count)
        {
            return _count;
        }

        var start = (int)(from >> PackedBlock.RowBits);
        var block = LastBlockNotAfter(key, start);
        var low = block == start ? (int)from & (PackedBlock.Rows - 1) : 0;
        var rank = ((long)block << PackedBlock.RowBits) + Block(block).LowerBound(low, RowsOf(block), key);
        GC.KeepAlive(_owner);
        return rank;
    }

    public override RowRange Range(in QuadKey key, int columns, long from = 0)
    {
        if (columns == 0 || from >= _count)
        {
            return new RowRange(columns == 0 ? 0 : _count, _count);
        }

        var firstBlock = (int)(from >> PackedBlock.RowBits);
        var at = LastBlockNotAfter(key, firstBlock);
        var (low, high) = Block(at).Range(at == firstBlock ? (int)from & (PackedBlock.Rows - 1) : 0, RowsOf(at), key, columns);
        var start = ((long)at << PackedBlock.RowBits) + low;
        var end = start - low + high;
        if (high == RowsOf(at) && at + 1 < _blockCount)
        {
            // The rows go on in the next block, or are there altogether.
            end = Rank(key.After(columns), end);
        }

        GC.KeepAlive(_owner);
        return new RowRange(start, end);
    }

    public override void Prefetch(ReadOnlySpan<QuadKey> keys, Span<long> rows)
    {
        for (var at = 0; at < keys.Length; at++)
        {
            var first = Math.Max(0, LandmarksBefore(keys[at]) - 1) * LandmarkBlocks;
            rows[at] = first;
            CacheLines.Request(_entries + first + (LandmarkBlocks / 2));
            CacheLines.Request(_entries + first + (LandmarkBlocks / 4));
            CacheLines.Request(_entries + first + (LandmarkBlocks / 4 * 3));
        }

        for (var at = 0; at < keys.Length; at++)
        {
            var first = (int)rows[at];
            var block = LastBlockNotAfter(keys[at], first, Math.Min(_blockCount, first + LandmarkBlocks));
            rows[at] = block;
            Block(block).RequestHead();
        }

        for (var at = 0; at < keys.Length; at++)
        {
            var block = (int)rows[at];
            Block(block).Request(RowsOf(block), keys[at], _entries[block + 1].First);
            rows[at] = (long)block << PackedBlock.RowBits;
        }

        GC.KeepAlive(_owner);
    }

    public override void Read(long row, in KeyColumns columns)
    {
        var count = columns.Capacity;
        for (var filled = 0; filled < count;)
        {
            var block = (int)(row >> PackedBlock.RowBits);
            var inBlock = (int)row & (PackedBlock.Rows - 1);
            var take = Math.Min(count - filled, RowsOf(block) - inBlock);
            Block(block).Read(inBlock, columns.Slice(filled, take));
            filled += take;
            row += take;
        }

        GC.KeepAlive(_owner);
    }

    public override long DistinctBefore(long row, int columns)
    {
        if (columns == 4)
        {
            return row;
        }

        var block = (int)(row >> PackedBlock.RowBits);
        var inBlock = (int)row & (PackedBlock.Rows - 1);
        var distinct = _entries[block].DistinctBefore(columns);
        if (inBlock > 0)
        {
            distinct += (_entries[block].SharedColumns < columns ? 1 : 0) + Block(block).Changes(inBlock, columns);
        }

        GC.KeepAlive(_owner);
        return distinct;
    }

    private int RowsOf(int block) => (int)Math.Min(PackedBlock.Rows, _count - ((long)block << PackedBlock.RowBits));

    private PackedBlock Block(int block) => new(_blocks + _entries[block].Offset);

    /// <summary>The last block that begins before a key, or <paramref name="start"/>: near ones are found in few steps.</summary>
    private int LastBlockNotAfter(in QuadKey key, int start)
    {
        var (low, high) = (start, start + 1);
        for (var step = 1; step < LandmarkBlocks && high < _blockCount && QuadKey.IsBefore(_entries[high].First, key); step *= 2)
        {
            low = high;
            high += step;
        }

        high = Math.Min(high, _blockCount);
        if (high < _blockCount && QuadKey.IsBefore(_entries[high].First, key))
        {
            var landmark = Math.Max(0, LandmarksBefore(key) - 1);
            low = Math.Max(high, landmark * LandmarkBlocks);
            high = Math.Min(_blockCount, (landmark + 1) * LandmarkBlocks);
        }

        return LastBlockNotAfter(key, low, high);
    }

    /// <summary>The last block of some that begins before a key, or their first.</summary>
    private int LastBlockNotAfter(in QuadKey key, int low, int high)
    {
        while (high - low > 1)
        {
            var middle = (low + high) >> 1;
            if (QuadKey.IsBefore(_entries[middle].First, key))
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int LandmarksBefore(in QuadKey key)
    {
        ref var landmarks = ref MemoryMarshal.GetArrayDataReference(_landmarks);
        var low = 0;
        for (var count = _landmarks.Length; count > 1;)
        {
            var half = count >> 1;
            low += QuadKey.IsBefore(Unsafe.Add(ref landmarks, low + half - 1), key) ? half : 0;
            count -= half;
        }

        return QuadKey.IsBefore(Unsafe.Add(ref landmarks, low), key) ? low + 1 : low;
    }
}
