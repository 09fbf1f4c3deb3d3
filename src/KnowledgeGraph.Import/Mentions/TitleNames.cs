using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Titles: what is received or sought (获评省级健康镇), and counted kinds that are conferred from above (省级未来社区3个).</summary>
internal static class TitleNames
{
    private static readonly string[] Endings = ["创建工作", "创建", "称号", "荣誉称号", "荣誉", "工作", "评估", "验收", "复审", "复评", "名单", "建设", "行列"];

    /// <summary>The verbs say that a title is received or sought.</summary>
    public static bool IsAward(VerbGroup? group) => group is not null && group.Has(VerbTraits.Receives | VerbTraits.Seeks);

    /// <summary>The weight of the words of level that a stretch opens with (国家级, 省, 首批国家), or 0.</summary>
    public static double OpensWithLevel(SentenceView view, int start, int end)
    {
        var best = 0.0;
        for (var length = 1; length <= Math.Min(6, end - start - 2); length++)
        {
            if (view.Scanned.Vocabulary.Find(view.Slice(start, start + length)) is { } word && word.Is(WordClass.Level))
            {
                best = Math.Max(best, word.TitleWeight);
            }
        }

        return best;
    }

    public static void Find(SentenceView view, Item item)
    {
        var award = IsAward(item.Zone.Before) && !item.Zone.Prepositional;
        if (!award && !item.Counted)
        {
            return;
        }

        var start = Opening(view, item);
        var end = Closing(view, item, start);
        if (end - start < 3)
        {
            return;
        }

        var level = OpensWithLevel(view, start, end);
        var suffix = view.Scanned.SuffixBefore(end);
        var honour = suffix?.Suffixes.Any(reading => reading.Type == EntityType.Honour) == true;
        var strict = suffix is { Suffixes: [{ Type: EntityType.Programme or EntityType.Event }, ..] } && !honour;
        var weights = view.Weights;
        var score = (award ? weights["title"] : 0)
            + (level > 0 ? weights["title-level"] * level : 0)
            + (honour ? weights["title-suffix"] : 0)
            + (item.Counted && (level > 0 || honour) ? weights["title-counted"] - (award ? weights["title"] : 0) : 0)
            + NameEdges.Inside(view, item.Zone, start, end);
        if (!award && level == 0)
        {
            score += weights["title-out-of-place"];
        }

        if (award && level == 0 && !honour && IsWeak(item.Zone.Before!))
        {
            return;
        }

        var named = award || level >= 0.6;
        if (named && !(item.Counted && !award && GenericModifier.IsGeneric(view, start, end)))
        {
            view.Add(new Candidate(strict ? suffix!.Suffixes[0].Type : EntityType.Honour, start, end, score, award ? "title" : "counted-title", item));
        }
    }

    /// <summary>Verbs that also receive what is no title: 获得支持, 通过审议.</summary>
    private static bool IsWeak(VerbGroup verbs) =>
        verbs.Head is "获得" or "成为" or "通过" or "顺利通过" or "列为" or "斩获" or "位列" or "列入" or "纳入" or "认定为" or "跻身" or "登上" or "赢得"
            or "确定为" or "冲刺" or "取得" or "获" or "创建" or "申报" or "申请" or "夺取" or "申遗";

    /// <summary>After 的 and after a number that the item begins with.</summary>
    private static int Opening(SentenceView view, Item item)
    {
        var start = item.Start;
        for (var i = view.TokenAt(item.Zone, item.Start); i < item.Zone.EndToken && view.Tokens[i].End < item.End; i++)
        {
            if (view.Tokens[i].Kind is TokenKind.Of or TokenKind.Self)
            {
                start = view.Tokens[i].End;
            }
        }

        return start;
    }

    private static int Closing(SentenceView view, Item item, int start)
    {
        var end = item.End;
        foreach (var ending in Endings)
        {
            if (end - start > ending.Length + 2 && view.Slice(start, end).EndsWith(ending, StringComparison.Ordinal))
            {
                end -= ending.Length;
            }
        }

        // “…” around the whole title stays outside.
        return end;
    }
}
