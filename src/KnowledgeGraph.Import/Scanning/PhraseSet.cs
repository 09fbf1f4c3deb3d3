namespace KnowledgeGraph.Import.Scanning;

/// <summary>Phrases found as the longest one that a text begins or ends with.</summary>
internal sealed class PhraseSet(IEnumerable<string> phrases)
{
    private readonly PhraseMap<bool> _map = new(phrases.Select(phrase => (phrase, true)));

    /// <summary>Length of the longest phrase at the beginning, or 0.</summary>
    public int AtStart(ReadOnlySpan<char> text) => _map.TryStart(text, out var length, out _) ? length : 0;

    /// <summary>Length of the longest phrase at the end, or 0.</summary>
    public int AtEnd(ReadOnlySpan<char> text) => _map.TryEnd(text, out var length, out _) ? length : 0;
}
