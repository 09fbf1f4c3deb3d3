using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Memory;

namespace KnowledgeGraph.Store.Packing;

/// <summary>Packs quads that come in their order, each once.</summary>
/// <param name="expected">About how many will come.</param>
internal sealed unsafe class PackedQuadsBuilder(long expected = 0)
{
    private const int MaxBlockBytes = PackedBlock.HeadBytes + (4 * ColumnPacker.MaxBytes);

    /// <summary>More than most rows take; what is not used is given back.</summary>
    private const int BytesExpected = 16;

    private readonly GrowingBuffer _blocks = new(expected * BytesExpected);
    private readonly List<BlockEntry> _entries = [];
    private readonly ColumnPacker _packer = new();

    /// <summary>The rows of a block, column by column.</summary>
    private readonly ulong[] _columns = new ulong[4 * PackedBlock.Rows];
    private QuadKey _previous;
    private uint _distinct1;
    private uint _distinct2;
    private uint _distinct3;
    private long _packed;
    private int _rows;

    public long Count => _packed + _rows;

    /// <summary>Packs rows that are sorted in an order, each once.</summary>
    public static SortedQuads Pack(QuadIds* rows, long count, QuadOrder order, CancellationToken cancellation)
    {
        var builder = new PackedQuadsBuilder(count);
        for (var row = 0L; row < count; row++)
        {
            builder.Add(QuadOrders.Key(rows[row], order));
            if ((row & 0xFFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }

        return builder.Build();
    }

    public void Add(in QuadKey key)
    {
        ref var row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_columns), _rows);
        row = key.First;
        Unsafe.Add(ref row, PackedBlock.Rows) = key.Second;
        Unsafe.Add(ref row, 2 * PackedBlock.Rows) = key.Third;
        Unsafe.Add(ref row, 3 * PackedBlock.Rows) = key.Fourth;
        if (++_rows == PackedBlock.Rows)
        {
            EndBlock();
        }
    }

    /// <summary>The packed quads; the builder is used up.</summary>
    public SortedQuads Build()
    {
        if (_rows > 0)
        {
            EndBlock();
        }

        if (Count == 0)
        {
            return ArrayQuads.Empty;
        }

        _entries.Add(new BlockEntry { Offset = _blocks.Length, Distinct1 = _distinct1, Distinct2 = _distinct2, Distinct3 = _distinct3 });

        // Blocks, eight bytes that may be read past the last code, entries.
        var entriesAt = (_blocks.Length + sizeof(ulong) + 7) & ~7L;
        var entries = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_entries));
        var length = (int)(entriesAt - _blocks.Length) + entries.Length;
        entries.CopyTo(new Span<byte>(_blocks.Reserve(length) + (entriesAt - _blocks.Length), entries.Length));
        _blocks.Commit(length);
        var block = _blocks.ToBlock();
        return new PackedQuads(block, block.Pointer, (BlockEntry*)(block.Pointer + entriesAt), Count);
    }

    private void EndBlock()
    {
        var entry = Describe();
        var start = _blocks.Reserve(MaxBlockBytes);
        var heads = (ColumnHead*)start;
        uint at = PackedBlock.HeadBytes;
        for (var column = 0; column < 4; column++)
        {
            at += (uint)_packer.Pack(Column(column), start, at, out heads[column]);
        }

        _blocks.Commit((at + 7) & ~7U);
        _entries.Add(entry);
        _packed += _rows;
        _rows = 0;
    }

    /// <summary>What is kept about the block that is full now; its rows are counted among the distinct ones.</summary>
    private BlockEntry Describe()
    {
        var first = Column(0);
        var second = Column(1);
        var third = Column(2);
        var key = new QuadKey(first[0], second[0], third[0], Column(3)[0]);
        var shared = _packed == 0 ? 0 : SharedColumns(key, _previous);
        var entry = new BlockEntry
        {
            First = key,
            Offset = _blocks.Length,
            Distinct1 = _distinct1,
            Distinct2 = _distinct2,
            Distinct3 = _distinct3,
            SharedColumns = (uint)shared,
        };
        var (distinct1, distinct2, distinct3) = (shared < 1 ? 1U : 0U, shared < 2 ? 1U : 0U, shared < 3 ? 1U : 0U);
        for (var row = 1; row < first.Length; row++)
        {
            var change = first[row] ^ first[row - 1];
            distinct1 += change != 0 ? 1U : 0U;
            change |= second[row] ^ second[row - 1];
            distinct2 += change != 0 ? 1U : 0U;
            change |= third[row] ^ third[row - 1];
            distinct3 += change != 0 ? 1U : 0U;
        }

        (_distinct1, _distinct2, _distinct3) = (_distinct1 + distinct1, _distinct2 + distinct2, _distinct3 + distinct3);
        _previous = new QuadKey(first[^1], second[^1], third[^1], 0);
        return entry;
    }

    private ReadOnlySpan<ulong> Column(int column) => _columns.AsSpan(column * PackedBlock.Rows, _rows);

    private static int SharedColumns(in QuadKey key, in QuadKey previous) =>
        key.First != previous.First ? 0 : key.Second != previous.Second ? 1 : key.Third != previous.Third ? 2 : 3;
}
