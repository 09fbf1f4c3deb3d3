using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Store.Snapshots;

/// <summary>Keys that a cursor is about to look up one after another, with rows from which to search.</summary>
internal sealed class AnnouncedKeys
{
    private QuadKey[] _keys = [];
    private long[] _rows = [];
    private int _count;
    private int _next;

    public void Clear() => (_count, _next) = (0, 0);

    public void Add(in QuadKey key)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, Math.Max(32, _count * 2));
            Array.Resize(ref _rows, _keys.Length);
        }

        _keys[_count++] = key;
    }

    public void Prefetch(SortedQuads quads) => quads.Prefetch(_keys.AsSpan(0, _count), _rows);

    /// <summary>A row that is not after the key's first one; false where another key was announced.</summary>
    public bool TryTake(in QuadKey key, out long row)
    {
        var isNext = _next < _count && _keys[_next] == key;
        row = isNext ? _rows[_next++] : 0;
        return isNext;
    }
}
