namespace KnowledgeGraph.Import.Scanning;

/// <summary>Numbers joined by colons: 1.85:1 is a measure, a structure such as 8:42:50 is none.</summary>
internal static class Ratio
{
    /// <summary>Characters of the ratio that begins with <paramref name="first"/> (0: there is none), and whether it is X:1.</summary>
    public static (int Length, bool IsToOne) Read(ReadOnlySpan<char> text, Numeral first, UnitLexicon units)
    {
        var length = first.Length;
        var parts = 1;
        decimal last = 0;
        while (length + 1 < text.Length
            && text[length] is ':' or '：' or '∶'
            && NumeralReader.IsDigit(text[length + 1])
            && NumeralReader.Read(text[(length + 1)..], units) is { } next)
        {
            length += 1 + next.Length;
            last = next.Value;
            parts++;
        }

        return parts == 1 ? (0, false) : (length, parts == 2 && last == 1);
    }
}
