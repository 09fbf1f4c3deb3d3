using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>
/// Reads the rows of a prefix over all layers as one sorted stream: from the largest set in stretches, as far as no other layer has a
/// row, and there row by row. Mostly one layer alone has rows, and a read is a copy of columns.
/// </summary>
internal sealed class ScanCursor : QuadCursor
{
    private readonly Snapshot _snapshot;
    private readonly QuadOrder _order;
    private readonly ScanSource[] _sources;
    private readonly List<ChangeStream> _changes = [];
    private readonly AnnouncedKeys _announced = new();

    /// <summary>The source with most rows, whose memory is worth asking for.</summary>
    private readonly int _largest;
    private SortedQuads _main = ArrayQuads.Empty;
    private long _next;
    private long _end;

    /// <summary>
    /// Where the main set's rows before the next change end; less than <see cref="_next"/> where that is to be found out.
    /// </summary>
    private long _stretchEnd;

    public ScanCursor(Snapshot snapshot, in QuadPattern pattern, QuadOrder order)
    {
        _snapshot = snapshot;
        _order = order;
        _sources = ScanSource.Of(snapshot.Layers, order);
        for (var at = 1; at < _sources.Length; at++)
        {
            _largest = _sources[at].Quads.Count > _sources[_largest].Quads.Count ? at : _largest;
        }

        Restart(pattern);
    }

    public override int Read(Span<TermId> subjects, Span<TermId> predicates, Span<TermId> objects, Span<TermId> graphs)
    {
        var columns = KeyColumns.Of(_order, subjects, predicates, objects, graphs);
        return _changes.Count == 0 ? ReadMain(columns, columns.Capacity) : ReadMerged(columns);
    }

    public override void SeekTo(in QuadIds key)
    {
        var target = QuadOrders.Key(key, _order);
        if (_next < _end)
        {
            _next = Math.Min(_end, _main.Rank(target, _next));
        }

        foreach (var stream in _changes)
        {
            stream.SeekTo(target);
        }

        _stretchEnd = -1;
    }

    public override void Restart(in QuadPattern pattern)
    {
        _changes.Clear();
        (_next, _end, _stretchEnd) = (0, 0, -1);
        if (!_snapshot.TrySimplify(pattern, _order, out var simple))
        {
            return;
        }

        var key = QuadOrders.Key(simple, _order);
        var columns = QuadOrders.BoundPrefix(key);
        var main = -1;
        for (var at = 0; at < _sources.Length; at++)
        {
            if (at == _largest && _announced.TryTake(key, out var from))
            {
                _sources[at].Restart(key, columns, from);
            }
            else
            {
                _sources[at].Restart(key, columns);
            }

            if (_sources[at].Sign > 0 && (main < 0 || _sources[at].Rows.Count > _sources[main].Rows.Count))
            {
                main = at;
            }
        }

        if (main < 0 || _sources[main].Rows.Count == 0)
        {
            return;
        }

        _main = _sources[main].Quads;
        (_next, _end) = _sources[main].Rows;
        for (var at = 0; at < _sources.Length; at++)
        {
            if (at != main && _sources[at].Rows.Count > 0)
            {
                _changes.Add(new ChangeStream(_sources[at]));
            }
        }
    }

    public override void Announce(ReadOnlySpan<QuadPattern> patterns)
    {
        _announced.Clear();
        if (_sources.Length == 0)
        {
            return;
        }

        foreach (var pattern in patterns)
        {
            if (_snapshot.TrySimplify(pattern, _order, out var simple))
            {
                _announced.Add(QuadOrders.Key(simple, _order));
            }
        }

        _announced.Prefetch(_sources[_largest].Quads);
    }

    private int ReadMain(in KeyColumns columns, int capacity)
    {
        var count = (int)Math.Min(capacity, _end - _next);
        if (count <= 0)
        {
            return 0;
        }

        _main.Read(_next, columns.Slice(0, count));
        _next += count;
        return count;
    }

    private int ReadMerged(in KeyColumns columns)
    {
        var capacity = columns.Capacity;
        var count = 0;
        while (count < capacity)
        {
            var hasChange = ChangeStream.TryNext(_changes, out var change);
            if (_stretchEnd < _next)
            {
                _stretchEnd = hasChange && _next < _end ? Math.Min(_end, _main.Rank(change, _next)) : _end;
            }

            var take = (int)Math.Min(capacity - count, _stretchEnd - _next);
            if (take > 0)
            {
                _main.Read(_next, columns.Slice(count, take));
                _next += take;
                count += take;
            }
            else if (!hasChange)
            {
                break;
            }
            else if (TakeChange(change))
            {
                columns.Set(count++, change);
            }
        }

        return count;
    }

    /// <summary>Moves every layer past a key, and tells whether the key is in the store.</summary>
    private bool TakeChange(in QuadKey key)
    {
        var sum = 0;
        foreach (var stream in _changes)
        {
            if (!stream.IsEnded && stream.Current == key)
            {
                sum += stream.Sign;
                stream.MoveNext();
            }
        }

        if (_next < _end && _main[_next] == key)
        {
            sum++;
            _next++;
        }

        _stretchEnd = -1;
        return sum > 0;
    }
}
