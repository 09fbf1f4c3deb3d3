namespace KnowledgeGraph.Store.Memory;

/// <summary>Bytes that are written one after another into one block, which grows as they do.</summary>
/// <param name="expected">So many bytes will be about enough: pages that come one by one are made one by one.</param>
internal sealed unsafe class GrowingBuffer(long expected = 0)
{
    private const int FirstLength = 64 << 10;

    private NativeBlock? _block;

    public long Length { get; private set; }

    /// <summary>Room for <paramref name="length"/> bytes, of which <see cref="Commit"/> says how many were used; valid until the next call.</summary>
    public byte* Reserve(int length)
    {
        _block ??= new NativeBlock(Math.Max(Math.Max(FirstLength, length), expected), scratch: true);
        if (_block.Length - Length < length)
        {
            _block.Resize(Math.Max(_block.Length * 2, Length + length));
        }

        return _block.Pointer + Length;
    }

    public void Commit(long length) => Length += length;

    /// <summary>The block with what was written and nothing behind it; the buffer is used up.</summary>
    public NativeBlock ToBlock()
    {
        var block = _block ?? throw new InvalidOperationException("Nothing was written.");
        block.Resize(Length);
        block.Keep();
        _block = null;
        return block;
    }
}
