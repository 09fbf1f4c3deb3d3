using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Titles: what is received or sought (获评省级健康镇), and counted kinds that are conferred from above (省级未来社区3个).</summary>
internal static class TitleNames
{
    /// <summary>The length of 2019年度.</summary>
    private const int YearOfTitle = 6;

    /// <summary>The length of 国家级以上.</summary>
    private const int LongestAtLeast = 5;

    /// <summary>The verbs say that a title is received or sought.</summary>
    public static bool IsAward(VerbGroup? group) => group is not null && group.Has(VerbTraits.Receives | VerbTraits.Seeks);

    /// <summary>The weight of the words of level that a stretch opens with (国家级, 省, 首批国家), or 0.</summary>
    public static double OpensWithLevel(SentenceView view, int start, int end)
    {
        var best = 0.0;
        if (end - start > YearOfTitle + 2 && char.IsAsciiDigit(view.Text[start]) && view.Slice(start + 4, start + YearOfTitle) is "年度")
        {
            // 2019年度全国百强县
            start += YearOfTitle;
        }

        for (var length = 1; length <= Math.Min(6, end - start - 2); length++)
        {
            if (view.Scanned.Vocabulary.Find(view.Slice(start, start + length)) is { } word && word.Is(WordClass.Level)
                && !(word.Text == "国家" && view.Text[start + length] is '或' or '和' or '与')
                && (length > 1 || view.Scanned.WordAt(start) is null or { Text.Length: 1 }))
            {
                best = Math.Max(best, word.TitleWeight);
            }
        }

        return best == 0 && view.Scanned.PlaceAt(start) is { Form: PlaceForm.Full, Division.Level: DivisionLevel.Province } ? 0.6 : best;
    }

    /// <summary>What receives or seeks a title has a name, even if no rule knows its last word: 万寿宫酒业争创….</summary>
    public static void FindHolder(SentenceView view, Item item)
    {
        var (start, end) = (item.Start, item.End);
        if (!IsAward(item.Zone.After) || item.Zone.Items.Count > 4 || item.Counted || end - start > 12 || end - start < (item.Zone.Items.Count > 1 || TitleHolders.IsTitleOfPlaces(view, item.Zone.Next!) ? 2 : 3) || item.Zone.Prepositional
            || view.Scanned.SuffixBefore(end) is not null || char.IsAsciiDigit(view.Text[start]) || view.Text[end - 1] is '”' or '）' or '次' || GenericModifier.IsGeneric(view, start, end)
            || EndsInAbstract(view, end) || view.Scanned.Vocabulary.Is(view.Slice(start, end), WordClass.Industry) || !NamesTitle(view, item.Zone.Next!))
        {
            return;
        }

        var common = view.Scanned.Vocabulary.Common.Cover(view.Text, start, end);
        if (end - start == 2 && (common || view.Scanned.WordAt(start) is { Text.Length: > 1 } || item.Zone.Items.Exists(other => other.Counted || other.End - other.Start > 4)))
        {
            return;
        }

        for (var i = view.TokenAt(item.Zone, start); i < item.Zone.EndToken && view.Tokens[i].Start < end; i++)
        {
            if (view.Tokens[i] is not { Kind: TokenKind.Text } && (view.Tokens[i].Kind != TokenKind.Noun || (view.Tokens[i].Word is { } word && (common || word.Is(WordClass.Suffix)))))
            {
                return;
            }
        }

        view.Add(new Candidate(TitleHolders.TypeOf(view, item), start, end, view.Weights.TitleHolder, "title-holder", item));
    }

    private static bool NamesTitle(SentenceView view, Zone zone)
    {
        foreach (var title in zone.Items)
        {
            if (NamesTitle(view, title))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesTitle(SentenceView view, Item title) =>
        OpensWithLevel(view, title.Start, title.End) > 0 || view.Text[title.Start] == '“'
        || view.Scanned.SuffixBefore(title.End)?.Suffixes.Any(reading => reading.Type == EntityType.Honour) == true;

    public static void Find(SentenceView view, Item item)
    {
        var award = (IsAward(item.Zone.Before) || SeeksByTail(view, item.Zone) || BuildsTitle(view, item) || TitleSiblings.ShareTitle(view, item)) && !item.Zone.Prepositional;
        var counted = item.Counted || IsCountedClass(view, item);
        if (!award && (!counted || item.Zone.Before is null))
        {
            return;
        }

        if (IsJoinedToNext(view, item))
        {
            return;
        }

        if (award && TitleHolders.AddBefore(view, item))
        {
            return;
        }

        var start = award && item.JoinedStart >= 0 && view.JoinsBefore(item) ? item.JoinedStart : TitleEdges.Opening(view, item);
        (start, var end) = TitleEdges.Inside(view, item, start);
        if (end - start < 3 || (end - start == 3 && view.Text[start..end] is "示范村" or "示范区" or "示范镇" or "示范县" or "示范点") || IsRank(view.Slice(start, end)))
        {
            return;
        }

        var level = OpensWithLevel(view, start, end);
        if (award && level == 0 && IsCommon(view, item.Zone.Before) && start > item.Start && view.Text[start - 1] == '的')
        {
            // 成为人气爆棚的打卡地 tells what it is like.
            return;
        }

        var suffix = view.Scanned.SuffixBefore(end) ?? BeforeBracket(view, start, end);
        var honour = suffix?.Suffixes.Any(reading => reading.Type == EntityType.Honour) == true;
        var strict = suffix is { Suffixes: [{ Type: EntityType.Programme or EntityType.Event }, ..] } && !honour
            && !(level >= 1 && suffix.Text.EndsWith("集群", StringComparison.Ordinal));
        if (award && level == 0 && !honour && item.ClassItem is { } members && view.Text[start] != '“' && !IsPraise(view.Slice(members.Start, members.End)))
        {
            // 争创石化、金融等国家级集群: the members are what the title is for.
            return;
        }

        if (!award && !honour && level > 0 && suffix is not { Suffixes: [{ Type: EntityType.Institution, Weight: >= 1 }, ..] } && view.Slice(start, Math.Min(end, start + LongestAtLeast)).IndexOf("以上", StringComparison.Ordinal) is > 0 and <= LongestAtLeast - 2)
        {
            // 新增省级以上创新平台12家: a count of several ranks names no title.
            return;
        }

        if (!award && !honour && IsCountOfPersons(view, item))
        {
            // 选派省科技特派员90名
            return;
        }

        if (!award && !honour && (view.Scanned.Vocabulary.Names.NoCountedTitles.AtEnd(view.Slice(start, end)) > 0 || EndsInAbstract(view, end)))
        {
            // 办理省人大代表建议60件, 实施省级重点项目30个
            return;
        }

        var weights = view.Weights;
        var score = (award ? weights.Title : 0)
            + (level > 0 ? weights.TitleLevel * level : 0)
            + (honour ? weights.TitleSuffix : 0)
            + (counted && (level > 0 || honour) ? weights.TitleCounted - (award ? weights.Title : 0) : 0)
            + NameEdges.Inside(view, item.Zone, start, end)
            - (award && NameEdges.CollectiveAt(view.Slice(start, end)) > 0 ? weights.InnerCollective : 0);
        if (!award && item.Counted && item.Zone.Before?.Head is "新增" or "新认定" or "认定" or "培育" or "新培育" or "创建" && view.Text[start] == '“' && view.Slice(start, end).IndexOf('”') is > 0 and var close && end - start - close is > 1 and <= 3
            && !view.Scanned.Vocabulary.Is(view.Slice(start + 1, start + close), WordClass.Stop))
        {
            view.Add(new Candidate(EntityType.Honour, start, end, weights.TitleCounted, "counted-title", item));
            return;
        }

        var sibling = level == 0 && (honour || award || (view.Text[start] == '“' && item.Zone.Before?.Head is "新增" or "创建" or "新创建" or "建成")) && TitleSiblings.HaveLevel(view, item);
        if (!award && level == 0 && !sibling && !(honour && suffix!.Suffixes[0].Manner == SuffixManner.Counted))
        {
            return;
        }

        var called = item.End > end && (view.Slice(end, item.End).Contains("称号", StringComparison.Ordinal)
            || (level > 0 && suffix is { Suffixes: [{ Manner: not SuffixManner.Organ }, ..] } && item.Zone.Before?.Head is "通过" or "顺利通过" && view.Scanned.Vocabulary.Names.Examinations.AtEnd(view.Slice(end, item.End)) > 0));
        if (award && !honour && !sibling && !called && level < 1 && (level == 0 || (suffix is null && view.Text[end - 1] != '”')) && IsWeak(view, item.Zone.Before))
        {
            return;
        }

        if (award && !honour && !called && level > 0 && suffix is null && end - start <= 4 && view.Text[start] != '“')
        {
            // 入围国家培育名单 names none.
            return;
        }

        if (award && !honour && !called && IsCommon(view, item.Zone.Before)
            && !(item.Zone.Before?.Head == "成为" && level > 0 && (view.Text[start] is '全' || view.Slice(start, start + 3).Contains('级')) && view.Slice(start, end).IndexOfAny("的最唯") < 0))
        {
            // 成为全省营商环境最佳案例 names one, 成为全国重要的能源基地 tells what it is.
            return;
        }

        if (award && level == 0 && item.Zone.Before?.Head is "升级为" or "升格为" or "更名为" && suffix is { Suffixes: [{ Type: EntityType.Institution }, ..] })
        {
            view.Add(new Candidate(EntityType.Institution, start, end, score, "title", item));
            return;
        }

        // 列入国家交通规划 is a programme, 列入国家级风景名胜区 a title.
        var included = item.Zone.Before?.Head is "纳入" or "列入" or "成功纳入" or "成功列入" && !honour
            && !view.Slice(start, Math.Min(end, start + 6)).Contains("首批", StringComparison.Ordinal)
            && (suffix is null || suffix.Text.EndsWith("项目", StringComparison.Ordinal) || suffix.Text.EndsWith("工程", StringComparison.Ordinal)
                || suffix is not { Suffixes: [{ Type: EntityType.Place or EntityType.Institution or EntityType.Project }, ..] });
        if (included && end - start <= 4)
        {
            // 纳入国家规划 names none.
            return;
        }

        var type = included ? EntityType.Programme : strict ? suffix!.Suffixes[0].Type : EntityType.Honour;
        view.Add(new Candidate(type, type == EntityType.Event || (type == EntityType.Honour && award) ? TitleEdges.WithYear(view, item.Zone, start) : start, end, score, award ? "title" : "counted-title", item));
    }

    /// <summary>新增青山、白水2个|国家级示范镇: how many of its members hold the title stands before it.</summary>
    private static bool IsCountedClass(SentenceView view, Item item) =>
        item.IsClass && view.TokenAt(item.Zone, item.Start) is var at && at > item.Zone.FirstToken && view.Tokens[at - 1] is { Kind: TokenKind.Count }
        && OpensWithLevel(view, item.Start, item.End) >= 1 && view.Scanned.SuffixBefore(ListHeads.End(view, item)) is { Suffixes: [{ Type: EntityType.Honour }, ..] };

    private static bool IsCountOfPersons(SentenceView view, Item item)
    {
        var at = view.TokenAt(item.Zone, item.End);
        return at < item.Zone.EndToken && view.Tokens[at] is { Kind: TokenKind.Count } count && view.Text[count.End - 1] is '名' or '人';
    }

    /// <summary>居全国第1位, 数量全省第一: a rank or a count, and no title.</summary>
    private static bool IsRank(ReadOnlySpan<char> words) =>
        words[0] is '居' or '列' or '占' or '达' or '超' || words.StartsWith("数量", StringComparison.Ordinal) || words.Contains("总数", StringComparison.Ordinal)
        || words.Contains("人数", StringComparison.Ordinal) || words.Contains("增长", StringComparison.Ordinal) || words is [.., '金' or '银' or '铜' or '奖', '牌'] || words.EndsWith("第一", StringComparison.Ordinal)
        || words.Contains("同类", StringComparison.Ordinal);

    private static bool IsPraise(ReadOnlySpan<char> words) =>
        words.Contains("荣誉", StringComparison.Ordinal) || words.Contains("称号", StringComparison.Ordinal) || words.Contains('奖') || words.Contains("殊荣", StringComparison.Ordinal)
        || words.Contains("名单", StringComparison.Ordinal) || words.Contains("示范", StringComparison.Ordinal) || words.Contains("试点", StringComparison.Ordinal);

    private static bool EndsInAbstract(SentenceView view, int end)
    {
        for (var length = 2; length <= 4; length++)
        {
            if (view.Scanned.Vocabulary.Is(view.Slice(end - length, end), WordClass.Abstract))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>全国社区治理和服务创新实验区: the title goes on behind 和.</summary>
    private static bool IsJoinedToNext(SentenceView view, Item item)
    {
        var items = item.Zone.Items;
        var next = items.IndexOf(item) + 1;
        return next < items.Count && items[next].JoinedStart == item.Start && IsAward(item.Zone.Before) && view.JoinsBefore(items[next]);
    }

    /// <summary>安丘国家…示范区创建: where a title is sought, its level begins it.</summary>
    public static bool OpensAfterPlace(SentenceView view, Item item, int start) =>
        SeeksByTail(view, item.Zone) && OpensWithLevel(view, start, item.End) >= 1;

    /// <summary>The list ends in a noun that says that all of it is sought: 国家级开发区和省级高新区创建.</summary>
    public static bool SeeksByTail(SentenceView view, Zone zone) =>
        zone.EndToken > zone.FirstToken && view.Tokens[zone.EndToken - 1] is { Kind: TokenKind.Verb, Word: { } word }
        && word.Has(VerbTraits.Seeks) && word.Has(VerbTraits.Tail);

    /// <summary>建成全国义务教育发展基本均衡县: what an area as a whole becomes.</summary>
    private static bool BuildsTitle(SentenceView view, Item item) =>
        !item.Counted && item.Zone.Before?.Head is "建成" or "创成" or "打造" or "建设" && OpensWithLevel(view, item.Start, item.End) >= 1
        && (view.Text[item.End - 1] is '县' or '市' or '镇' or '村' or '乡' || view.Slice(item.Start, item.End).EndsWith("景区", StringComparison.Ordinal));

    private static Lexeme? BeforeBracket(SentenceView view, int start, int end)
    {
        var bracket = view.Text[end - 1] == '）' ? view.Slice(start, end).LastIndexOf('（') : -1;
        return bracket > 0 ? view.Scanned.SuffixBefore(start + bracket) : null;
    }

    /// <summary>Verbs that also receive what is no title: 获得支持, 通过审议.</summary>
    private static bool IsWeak(SentenceView view, VerbGroup? verbs) => verbs is null || view.Scanned.Vocabulary.Names.WeakTitleVerbs.Contains(verbs.Head);

    /// <summary>Verbs whose object is a title only where its last word says so.</summary>
    internal static bool IsCommon(SentenceView view, VerbGroup? verbs) => verbs is not null && view.Scanned.Vocabulary.Names.CommonTitleVerbs.Contains(verbs.Head);
}
