namespace KnowledgeGraph.Rdf.Reading.JsonLd.Json;

/// <summary>
/// A JSON object with its entries in order. JSON values are null, <see cref="bool"/>, <see cref="string"/>, <see cref="JsonNumber"/>,
/// <see cref="List{T}"/> of such, and maps: a tree that is taken apart and put together freely, which nodes with parents do not allow.
/// </summary>
internal sealed class JsonMap() : OrderedDictionary<string, object?>(StringComparer.Ordinal)
{
    /// <summary>The byte of the document at which the map starts, -1 for one that was made.</summary>
    public long Offset { get; init; } = -1;

    /// <summary>The value of an entry, null where it is absent.</summary>
    public object? Find(string key) => TryGetValue(key, out var value) ? value : null;

    /// <summary>The keys by code point.</summary>
    public IEnumerable<string> SortedKeys => Keys.Order(StringComparer.Ordinal);

    /// <summary>A map with the same entries.</summary>
    public JsonMap Copy()
    {
        var copy = new JsonMap { Offset = Offset };
        foreach (var (key, value) in this)
        {
            copy[key] = value;
        }

        return copy;
    }

    /// <summary>
    /// Adds a value to an entry (JSON-LD 1.1 API, "add value"): beside what is there, in an array where there is more than one or
    /// <paramref name="asArray"/> asks for one.
    /// </summary>
    public void AddValue(string key, object? value, bool asArray)
    {
        if (asArray && Find(key) is not List<object?>)
        {
            this[key] = TryGetValue(key, out var single) ? [single] : new List<object?>();
        }

        if (value is List<object?> items)
        {
            foreach (var item in items)
            {
                AddValue(key, item, asArray);
            }

            return;
        }

        if (!TryGetValue(key, out var present))
        {
            this[key] = value;
        }
        else if (present is List<object?> list)
        {
            list.Add(value);
        }
        else
        {
            this[key] = new List<object?> { present, value };
        }
    }
}
