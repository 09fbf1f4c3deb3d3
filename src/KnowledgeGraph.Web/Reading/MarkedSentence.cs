namespace KnowledgeGraph.Web.Reading;

/// <summary>Cuts a sentence at the edges of its marks, which may lie on one another.</summary>
internal static class MarkedSentence
{
    /// <param name="skipped">Characters at the beginning that are not shown.</param>
    /// <param name="start">Code points of the report before the sentence.</param>
    public static ReportSentence Of(long index, string text, int skipped, long start, IReadOnlyList<MarkedFact> facts)
    {
        var ranges = Ranges(text, start, facts);
        var edges = new SortedSet<int> { skipped, text.Length };
        foreach (var (from, to, _) in ranges)
        {
            edges.Add(Math.Max(skipped, from));
            edges.Add(Math.Max(skipped, to));
        }

        var pieces = new List<TextPiece>();
        var left = skipped;
        foreach (var right in edges.Skip(1))
        {
            var (begin, end) = (left, right);
            pieces.Add(new TextPiece(text[begin..end], [.. ranges.Where(range => range.Start <= begin && end <= range.End).Select(range => range.Fact)]));
            left = right;
        }

        return new ReportSentence(index, pieces, facts);
    }

    public static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        foreach (var character in text)
        {
            count -= char.IsLowSurrogate(character) ? 1 : 0;
        }

        return count;
    }

    private static List<(int Start, int End, MarkedFact Fact)> Ranges(string text, long start, IReadOnlyList<MarkedFact> facts)
    {
        var ranges = new List<(int, int, MarkedFact)>();
        foreach (var fact in facts)
        {
            var at = Find(text, fact, start);
            if (at >= 0)
            {
                ranges.Add((at, at + fact.Exact.Length, fact));
            }
        }

        return ranges;
    }

    /// <summary>Where the words stand: at their position, or where a text was changed at the first place that has them.</summary>
    private static int Find(string text, MarkedFact fact, long start)
    {
        var at = Offset(text, fact.Start - start);
        return at >= 0 && text.AsSpan(at).StartsWith(fact.Exact, StringComparison.Ordinal) ? at : text.IndexOf(fact.Exact, StringComparison.Ordinal);
    }

    private static int Offset(string text, long codePoints)
    {
        var at = 0;
        for (var left = codePoints; left > 0 && at < text.Length; left--)
        {
            at += char.IsHighSurrogate(text[at]) ? 2 : 1;
        }

        return codePoints < 0 || at > text.Length ? -1 : at;
    }
}
