namespace KnowledgeGraph.Store.Memory;

/// <summary>
/// Bytes that are appended and never move: one writer at a time, readers without locks. An entry lies in one piece, so its
/// bytes can be handed out as a span.
/// </summary>
internal sealed unsafe class ByteArena
{
    private const int ChunkBits = 18;
    private const long ChunkSize = 1L << ChunkBits;

    /// <summary>A large arena grows by a quarter, up to so many chunks at a time, which the system makes of large pages.</summary>
    private const long MostAdded = 32;

    private readonly List<object> _owners = [];
    private nint[] _chunks = [];
    private int _chunkCount;
    private long _end;

    public ByteArena()
    {
    }

    /// <summary>
    /// The bytes that <see cref="WriteTo"/> wrote. The last chunk, which is not full, is copied and goes on being filled.
    /// </summary>
    public ByteArena(SectionReader file)
    {
        var end = file.Number();
        var piece = file.Piece();
        _owners.Add(file.File);
        _chunkCount = (int)((end + ChunkSize - 1) >> ChunkBits);
        _chunks = new nint[_chunkCount];
        for (var chunk = 0; chunk < _chunkCount; chunk++)
        {
            _chunks[chunk] = (nint)(piece + ((long)chunk << ChunkBits));
        }

        _end = end;
        var inLast = end & (ChunkSize - 1);
        if (inLast > 0)
        {
            var block = new NativeBlock(ChunkSize);
            _owners.Add(block);
            Buffer.MemoryCopy(At(end - inLast), block.Pointer, ChunkSize, inLast);
            _chunks[^1] = (nint)block.Pointer;
        }
    }

    /// <summary>The offset after the last byte; offsets before it may lie in gaps between entries.</summary>
    public long End => _end;

    /// <summary>Bytes that are taken from the system.</summary>
    public long Bytes => (long)_chunkCount << ChunkBits;

    public byte* At(long offset) => (byte*)_chunks[offset >> ChunkBits] + (offset & (ChunkSize - 1));

    /// <summary>Room for an entry of up to <paramref name="length"/> bytes; call <see cref="Commit"/> with what was used.</summary>
    public byte* Reserve(long length, out long offset)
    {
        var room = ((long)_chunkCount << ChunkBits) - _end;
        if (room < length)
        {
            _end = (long)_chunkCount << ChunkBits;
            AddChunks(Math.Max((length + ChunkSize - 1) >> ChunkBits, Math.Min(_chunkCount / 4, MostAdded)));
        }

        offset = _end;
        return At(offset);
    }

    public void Commit(long length) => _end += length;

    /// <summary>Writes the bytes before an offset.</summary>
    public void WriteTo(SectionWriter file, long end)
    {
        file.Number(end);
        file.Begin();
        for (var offset = 0L; offset < end; offset += ChunkSize)
        {
            file.Append(At(offset), Math.Min(ChunkSize, end - offset));
        }
    }

    private void AddChunks(long count)
    {
        // A large entry spans chunks that follow each other in memory as well.
        var block = new NativeBlock(count << ChunkBits);
        _owners.Add(block);
        var chunks = _chunks;
        if (_chunkCount + count > chunks.Length)
        {
            chunks = new nint[Math.Max(chunks.Length * 2, _chunkCount + (int)count)];
            _chunks.CopyTo(chunks, 0);
        }

        for (var added = 0L; added < count; added++)
        {
            chunks[_chunkCount + (int)added] = (nint)(block.Pointer + (added << ChunkBits));
        }

        Volatile.Write(ref _chunks, chunks);
        _chunkCount += (int)count;
    }
}
