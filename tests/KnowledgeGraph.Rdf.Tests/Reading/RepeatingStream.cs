namespace KnowledgeGraph.Rdf.Tests.Reading;

/// <summary>A document of one line many times, without holding it.</summary>
internal sealed class RepeatingStream(byte[] line, int times) : Stream
{
    private readonly long _length = (long)line.Length * times;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = 0;
        while (read < count && _position < _length)
        {
            var at = (int)(_position % line.Length);
            var length = Math.Min(line.Length - at, count - read);
            line.AsSpan(at, length).CopyTo(buffer.AsSpan(offset + read));
            read += length;
            _position += length;
        }

        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
