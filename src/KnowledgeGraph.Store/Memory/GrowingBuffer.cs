namespace KnowledgeGraph.Store.Memory;

/// <summary>Bytes that are written one after another, in pieces that never move; copied together at the end.</summary>
internal sealed unsafe class GrowingBuffer
{
    private const int PieceBytes = 1 << 20;

    private readonly List<(NativeBlock Block, long Used)> _pieces = [];
    private NativeBlock? _current;
    private long _used;

    public long Length { get; private set; }

    /// <summary>Room for <paramref name="length"/> bytes, of which <see cref="Commit"/> says how many were used.</summary>
    public byte* Reserve(int length)
    {
        if (_current is null || PieceBytes - _used < length)
        {
            EndPiece();
            _current = new NativeBlock(PieceBytes, scratch: true);
        }

        return _current.Pointer + _used;
    }

    public void Commit(long length)
    {
        _used += length;
        Length += length;
    }

    /// <summary>Copies everything to one place and gives the pieces back.</summary>
    public void MoveTo(byte* destination)
    {
        EndPiece();
        foreach (var (block, used) in _pieces)
        {
            Buffer.MemoryCopy(block.Pointer, destination, used, used);
            destination += used;
            block.Dispose();
        }

        _pieces.Clear();
    }

    private void EndPiece()
    {
        if (_current is not null)
        {
            _pieces.Add((_current, _used));
        }

        _current = null;
        _used = 0;
    }
}
