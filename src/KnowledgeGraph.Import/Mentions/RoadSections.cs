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

    /// <summary>经二路, 纬十一路: the length of the name of a street that only its number tells from others, or 0.</summary>
    private static int IsStreet(ReadOnlySpan<char> text)
    {
        var end = 1;
        while (end < text.Length && "一二三四五六七八九十".Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end is > 1 and <= 3 && end < text.Length && text[end] is '路' or '街' ? end + 1 : 0;
    }

    /// <summary>国道546甘泉至石门段: a stretch of a road with a number, however its ends are called.</summary>
    private static void FindStretch(SentenceView view, Item item)
    {
        var from = RouteStops.AfterNumber(view.Text, item.Start, item.End);
        if (from > item.Start && view.Slice(from, item.End).IndexOf('至') is >= 2 and <= RouteStops.Longest and var joint
            && ListHeads.End(view, item) is var end && view.Text[end - 1] == '段' && end - 1 - from - joint - 1 is >= 2 and <= RouteStops.Longest)
        {
            view.Add(new Candidate(EntityType.Project, item.Start, end, view.Weights.ListWork, "road-number", item));
        }
    }

    /// <summary>Readings of S316, G60 and the like that no longer name covers.</summary>
    public static void FindNumbered(SentenceView view, Item item)
    {
        FindStretch(view, item);
        for (var i = item.Start; i + 2 < item.End; i++)
        {
            if (view.Text[i] is '经' or '纬' && IsStreet(view.Slice(i, item.End)) is > 0 and var length)
            {
                view.Add(new Candidate(EntityType.Project, i, i + length, view.Weights.RoadNumber + (view.Weights.EachCharacter * length), "road-number", item));
            }

            if (!char.IsAsciiLetterUpper(view.Text[i]) || (i > 0 && char.IsAsciiLetterOrDigit(view.Text[i - 1])))
            {
                continue;
            }

            var end = i + 1;
            while (end < item.End && char.IsAsciiDigit(view.Text[end]))
            {
                end++;
            }

            if (end > i + 1 && end < item.End && view.Text[end] == '线'
                && (end + 1 == item.End || view.Tokens[view.TokenAt(item.Zone, end + 1)] is not { Kind: TokenKind.Text or TokenKind.Noun }))
            {
                // 地铁Z4线
                var from = i - view.Scanned.Vocabulary.Routes.Numbered.AtEnd(view.Slice(item.Start, i));
                view.Add(new Candidate(EntityType.Project, from, end + 1, view.Weights.RoadNumber + (view.Weights.EachCharacter * (end - from)), "road-number", item));
            }
            else if (end - i is >= 3 and <= 5 && view.Text[i] is 'S' or 'G' or 'X' or 'Y')
            {
                var type = item.Zone.Before?.Phase is null && item.Zone.Before?.Head != "新增" && item.Zone.After?.Phase is null ? EntityType.Place : EntityType.Project;
                view.Add(new Candidate(type, i, end, view.Weights.RoadNumber, "road-number", item));
            }
        }
    }
}
