using System.Runtime.InteropServices;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Memory;

namespace KnowledgeGraph.Store.Packing;

/// <summary>Packs quads that come in their order, each once.</summary>
internal sealed unsafe class PackedQuadsBuilder
{
    private const int MaxBlockBytes = PackedBlock.HeadBytes + (4 * ColumnPacker.MaxBytes);

    private readonly GrowingBuffer _blocks = new();
    private readonly List<BlockEntry> _entries = [];
    private readonly ColumnPacker _packer = new();
    private readonly ulong[][] _columns =
        [new ulong[PackedBlock.Rows], new ulong[PackedBlock.Rows], new ulong[PackedBlock.Rows], new ulong[PackedBlock.Rows]];

    private readonly uint[] _distinct = new uint[3];
    private QuadKey _previous;
    private BlockEntry _entry;
    private int _rows;

    public long Count { get; private set; }

    public void Add(in QuadKey key)
    {
        var shared = Count == 0 ? 0 : SharedColumns(key, _previous);
        if (_rows == 0)
        {
            _entry = new BlockEntry
            {
                First = key,
                Offset = _blocks.Length,
                Distinct1 = _distinct[0],
                Distinct2 = _distinct[1],
                Distinct3 = _distinct[2],
                SharedColumns = (uint)shared,
            };
        }

        for (var level = shared; level < 3; level++)
        {
            _distinct[level]++;
        }

        _columns[0][_rows] = key.First;
        _columns[1][_rows] = key.Second;
        _columns[2][_rows] = key.Third;
        _columns[3][_rows] = key.Fourth;
        _previous = key;
        Count++;
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

        _entries.Add(new BlockEntry { Offset = _blocks.Length, Distinct1 = _distinct[0], Distinct2 = _distinct[1], Distinct3 = _distinct[2] });

        // Blocks, eight bytes that may be read past the last code, entries.
        var entriesAt = (_blocks.Length + sizeof(ulong) + 7) & ~7L;
        var entryBytes = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_entries));
        var block = new NativeBlock(entriesAt + entryBytes.Length);
        _blocks.MoveTo(block.Pointer);
        entryBytes.CopyTo(new Span<byte>(block.Pointer + entriesAt, entryBytes.Length));
        return new PackedQuads(block, block.Pointer, (BlockEntry*)(block.Pointer + entriesAt), Count);
    }

    private void EndBlock()
    {
        var start = _blocks.Reserve(MaxBlockBytes);
        var heads = (ColumnHead*)start;
        uint at = PackedBlock.HeadBytes;
        for (var column = 0; column < 4; column++)
        {
            at += (uint)_packer.Pack(_columns[column].AsSpan(0, _rows), start, at, out heads[column]);
        }

        _blocks.Commit((at + 7) & ~7U);
        _entries.Add(_entry);
        _rows = 0;
    }

    private static int SharedColumns(in QuadKey key, in QuadKey previous) =>
        key.First != previous.First ? 0 : key.Second != previous.Second ? 1 : key.Third != previous.Third ? 2 : 3;
}
