using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>The rows of a layer that a scan merges in, one at a time.</summary>
internal sealed class ChangeStream
{
    private const int BufferRows = 128;

    private readonly ScanSource _source;
    private readonly ulong[][] _buffer;
    private readonly long _end;
    private long _next;
    private int _at;
    private int _filled;

    public ChangeStream(ScanSource source)
    {
        _source = source;
        _next = source.Rows.Start;
        _end = source.Rows.End;
        var length = (int)Math.Min(BufferRows, source.Rows.Count);
        _buffer = [new ulong[length], new ulong[length], new ulong[length], new ulong[length]];
        Fill();
    }

    public int Sign => _source.Sign;

    public bool IsEnded => _filled == 0;

    public QuadKey Current { get; private set; }

    /// <summary>The first of the rows that come next; false where all streams are at their end.</summary>
    public static bool TryNext(IReadOnlyList<ChangeStream> streams, out QuadKey key)
    {
        key = default;
        var found = false;
        for (var at = 0; at < streams.Count; at++)
        {
            var stream = streams[at];
            if (!stream.IsEnded && (!found || stream.Current.CompareTo(key) < 0))
            {
                key = stream.Current;
                found = true;
            }
        }

        return found;
    }

    public void MoveNext()
    {
        if (++_at == _filled)
        {
            Fill();
        }
        else
        {
            Load();
        }
    }

    /// <summary>Skips forward to the first row that is not before a key.</summary>
    public void SeekTo(in QuadKey key)
    {
        if (IsEnded || Current.CompareTo(key) >= 0)
        {
            return;
        }

        var current = _next - _filled + _at;
        _next = Math.Min(_end, _source.Quads.Rank(key, current));
        Fill();
    }

    private void Fill()
    {
        _at = 0;
        _filled = (int)Math.Min(_buffer[0].Length, _end - _next);
        if (_filled > 0)
        {
            _source.Quads.Read(_next, new KeyColumns(_buffer[0], _buffer[1], _buffer[2], _buffer[3]).Slice(0, _filled));
            _next += _filled;
            Load();
        }
    }

    private void Load() => Current = new QuadKey(_buffer[0][_at], _buffer[1][_at], _buffer[2][_at], _buffer[3][_at]);
}
