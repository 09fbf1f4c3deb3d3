using System.Buffers;

namespace KnowledgeGraph.Sparql.Results.Writing;

/// <summary>Bytes that wait to be sent. Grows to hold a row however large it is, and keeps its memory between flushes.</summary>
internal sealed class OutputBuffer : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    public void Append(byte value)
    {
        Room(1)[0] = value;
        Length++;
    }

    /// <summary>Appends bytes in which those of <paramref name="special"/> are replaced by what <paramref name="escape"/> appends.</summary>
    public void AppendEscaped(ReadOnlySpan<byte> bytes, SearchValues<byte> special, Action<OutputBuffer, byte> escape)
    {
        for (var index = bytes.IndexOfAny(special); index >= 0; index = bytes.IndexOfAny(special))
        {
            Append(bytes[..index]);
            escape(this, bytes[index]);
            bytes = bytes[(index + 1)..];
        }

        Append(bytes);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - Length < length)
        {
            var grown = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + length));
            _bytes.AsSpan(0, Length).CopyTo(grown);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = grown;
        }

        return _bytes.AsSpan(Length);
    }
}
