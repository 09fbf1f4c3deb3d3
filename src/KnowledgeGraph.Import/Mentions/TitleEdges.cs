using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Where the name of a title begins and ends in its item.</summary>
internal static class TitleEdges
{
    /// <summary>The length of 2019年.</summary>
    private const int YearBefore = 5;

    /// <summary>After 的 and after a number that the item begins with.</summary>
    public static int Opening(SentenceView view, Item item)
    {
        var start = item.Start;
        for (var i = view.TokenAt(item.Zone, item.Start); i < item.Zone.EndToken && view.Tokens[i].End < item.End; i++)
        {
            if (view.Tokens[i].Kind is TokenKind.Of or TokenKind.Self
                || (view.Tokens[i].Kind == TokenKind.Noun && view.Scanned.PlaceAt(view.Tokens[i].Start) is not null && TitleNames.OpensAfterPlace(view, item, view.Tokens[i].End)))
            {
                start = view.Tokens[i].End;
            }
        }

        return Math.Max(start, TitleHolders.End(view, item));
    }

    /// <summary>The title without what stands before it, behind it and around it.</summary>
    /// <param name="start">Where it may begin.</param>
    public static (int Start, int End) Inside(SentenceView view, Item item, int start)
    {
        if (view.Slice(start, item.End) is var whole && whole.Length > 8 && whole[0] == '全' && whole[1] is '省' or '市' or '县' or '区' or '州'
            && (whole[2..4] is "唯一" ? TitleNames.OpensWithLevel(view, start + 4, item.End) > 0
                : whole[2..4] is "首批" or "首个" or "首家" && (whole[4..].StartsWith("省级", StringComparison.Ordinal) || whole[4..].StartsWith("国家级", StringComparison.Ordinal))))
        {
            // 全市首批省级未来社区: who is among the first is no part of the title.
            start += 4;
        }

        var end = Closing(view, item, start);
        if (end - start > 2 && view.Text[start] == '“' && view.Slice(start, end).IndexOf('”') == end - start - 1)
        {
            // “…” around the whole title stays outside.
            (start, end) = (start + 1, end - 1);
        }

        if (end - start > 4 && view.Text[start] == '《' && view.Slice(start, end).IndexOf('》') == end - start - 1)
        {
            (start, end) = (start + 1, end - 1);
        }

        return (start, end);
    }

    /// <summary>入选2021年全国乡村建设样本县, 承办2019年全国春耕现场会: right behind the verb the year belongs to the name.</summary>
    public static int WithYear(SentenceView view, Zone zone, int start)
    {
        var year = start - YearBefore;
        return zone.Before is { } verbs && verbs.End == year && view.Text[start - 1] == '年' && view.Slice(year, start - 1).IndexOfAnyExceptInRange('0', '9') < 0 ? year : start;
    }

    /// <summary>全国百强县|第七位: how it stands among those who hold the title.</summary>
    private static int BeforeRank(SentenceView view, int start, int end)
    {
        if (view.Text[end - 1] is not ('位' or '名'))
        {
            return end;
        }

        var rank = end - 2;
        while (rank > start + 3 && (char.IsAsciiDigit(view.Text[rank]) || "一二三四五六七八九十".Contains(view.Text[rank], StringComparison.Ordinal)))
        {
            rank--;
        }

        return rank < end - 2 && view.Text[rank] == '第' ? rank : end;
    }

    /// <summary>The end of a title that begins at a position.</summary>
    public static int Closing(SentenceView view, Item item, int start)
    {
        var end = item.End;
        if (end - start > 5 && view.Text[end - 1] == '”' && view.Slice(start, end).LastIndexOf('“') is > 2 and var quote && view.Slice(start + quote, end).Contains("连冠", StringComparison.Ordinal))
        {
            end = start + quote;
        }

        end = BeforeRank(view, start, end);
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var ending in view.Scanned.Vocabulary.Names.TitleEndings)
            {
                if (end - start > ending.Length + 2 && view.Slice(start, end).EndsWith(ending, StringComparison.Ordinal))
                {
                    (end, cut) = (end - ending.Length, true);
                }
            }
        }

        return end;
    }
}
