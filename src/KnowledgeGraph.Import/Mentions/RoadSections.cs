using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Sections in brackets after a road (（城南路至柳林路段）), and roads that are named by a number (S316).</summary>
internal static class RoadSections
{
    private static readonly string[] Between = ["至", "到", "—", "-", "－", "～", "~"];

    /// <summary>The two ends that a bracket names, or false.</summary>
    public static bool TryEnds(string text, Token bracket, out (int Start, int End) from, out (int Start, int End) to)
    {
        from = to = default;
        if (bracket.Kind != TokenKind.Bracket || bracket.Length < 6)
        {
            return false;
        }

        var (start, end) = (bracket.Start + 1, bracket.End - 1);
        foreach (var word in Between)
        {
            var at = text.AsSpan(start, end - start).IndexOf(word, StringComparison.Ordinal);
            if (at < 2 || start + at + word.Length + 2 > end)
            {
                continue;
            }

            from = (start, start + at);
            to = (start + at + word.Length, text[end - 1] == '段' ? end - 1 : end);
            return !char.IsAsciiDigit(text[start]) && to.End - to.Start >= 2;
        }

        return false;
    }

    /// <summary>A bracket that says which part of a road or river is meant: （城南路至柳林路段）, （中心城区段）.</summary>
    public static bool IsSection(string text, Token bracket) =>
        TryEnds(text, bracket, out _, out _)
        || (bracket is { Kind: TokenKind.Bracket, Length: > 3 } && text[bracket.End - 2] is '段' or '期');

    /// <summary>Readings of S316, G60 and the like that no longer name covers.</summary>
    public static void FindNumbered(SentenceView view, Item item)
    {
        for (var i = item.Start; i + 2 < item.End; i++)
        {
            if (view.Text[i] is not ('S' or 'G' or 'X' or 'Y') || (i > 0 && char.IsAsciiLetterOrDigit(view.Text[i - 1])))
            {
                continue;
            }

            var end = i + 1;
            while (end < item.End && char.IsAsciiDigit(view.Text[end]))
            {
                end++;
            }

            if (end - i is >= 3 and <= 5)
            {
                var type = item.Zone.Before?.Phase is null && item.Zone.After?.Phase is null ? EntityType.Place : EntityType.Project;
                view.Add(new Candidate(type, i, end, view.Weights.RoadNumber, "road-number", item));
            }
        }
    }
}
