namespace KnowledgeGraph.Search.Indexing;

/// <summary>
/// The names that the store knows, as the words of its language: an imported name cuts queries from then on. Names that have gone
/// stay words, which does no harm. One thread adds, any number read.
/// </summary>
internal sealed class NameDictionary
{
    private const int MinLength = 2;
    private const int MaxLength = 16;

    private readonly Lock _gate = new();
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public void Add(string folded)
    {
        if (folded.Length is >= MinLength and <= MaxLength)
        {
            lock (_gate)
            {
                _names.Add(folded);
            }
        }
    }

    /// <summary>The longest name at the start of a folded text; 0 where there is none.</summary>
    public int LongestAtStart(ReadOnlySpan<char> folded)
    {
        lock (_gate)
        {
            var lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var length = Math.Min(folded.Length, MaxLength); length >= MinLength; length--)
            {
                if (lookup.Contains(folded[..length]))
                {
                    return length;
                }
            }

            return 0;
        }
    }
}
