namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>The escapes of XSD's regular expressions (XSD 1.1 Part 2 §G.4.2) as the inside of a .NET character class.</summary>
internal static class XPathRegexEscapes
{
    private const string NameStart = @"\p{L}_:";
    private const string NameRest = @"\p{L}\p{Nd}\p{Mn}\p{Mc}_:.\-·";

    // Surrogates are category Cs; they stand for letters and symbols beyond the basic plane.
    private const string NoWord = @"\p{P}\p{Z}\p{Cc}\p{Cf}\p{Cn}\p{Co}";
    private const string Word = @"\p{L}\p{M}\p{N}\p{S}\p{Cs}";

    /// <summary>Reads an escape at a backslash and moves behind it.</summary>
    public static bool TryTranslate(string pattern, ref int at, out string inClass)
    {
        inClass = "";
        if (at + 1 >= pattern.Length)
        {
            return false;
        }

        var letter = pattern[at + 1];
        if (letter is 'p' or 'P')
        {
            return TryCategory(pattern, ref at, out inClass);
        }

        inClass = letter switch
        {
            'n' or 'r' or 't' or 'd' or 'D' => $"\\{letter}",
            's' => @" \t\n\r",
            'S' => @"\x00-\x08\x0B\x0C\x0E-\x1F\x21-\uFFFF",
            'w' => Word,
            'W' => NoWord,
            'i' => NameStart,
            'c' => NameRest,
            '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '-' or '[' or ']' or '^' or '$' => $"\\{letter}",
            _ => "",
        };
        at += 2;
        return inClass.Length > 0;
    }

    private static bool TryCategory(string pattern, ref int at, out string inClass)
    {
        inClass = "";
        var end = pattern.IndexOf('}', at);
        if (at + 2 >= pattern.Length || pattern[at + 2] != '{' || end < at + 4)
        {
            return false;
        }

        inClass = pattern[at..(end + 1)];
        at = end + 1;
        return true;
    }
}
