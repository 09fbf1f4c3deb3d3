namespace KnowledgeGraph.Sparql;

/// <summary>The most recently prepared texts.</summary>
internal sealed class PreparedCache<T>(int capacity)
    where T : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Text, string? BaseIri), LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byAge = new();

    public T GetOrAdd((string Text, string? BaseIri) key, Func<(string Text, string? BaseIri), T> make)
    {
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var known))
            {
                _byAge.Remove(known);
                _byAge.AddFirst(known);
                return known.Value.Value;
            }
        }

        var made = make(key);
        lock (_gate)
        {
            if (_entries.TryAdd(key, _byAge.AddFirst(new Entry(key, made))) && _entries.Count > capacity)
            {
                _entries.Remove(_byAge.Last!.Value.Key);
                _byAge.RemoveLast();
            }
        }

        return made;
    }

    private sealed record Entry((string Text, string? BaseIri) Key, T Value);
}
