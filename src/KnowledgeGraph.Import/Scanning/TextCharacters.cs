using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>
/// The characters of a short text, as a set that also says yes to a few others (Bloom 1970, of one bit each): many words are looked for in it, and most have a character that it
/// has not.
/// </summary>
internal readonly struct TextCharacters
{
    private const int Words = 4;

    private readonly Bits _bits;

    public TextCharacters(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            _bits[(character >> 6) % Words] |= 1UL << (character & 63);
        }
    }

    /// <summary>False where the text has not all of the word's characters.</summary>
    public bool MayContain(string word)
    {
        foreach (var character in word)
        {
            if ((_bits[(character >> 6) % Words] >> (character & 63) & 1) == 0)
            {
                return false;
            }
        }

        return true;
    }

    [InlineArray(Words)]
    private struct Bits
    {
        private ulong _first;
    }
}
