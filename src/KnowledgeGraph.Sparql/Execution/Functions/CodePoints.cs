namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>Positions in a text as SPARQL counts them: by Unicode code points, not by UTF-16 units.</summary>
internal static class CodePoints
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var at = IndexOfSurrogate(text, 0); at >= 0; at = IndexOfSurrogate(text, at))
        {
            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            count -= isPair ? 1 : 0;
            at += isPair ? 2 : 1;
        }

        return count;
    }

    /// <summary>The UTF-16 position of the code point with this number, the text's length where there are not as many.</summary>
    public static int PositionOf(ReadOnlySpan<char> text, long number)
    {
        if (number >= text.Length)
        {
            return text.Length;
        }

        if (text[..(int)number].IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
        {
            return (int)number;
        }

        var at = 0;
        for (long passed = 0; passed < number && at < text.Length; passed++)
        {
            at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        }

        return at;
    }

    private static int IndexOfSurrogate(ReadOnlySpan<char> text, int from)
    {
        var index = text[from..].IndexOfAnyInRange('\uD800', '\uDFFF');
        return index < 0 ? -1 : from + index;
    }
}
