using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Short names of firms, which no 公司 or 集团 closes: 丰源米业, 宏达化工.</summary>
internal static class FirmNames
{
    private const int LongestTrade = 4;
    private const int LongestModifier = 5;

    private static readonly string[] Acts =
        ["上市", "成功上市", "挂牌上市", "入驻", "落户", "投产", "建成投产", "竣工投产", "达产", "投产达产", "签约", "签约落户", "成立", "扩建", "改扩建", "参与", "承建", "总部落户", "做大做强"];

    private static readonly string[] Growths = ["做大做强", "做强做优做大", "做强做优", "做强做大", "做优做强", "上市", "挂牌上市", "主板上市", "科创板上市", "增资扩产", "扩能升级", "技改扩能"];

    private static readonly string[] Helps =
        ["支持", "扶持", "帮助", "鼓励", "引导", "推动", "助推", "助力", "引进", "招引", "依托", "服务", "做大做强", "做强做优", "培育", "培优", "联合", "携手"];

    /// <summary>The length of the trade that a name ends in, or 0.</summary>
    public static int EndsInTrade(Vocabulary vocabulary, ReadOnlySpan<char> name)
    {
        for (var length = Math.Min(LongestTrade, name.Length - 2); length >= 2; length--)
        {
            if (vocabulary.Is(name[^length..], WordClass.Trade))
            {
                return length;
            }
        }

        return 0;
    }

    public static void Find(SentenceView view, Item item)
    {
        var end = ListHeads.End(view, item);
        var start = item.Start;
        if (item.Counted || item.IsClass || end - start is < 4 or > LongestTrade + LongestModifier)
        {
            return;
        }

        if (end == item.End && end - start <= 6 && item.Zone is { Before: { } help, After: { } grown } && Helps.Contains(help.Head, StringComparer.Ordinal)
            && Growths.Contains(grown.Head, StringComparer.Ordinal) && IsProper(view, item, start, end))
        {
            view.Add(new Candidate(EntityType.Institution, start, end, view.Weights.Firm, "firm", item));
            return;
        }

        var trade = EndsInTrade(view.Scanned.Vocabulary, view.Slice(start, end));
        if (trade > 0 && EndsInIndustry(view, start, end))
        {
            return;
        }

        var sure = trade > 0 && view.Scanned.Vocabulary.Find(view.Slice(end - trade, end))!.IsSureTrade;
        var acts = ActsAsFirm(view, item, end);
        if (trade == 0 || end - start - trade > LongestModifier || !IsProper(view, item, start, end - trade, sure && acts))
        {
            return;
        }

        if (sure || acts)
        {
            view.Add(new Candidate(EntityType.Institution, start, end, view.Weights.Firm, "firm", item));
        }
    }

    /// <summary>生物医药, and 滨海生物医药 as the industry of a place.</summary>
    private static bool EndsInIndustry(SentenceView view, int start, int end)
    {
        for (var length = end - start; length >= 3; length--)
        {
            if (view.Scanned.Vocabulary.Is(view.Slice(end - length, end), WordClass.Industry))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is done with it, or what it does, only firms do or have done with them.</summary>
    private static bool ActsAsFirm(SentenceView view, Item item, int end)
    {
        var zone = item.Zone;
        if (end != item.End)
        {
            // 支持宏达化工整体搬迁
            return zone.Before is { } help && Helps.Contains(help.Head, StringComparer.Ordinal) && help.Head is not ("培育" or "做大做强" or "做强做优");
        }

        return TitleNames.IsAward(zone.After)
            || (zone.After is { } after && (Acts.Contains(after.Head, StringComparer.Ordinal) || after.Head is "共建" or "合作共建" or "联合共建" or "共同建设"))
            || (zone.Before is { } before && Helps.Contains(before.Head, StringComparer.Ordinal) && before.Head is not ("培育" or "推动" or "培优")
                && (zone.After is not null || zone.Items.Count > 1));
    }

    /// <summary>The words before the trade are a name of their own: no known word but a place, and more than a kind.</summary>
    private static bool IsProper(SentenceView view, Item item, int start, int end, bool isFirm = false)
    {
        if (end - start < 2 || (!isFirm && GenericModifier.IsGeneric(view, start, end)))
        {
            return false;
        }

        for (var i = view.TokenAt(item.Zone, start); i < item.Zone.EndToken && view.Tokens[i].Start < end; i++)
        {
            var token = view.Tokens[i];
            if (token.Kind is not (TokenKind.Text or TokenKind.Noun) || (token.Word is { } word && token.End <= end && !word.Is(WordClass.Suffix)))
            {
                return false;
            }
        }

        return true;
    }
}
