using System.Collections.Frozen;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>Phrases with a value each, found as the longest one that a text begins or ends with.</summary>
internal sealed class PhraseMap<T>
{
    private readonly FrozenDictionary<char, Entry[]> _byFirst;
    private readonly FrozenDictionary<char, Entry[]> _byLast;

    private readonly CharacterFilter _first = new();
    private readonly CharacterFilter _last = new();

    private readonly record struct Entry(string Phrase, T Value);

    public PhraseMap(IEnumerable<(string Phrase, T Value)> phrases)
    {
        var entries = phrases.Select(pair => new Entry(pair.Phrase, pair.Value)).ToArray();
        _byFirst = Group(entries, entry => entry.Phrase[0]);
        _byLast = Group(entries, entry => entry.Phrase[^1]);
        foreach (var entry in entries)
        {
            _first.Add(entry.Phrase[0]);
            _last.Add(entry.Phrase[^1]);
        }
    }

    /// <summary>The longest phrase at the beginning of the text.</summary>
    public bool TryStart(ReadOnlySpan<char> text, out int length, out T? value)
    {
        if (!text.IsEmpty && _first.MayContain(text[0]) && _byFirst.TryGetValue(text[0], out var entries))
        {
            foreach (var entry in entries)
            {
                if (text.StartsWith(entry.Phrase, StringComparison.Ordinal))
                {
                    (length, value) = (entry.Phrase.Length, entry.Value);
                    return true;
                }
            }
        }

        (length, value) = (0, default);
        return false;
    }

    /// <summary>The longest phrase at the end of the text.</summary>
    public bool TryEnd(ReadOnlySpan<char> text, out int length, out T? value)
    {
        if (!text.IsEmpty && _last.MayContain(text[^1]) && _byLast.TryGetValue(text[^1], out var entries))
        {
            foreach (var entry in entries)
            {
                if (text.EndsWith(entry.Phrase, StringComparison.Ordinal))
                {
                    (length, value) = (entry.Phrase.Length, entry.Value);
                    return true;
                }
            }
        }

        (length, value) = (0, default);
        return false;
    }

    private static FrozenDictionary<char, Entry[]> Group(Entry[] entries, Func<Entry, char> key) =>
        entries.GroupBy(key).ToFrozenDictionary(
            group => group.Key,
            group => group.OrderByDescending(entry => entry.Phrase.Length).ToArray());
}
