using System.Text;

namespace KnowledgeGraph.Search.Characters;

/// <summary>How Chinese characters are read, as the Latin letters that people type: no tones, <c>v</c> for ü.</summary>
internal static class Pinyin
{
    private const char First = '\u4e00';
    private const char Last = '\u9fff';

    /// <summary>Names with several characters of several readings would multiply; past this many only usual readings are taken.</summary>
    private const int MaxVariants = 8;

    private static readonly string[]?[] Readings = BuildReadings();

    /// <summary>The readings of a character, the usual one first; empty where it is not a character with a known reading.</summary>
    public static ReadOnlySpan<string> Of(char character) =>
        character is >= First and <= Last ? Readings[character - First] : [];

    /// <summary>
    /// The syllables of a text in its usual readings, run together; Latin letters and digits stay, the rest falls away.
    /// </summary>
    public static string Usual(ReadOnlySpan<char> folded)
    {
        var text = new StringBuilder(folded.Length * 3);
        foreach (var character in folded)
        {
            Append(text, character, Of(character) is [var usual, ..] ? usual : null);
        }

        return text.ToString();
    }

    /// <summary>All ways to read a text by whole syllables and by initials; usual readings come first.</summary>
    public static (IReadOnlyList<string> Syllables, IReadOnlyList<string> Initials) Variants(ReadOnlySpan<char> folded)
    {
        var syllables = new List<string> { "" };
        var initials = new List<string> { "" };
        foreach (var character in folded)
        {
            var readings = Of(character);
            if (readings.IsEmpty)
            {
                var kept = char.IsAsciiLetterOrDigit(character) ? character.ToString() : "";
                syllables = Extend(syllables, [kept], static s => s);
                initials = Extend(initials, [kept], static s => s);
            }
            else
            {
                syllables = Extend(syllables, readings, static s => s);
                initials = Extend(initials, readings, static s => s[..1]);
            }
        }

        return (syllables, initials);
    }

    private static List<string> Extend(List<string> prefixes, ReadOnlySpan<string> readings, Func<string, string> part)
    {
        var taken = prefixes.Count * readings.Length > MaxVariants ? readings[..1] : readings;
        var extended = new List<string>(prefixes.Count * taken.Length);
        foreach (var prefix in prefixes)
        {
            foreach (var reading in taken)
            {
                var next = prefix + part(reading);
                if (!extended.Contains(next))
                {
                    extended.Add(next);
                }
            }
        }

        return extended;
    }

    private static void Append(StringBuilder text, char character, string? usual)
    {
        if (usual is not null)
        {
            text.Append(usual);
        }
        else if (char.IsAsciiLetterOrDigit(character))
        {
            text.Append(character);
        }
    }

    private static string[]?[] BuildReadings()
    {
        var readings = new string[]?[Last - First + 1];
        var rows = CharacterTable.Rows("pinyin.tsv").ToList();
        foreach (var row in rows)
        {
            foreach (var character in row[1])
            {
                readings[character - First] = [row[0]];
            }
        }

        foreach (var row in rows)
        {
            foreach (var character in row[2])
            {
                readings[character - First] = [.. readings[character - First] ?? [], row[0]];
            }
        }

        return readings;
    }
}
