using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Names that a pair of quotation marks encloses: 打响“云上草原”招牌, 《…规划》.</summary>
internal static class QuotedNames
{
    private const int Longest = 18;
    private const int Book = 30;

    /// <summary>The last characters of documents: 条例, 方案, 纲要, 办法, 意见, 协定 …</summary>
    private const string Documents = "例案要法见知定书则款典策施划版";

    public static void Find(SentenceView view, Item item)
    {
        for (var i = view.TokenAt(item.Zone, item.Start); i < item.Zone.EndToken && view.Tokens[i].Start < item.End; i++)
        {
            var token = view.Tokens[i];
            if (token.Kind == TokenKind.Quote && token.Length > 3 && token.Length <= (view.Text[token.Start] == '《' ? Book : Longest) + 2)
            {
                Consider(view, item, token);
            }
        }
    }

    private static void Consider(SentenceView view, Item item, Token quote)
    {
        var weights = view.Weights;
        var (start, end) = (quote.Start + 1, quote.End - 1);
        var name = view.Slice(start, end);
        var zone = item.Zone;
        var tail = Tail.After(view, item, quote.End);
        var score = weights.Quote;
        if (view.Text[quote.Start] == '《')
        {
            score += weights.QuoteBook;
        }

        if ((name.Length == 3 && name[0] == '十' && name[2] == '五') || name.EndsWith("连冠", StringComparison.Ordinal) || (name.Length == 3 && name[1] == '连') || name.EndsWith("连胜", StringComparison.Ordinal))
        {
            // “十四五”时期 is a time, “四连冠” a count.
            return;
        }

        if (view.Scanned.Vocabulary.Is(name, WordClass.Stop) || (item.IsClass && item.Counted && quote.End == item.End) || (!TitleNames.IsAward(zone.Before) && QuotedParts.IsTrouble(view, item, quote)))
        {
            // “两个维护” and the like are set phrases of every report.
            return;
        }

        if (VersionAt(view.Text, quote.End, item.End) is > 0 and var version)
        {
            // “畅通工程”2.0版
            view.Add(new Candidate(EntityType.Programme, quote.Start, version, weights.Known, "quote", item));
            return;
        }

        if (name.Length <= 4 && quote.Start == item.Start && tail.Kind == TailKind.Work && tail.Verb!.Text is "改造" or "整治" or "治理" or "清零"
            && zone.Before?.Phase is not null && quote.End + tail.Verb.Text.Length == item.End)
        {
            // “三旧”改造: the work is what the campaign is called by.
            view.Add(new Candidate(EntityType.Programme, quote.Start, item.End, weights.Known, "quote", item));
            return;
        }

        if (name.Length <= 3 && quote.Start == item.Start && view.Slice(quote.End, item.End) is "建设" or "工作" or "项目" or "融合" && zone.Before is not null && !item.Counted)
        {
            // “两重”项目, “两新”工作: the policy is called so.
            view.Add(new Candidate(EntityType.Programme, quote.Start, item.End, weights.SharedHead + weights.Suffix + weights.Title, "quote", item));
            return;
        }

        if (QuotedParts.Add(view, item, quote))
        {
            return;
        }

        if (zone.Before is not null && !TitleNames.IsAward(zone.Before) && CountsPoints(name) && TopicStart(view, item, quote.Start) is >= 0 and var topic
            && (tail.Kind is TailKind.None or TailKind.Work || (name.Length <= 3 && view.Slice(quote.End, item.End) is "工作")))
        {
            // 脱贫攻坚“九大工程”, 城乡“三供两治”: the campaign is told by what it is about.
            view.Add(new Candidate(
                EntityType.Programme, topic, tail.Kind is TailKind.None or TailKind.Work ? quote.End : item.End, weights.SharedHead + weights.Suffix + weights.Title, "quote", item));
            return;
        }

        if (zone.Before is { Phase: null } && ((zone.Before.Head == "支持" && tail.Kind == TailKind.Work) || (zone.Before.Head == "发挥" && tail.Kind == TailKind.Abstract && item.End > quote.End && quote.Start == item.Start) || QuotedParts.IsFramed(view, item, quote)))
        {
            // 支持高校“双一流”建设, 发挥“治决会”作用, 扩大“游青州·品山河”品牌影响力
            score += weights.QuoteGoverned;
        }

        if (view.Text[quote.Start] == '《' && !IsDocument(view, zone, start, end))
        {
            return;
        }

        var award = TitleNames.IsAward(zone.Before);
        if (award && TitleNames.IsCommon(view, zone.Before) && ((quote.Start > item.Start && view.Text[quote.Start - 1] == '的') || (tail.Kind == TailKind.Open && !IsPraised(view.Slice(quote.End, item.End)))))
        {
            // 成为人们向往的“诗和远方” tells what it is like.
            return;
        }

        score += award || IsPraised(view.Slice(quote.End, item.End)) ? weights.QuoteTitle : zone.Before?.Phase is not null ? weights.QuoteGoverned : 0;
        if (zone.Before?.Head is "围绕" or "聚焦" or "锚定" && quote.Start == item.Start && quote.End == item.End && name.Length is >= 4 and <= 10)
        {
            score += weights.QuoteGoverned + weights.QuoteExact;
        }

        if (name[^1] == '+' && quote.Start == item.Start && item.End - quote.End == 2 && zone.Before?.Phase is not null)
        {
            // “碳纤维+”产业
            view.Add(new Candidate(EntityType.Programme, quote.Start, item.End, weights.Known, "quote", item));
            return;
        }

        if (item.Counted && view.Slice(quote.End, item.End) is "项目" && quote.Start == item.Start)
        {
            // 完成“保交房”项目600个: what is counted belongs to a campaign that is called so.
            view.Add(new Candidate(EntityType.Programme, start, end, weights.Known, "quote", item));
            return;
        }

        if (zone.Before is null && zone.After is { } after && (after.Phase is not null || TitleNames.IsAward(after)))
        {
            score += weights.QuoteSubject;
        }

        var slogan = name.ContainsAny('、', '，', '的') || (name.Length > 14 && view.Text[quote.Start] != '《') || zone.Prepositional
            || (quote.End < item.End && view.Text[quote.End] == '的');
        var motto = slogan && QuotedParts.IsPair(name) && zone is { Before: { Phase: not null, Head: not ("实现" or "推动实现") } saying, Prepositional: false } && !saying.Has(VerbTraits.Holds) && (tail.Kind is TailKind.None or TailKind.Work || item.ClassItem is not null);
        score += slogan && !motto ? weights.QuoteSlogan : 0;
        var suffix = InnerSuffix(view, start, end);
        if (suffix is { Type: EntityType.Project or EntityType.Place } && view.Scanned.SuffixBefore(end) is { Text.Length: 1 } && GenericModifier.IsGeneric(view, start, end - 1))
        {
            // “断头路”
            return;
        }

        if (suffix is { Type: EntityType.Project or EntityType.Place } && name.Length == 4 && quote.End == item.End && zone.Before is { Phase: Phase.Advance } shaped && !shaped.Has(VerbTraits.Builds)
            && name[^1] == '园' && view.Scanned.Vocabulary.Is(name[^2..], WordClass.Noun))
        {
            // 塑造“洁净家园”: what it is to be like.
            return;
        }

        score += suffix is not null ? weights.QuoteSuffix : 0;
        if (view.Scanned.Quotations.IsRepeated(view.Slice(quote.Start, quote.End)))
        {
            score += weights.QuoteAgain;
        }

        score += name.Length <= 2 && !(SaysNumber(name[0]) && view.Slice(quote.End, item.End) is "工作") ? weights.QuoteShort : 0;
        var brand = tail.Kind == TailKind.Abstract || IsBrandWord(view, item, quote.End);
        if ((tail.Kind is TailKind.None or TailKind.Work || brand) && zone.Before?.Phase is not null)
        {
            score += weights.QuoteExact;
        }

        if (item.Counted && name.Length > 2 && view.Slice(quote.End, Math.Max(quote.End, item.End)).EndsWith("项目", StringComparison.Ordinal))
        {
            // 推进“云改数联”项目30个: what is counted bears the name.
            score += weights.QuoteTitle;
        }

        if (tail.Kind == TailKind.Open && !brand && quote.End < item.End)
        {
            score += weights.RightOpen / 2;
        }

        view.Add(new Candidate(TypeOf(view, item, quote, suffix, brand), start, end, score, "quote", item));
    }

    /// <summary>“三线一单”, “12条措施”: named by how many points it has.</summary>
    private static bool CountsPoints(ReadOnlySpan<char> name) =>
        name.Length >= 3 && (char.IsAsciiDigit(name[0]) || "一二两三四五六七八九十".Contains(name[0], StringComparison.Ordinal)) && name[1] != '号' && !name.ContainsAny('、', '，', '的');

    /// <summary>“双碳”, “六稳”: policies that are called by how many things they are about.</summary>
    private static bool SaysNumber(char first) => "双两三四五六七八九".Contains(first, StringComparison.Ordinal);

    /// <summary>Where ordinary words before a quotation begin that say what it is about, or -1.</summary>
    private static int TopicStart(SentenceView view, Item item, int quote)
    {
        var start = NameEdges.OpensWithVerb(item) is >= 0 and var opening ? opening : item.Start;
        if (quote - start < 2 || item.Counted || view.Scanned.SuffixBefore(quote) is { Suffixes: [{ Type: not EntityType.Programme }, ..] })
        {
            return -1;
        }

        var at = item.Zone.Items.IndexOf(item);
        if (at > 0 && item.Zone.Items[at - 1].End is var before && view.Text[before - 1] != '”' && view.Scanned.SuffixBefore(before) is null)
        {
            // 生产、供销、信用“三位一体”: the campaign is about all of the list.
            return -1;
        }

        for (var i = view.TokenAt(item.Zone, item.Start); i < item.Zone.EndToken && view.Tokens[i].Start < quote; i++)
        {
            if (view.Tokens[i].Kind == TokenKind.Verb && view.Tokens[i].Start == start && view.Tokens[i].End == quote)
            {
                return -1;
            }

            if (view.Tokens[i].Kind is TokenKind.Of or TokenKind.Stop or TokenKind.Self or TokenKind.Quote or TokenKind.Preposition or TokenKind.Count)
            {
                return -1;
            }
        }

        return view.Scanned.Vocabulary.Common.Cover(view.Text, start, quote) || (view.Scanned.PlaceAt(start) is { } place && start + place.Text.Length == quote && item.Zone.Items[0] == item) ? start : -1;
    }

    /// <summary>《…条例》 is a policy, 《青云传》 a work of art: what it is called by, or who issues it, tells.</summary>
    private static bool IsDocument(SentenceView view, Zone zone, int start, int end)
    {
        var last = view.Text[end - 1] is '）' or '〉' ? start + view.Slice(start, end).LastIndexOfAny('（', '〈') : end;
        return InnerSuffix(view, start, last)?.Type is EntityType.Programme || Documents.Contains(view.Text[Math.Max(start, last - 1)], StringComparison.Ordinal)
            || zone.Before?.Head is "出台" or "印发" or "制定" or "发布" or "编制" or "修订" or "颁布" or "颁布实施" or "签署" or "签订" or "贯彻" or "落实" or "贯彻落实" or "实施";
    }

    /// <summary>保持“计划生育先进县”殊荣: a title, whatever verb governs it.</summary>
    private static bool IsPraised(ReadOnlySpan<char> behind) => behind is "称号" or "荣誉" or "荣誉称号" or "殊荣" or "美誉" or "桂冠" or "头衔" or "奖牌";

    /// <summary>Where 2.0版 ends, or 0.</summary>
    private static int VersionAt(string text, int start, int end)
    {
        var i = start;
        while (i < end && (char.IsAsciiDigit(text[i]) || text[i] == '.'))
        {
            i++;
        }

        return i > start && i < end && text[i] == '版' ? i + 1 : 0;
    }

    private static SuffixReading? InnerSuffix(SentenceView view, int start, int end)
    {
        var suffix = view.Scanned.SuffixBefore(end);
        return suffix is not null && end - suffix.Text.Length > start ? suffix.Suffixes[0] : null;
    }

    private static bool IsBrandWord(SentenceView view, Item item, int end) =>
        (end < item.End && view.Slice(end, item.End) is "服务" or "办理" or "招牌" or "名片")
        || end < item.End && view.Scanned.SuffixBefore(item.End) is { } suffix && suffix.Text.EndsWith("品牌", StringComparison.Ordinal) && suffix.Text.Length == item.End - end;

    private static EntityType TypeOf(SentenceView view, Item item, Token quote, SuffixReading? suffix, bool brand)
    {
        var zone = item.Zone;
        var name1 = view.Text[quote.Start + 1];
        if (TitleNames.IsAward(zone.Before))
        {
            // 纳入“白名单”, 列入《…规划》: what takes others in is no title, unless it is called one.
            return zone.Before!.Head is "纳入" or "列入" or "写入" && suffix?.Type != EntityType.Honour ? EntityType.Programme : EntityType.Honour;
        }

        if (IsPraised(view.Slice(quote.End, item.End)))
        {
            return EntityType.Honour;
        }

        if (QuotedParts.IsBody(zone, view.Text[quote.End - 2]))
        {
            return EntityType.Institution;
        }

        if (quote.Start > item.Start && view.Scanned.SuffixBefore(quote.Start) is { } before && before.Suffixes[0].Type == EntityType.Project)
        {
            return EntityType.Project;
        }

        if (suffix is { Type: EntityType.Project } && (QuotedParts.IsPolicy(view, item, quote) || (view.Text[quote.End - 2] is '程' or '路' && zone.Before?.Has(VerbTraits.Builds) != true)))
        {
            return EntityType.Programme;
        }

        if (suffix is not null && name1 is '一' or '两' or '双' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十' or '百' or '千' && quote.Length <= 10 && suffix.Type == EntityType.Project)
        {
            // “两城同心”, “三区联动”: what begins with a count is a policy.
            return EntityType.Programme;
        }

        if (suffix is { Type: EntityType.Place } || (suffix is { Type: EntityType.Honour } && QuotedParts.IsPair(view.Slice(quote.Start + 1, quote.End - 1))) || (suffix is { Type: EntityType.Honour } && "一二三四五六七八九十".Contains(view.Text[quote.Start + 1], StringComparison.Ordinal)) || BrandNames.OpensBrand(view.Scanned.Vocabulary.Names, view.Slice(quote.Start + 1, quote.End - 1)))
        {
            return EntityType.Programme;
        }

        if (!(brand && suffix?.Type is EntityType.Institution or EntityType.Project) && suffix is not null && !(suffix.Type == EntityType.Institution && quote.Length <= 6 && suffix.Weight < 1))
        {
            return suffix.Type;
        }

        return zone.Before?.Has(VerbTraits.Holds) == true ? EntityType.Event
            : zone.Before is { Phase: Phase.Complete or Phase.Start } built && built.Has(VerbTraits.Builds) && !view.Slice(quote.End, Math.Max(quote.End, item.End)).StartsWith("目标", StringComparison.Ordinal) ? EntityType.Project
            : EntityType.Programme;
    }
}
