namespace KnowledgeGraph.Import.Scanning;

/// <summary>Quotations and brackets, which may stand within each other.</summary>
internal static class Enclosed
{
    private const int Longest = 30;

    /// <summary>The length, with both marks, of what the first character of a text opens; 0 where the mark that closes it is missing or far.</summary>
    public static int Length(ReadOnlySpan<char> text, char close)
    {
        var depth = 0;
        for (var at = 0; at < text.Length && at <= Longest; at++)
        {
            depth += text[at] == text[0] ? 1 : text[at] == close ? -1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return 0;
    }
}
