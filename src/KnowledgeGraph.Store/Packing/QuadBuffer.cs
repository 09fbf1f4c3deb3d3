using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Memory;

namespace KnowledgeGraph.Store.Packing;

/// <summary>Quads in the sequence in which they were collected, outside the managed heap. One thread at a time.</summary>
internal sealed unsafe class QuadBuffer
{
    private const int RowBytes = 4 * sizeof(ulong);
    private const int PieceRows = 1 << 15;

    private readonly List<NativeBlock> _pieces = [];
    private ulong* _next;
    private int _room;

    public long Count => ((long)_pieces.Count * PieceRows) - _room;

    public void Add(in QuadIds quad)
    {
        EnsureRoom();
        _next[0] = quad.Subject.Bits;
        _next[1] = quad.Predicate.Bits;
        _next[2] = quad.Object.Bits;
        _next[3] = quad.Graph.Bits;
        _next += 4;
        _room--;
    }

    public void AddRange(ReadOnlySpan<QuadIds> quads)
    {
        while (!quads.IsEmpty)
        {
            EnsureRoom();
            var count = Math.Min(_room, quads.Length);
            quads[..count].CopyTo(new Span<QuadIds>(_next, count));
            _next += count * 4;
            _room -= count;
            quads = quads[count..];
        }
    }

    /// <summary>Copies the quads as rows of four ids and gives the memory back piece by piece.</summary>
    public void MoveTo(ulong* rows)
    {
        var left = Count;
        foreach (var piece in _pieces)
        {
            var count = Math.Min(left, PieceRows);
            Buffer.MemoryCopy(piece.Pointer, rows, count * RowBytes, count * RowBytes);
            rows += count * 4;
            left -= count;
            piece.Dispose();
        }

        _pieces.Clear();
        _room = 0;
    }

    private void EnsureRoom()
    {
        if (_room == 0)
        {
            _pieces.Add(new NativeBlock(PieceRows * RowBytes, scratch: true));
            _next = (ulong*)_pieces[^1].Pointer;
            _room = PieceRows;
        }
    }
}
