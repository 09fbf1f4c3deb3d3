namespace KnowledgeGraph.Import.Scanning;

/// <summary>
/// A set of characters that also says yes to a few others (Bloom 1970, of one bit each): most characters of a text are none of it, and need no look any further.
/// </summary>
internal readonly struct CharacterFilter()
{
    private const int Words = 64;

    private readonly ulong[] _bits = new ulong[Words];

    public static CharacterFilter Of(ReadOnlySpan<char> characters)
    {
        var filter = new CharacterFilter();
        foreach (var character in characters)
        {
            filter.Add(character);
        }

        return filter;
    }

    public void Add(char character) => _bits[character % Words] |= 1UL << (character / Words);

    /// <summary>False where the character is not in the set.</summary>
    public bool MayContain(char character) => (_bits[character % Words] >> (character / Words) & 1) != 0;
}
