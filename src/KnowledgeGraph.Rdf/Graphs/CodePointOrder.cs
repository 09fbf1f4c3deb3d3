namespace KnowledgeGraph.Rdf.Graphs;

/// <summary>The order of strings by code point. UTF-16 puts characters beyond the basic plane before U+E000 to U+FFFF.</summary>
internal static class CodePointOrder
{
    public static int Compare(string a, string b)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        if (common == a.Length || common == b.Length)
        {
            return a.Length.CompareTo(b.Length);
        }

        var (x, y) = (a[common], b[common]);
        return char.IsSurrogate(x) == char.IsSurrogate(y) ? x.CompareTo(y) : Rank(x).CompareTo(Rank(y));
    }

    private static int Rank(char c) => char.IsSurrogate(c) ? 0x10000 : c;
}
