using System.Text.Unicode;

namespace KnowledgeGraph.Rdf.Reading;

/// <summary>
/// A window that slides over a stream of UTF-8. It grows only to hold the longest token; what lies before <see cref="Position"/> is
/// forgotten with the next read, except where it was in lines and columns. Invalid UTF-8 is an error; a byte order mark is skipped.
/// </summary>
internal sealed class Utf8Window
{
    private const int InitialSize = 64 * 1024;

    private readonly Stream _stream;
    private byte[] _bytes;
    private int _end;
    private int _read;
    private TextPosition _start = TextPosition.Start;

    public Utf8Window(Stream stream, int size = InitialSize)
    {
        _stream = stream;
        _bytes = new byte[size];
        ReadMore();
        while (_end < 3 && !AtEnd)
        {
            ReadMore();
        }

        if (Rest.StartsWith("\uFEFF"u8))
        {
            Position = 3;
        }
    }

    /// <summary>Where reading stands, within the window.</summary>
    public int Position { get; set; }

    /// <summary>True when the stream has no bytes beyond <see cref="Rest"/>.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>The bytes from <see cref="Position"/> on that are there without another read: whole code points.</summary>
    public ReadOnlySpan<byte> Rest => _bytes.AsSpan(Position, _end - Position);

    /// <summary>Line and column of a byte of <see cref="Rest"/>.</summary>
    public TextPosition PositionAt(int offset) => _start.After(_bytes.AsSpan(0, Position + offset));

    /// <summary>Reads on, keeping <see cref="Rest"/>. Does nothing at the end of the stream.</summary>
    public void ReadMore()
    {
        if (AtEnd)
        {
            return;
        }

        if (Position > 0)
        {
            _start = _start.After(_bytes.AsSpan(0, Position));
            _bytes.AsSpan(Position, _read - Position).CopyTo(_bytes);
            _read -= Position;
            _end -= Position;
            Position = 0;
        }

        if (_read == _bytes.Length)
        {
            Grow();
        }

        var count = _stream.Read(_bytes, _read, _bytes.Length - _read);
        _read += count;
        AtEnd = count == 0;
        Validate();
    }

    /// <summary>
    /// Reads until there is twice as much as before, or nothing more: a token that is looked at again with each doubling costs no more
    /// than its length, however small the stream's pieces are.
    /// </summary>
    public void ReadTwiceAsMuch()
    {
        var wanted = 2 * (_end - Position);
        do
        {
            ReadMore();
        }
        while (!AtEnd && _end - Position < wanted);
    }

    public RdfSyntaxException Error(string problem, int offset = 0)
    {
        var at = PositionAt(offset);
        return new RdfSyntaxException(problem, at.Line, at.Column);
    }

    private void Grow()
    {
        if (_bytes.Length >= Array.MaxLength / 2)
        {
            throw Error("a single token takes more than a gigabyte");
        }

        Array.Resize(ref _bytes, _bytes.Length * 2);
    }

    private void Validate()
    {
        var added = _bytes.AsSpan(_end, _read - _end);
        var whole = AtEnd ? added.Length : added.Length - IncompleteTail(added);
        if (!Utf8.IsValid(added[..whole]))
        {
            throw Error("the document is not valid UTF-8", _end - Position + FirstInvalid(added));
        }

        _end += whole;
    }

    private static int IncompleteTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            int lead = bytes[^back];
            if ((lead & 0xC0) != 0x80)
            {
                var needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
                return needed > back ? back : 0;
            }
        }

        return 0;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (System.Text.Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
