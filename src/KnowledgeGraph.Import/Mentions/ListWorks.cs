using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Members of a list of works: 甲灌区现代化改造、乙厂年产5万吨铜箔等项目. Each is a name from its first word to its last.</summary>
internal sealed class ListWorks(Vocabulary vocabulary)
{
    private const int Longest = 32;
    private const int LongestKind = 6;
    private const int LongestOpening = 4;
    private const int LongestFirm = 10;

    /// <summary>In a list of projects a firm's name is a project's.</summary>
    private const double FirmAsWork = 4;
    private const double OpensWithVerb = -2;

    /// <summary>What is done with a road or a building that has a name of its own.</summary>
    private static readonly string[] Works = ["改扩建", "改造", "改建", "扩建", "拓宽", "提升", "升级", "提质", "整治", "电气化改造", "搬迁", "迁建", "重建"];

    /// <summary>
    /// Some member of the list has a name of its own: a place, a figure, or a word that names works. 交通、水利等项目 are kinds.
    /// </summary>
    public static bool IsSpecific(SentenceView view, Zone zone, Item head)
    {
        foreach (var item in zone.Items)
        {
            for (var i = item.Start; item.ClassItem == head && i < item.End; i++)
            {
                if (view.Scanned.PlaceAt(i) is not null || char.IsAsciiLetterOrDigit(view.Text[i]) || view.Text[i] == '“'
                    || (i > item.Start + 1 && i + 2 < item.End && "河湖江溪渠".Contains(view.Text[i], StringComparison.Ordinal) && ListNames.IsName(view, item.Start, i))
                    || (i > item.Start + 2 && view.Scanned.SuffixBefore(i + 1) is { Text.Length: > 1, Suffixes: [{ Type: EntityType.Project or EntityType.Place, Weight: >= 0.8 }, ..] } suffix
                        && i + 1 - suffix.Text.Length > item.Start + 1 && !GenericModifier.IsGeneric(view, item.Start, i + 1 - suffix.Text.Length)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>柳药港、恒润泽等项目: a member that begins with words no lexicon knows.</summary>
    public static bool IsUnknown(SentenceView view, Item item) =>
        view.Tokens[view.TokenAt(item.Zone, item.Start)] is { Kind: TokenKind.Text } first && first.Start == item.Start
        && !view.Scanned.Vocabulary.Common.Cover(view.Text, item.Start, Math.Min(item.End, item.Start + LongestOpening))
        && !IsTrade(view, item);

    /// <summary>宏发锂能、盛开新能源等项目: a member is called as a firm is, or two begin with words that no lexicon knows.</summary>
    public static bool HasFirm(SentenceView view, Zone zone, Item head)
    {
        var unknown = 0;
        foreach (var item in zone.Items)
        {
            if (item.ClassItem == head && !item.Counted && item.End - item.Start is >= 4 and <= LongestFirm && IsUnknown(view, item))
            {
                unknown += IsFirm(view, item.Start, item.End) ? 2 : 1;
            }
        }

        return unknown > 1;
    }

    /// <summary>新能源, 交通: what many do.</summary>
    public static bool IsTrade(SentenceView view, Item item) =>
        view.Scanned.Vocabulary.Is(view.Slice(item.Start, item.End), WordClass.Trade | WordClass.Industry | WordClass.Generic);

    /// <summary>甲河防洪提升、乙厂60万吨铜箔扩产等项目: each member is a name from its first word to its last.</summary>
    public void Find(SentenceView view, int index, Item head, ListHead works)
    {
        var zone = head.Zone;
        var item = zone.Items[index];
        var end = item.End;
        if (item.AfterConjunction && GoesOnAfter(view, zone, index - 1) && !(view.Scanned.PlaceAt(zone.Items[index - 1].Start) is { } before && zone.Items[index - 1].Start + before.Text.Length == zone.Items[index - 1].End))
        {
            return;
        }

        if (GoesOnAfter(view, zone, index) && !(view.Scanned.PlaceAt(item.Start) is { } alone && item.Start + alone.Text.Length == item.End))
        {
            // 甲干渠及田间配套、乙水库等工程: the conjunction joins the parts of one member.
            end = zone.Items[index + 1].End;
        }

        if (view.Text[item.Start] == '“' && view.Slice(item.Start, end).IndexOf('”') == end - item.Start - 1 && end - item.Start > 4)
        {
            // “油路到县”、“送电到乡”等工程
            view.Add(new Candidate(works.Type, item.Start + 1, end - 1, view.Weights.ListWork, "list-class", item));
            return;
        }

        if (view.Text[item.Start] == '“' && view.Text[end - 1] == '”' && view.Slice(item.Start, end).IndexOf("”“", StringComparison.Ordinal) > 0)
        {
            AddEach(view, item, end, works);
            return;
        }

        if (end == item.End && BeforeWork(view, item.Start, end) is var built && built < end && (Tail.EndsBuilt(view, built) || EndsInRoad(view, item.Start, built)))
        {
            // 青白一级路|改扩建等项目, 白水立交|提升改造等项目
            end = built;
        }

        var length = end - item.Start;
        if (length is < 2 or > Longest || view.Slice(item.Start, end).Contains('的') || GenericModifier.IsGeneric(view, item.Start, end)
            || vocabulary.Is(view.Slice(item.Start, end), WordClass.Verb | WordClass.Noun | WordClass.Abstract | WordClass.Stop | WordClass.Self))
        {
            return;
        }

        if (length <= LongestKind && IsKind(view, item.Start, end))
        {
            // 青山铁路、干线公路等重大项目: among names stand kinds.
            return;
        }

        view.Add(new Candidate(works.Type, item.Start, end, view.Weights.ListWork + Opening(view, item) + (works is { Type: EntityType.Project, Word: "项目" } && IsFirm(view, item.Start, end) ? FirmAsWork : 0), "list-class", item, FullName(view, item.Start, end, head, works)));
    }

    /// <summary>Where the nouns of work at the end of a member begin.</summary>
    private static int BeforeWork(SentenceView view, int start, int end)
    {
        for (var cut = true; cut;)
        {
            cut = false;
            foreach (var work in Works)
            {
                if (end - start > work.Length + 2 && view.Slice(start, end).EndsWith(work, StringComparison.Ordinal))
                {
                    (end, cut) = (end - work.Length, true);
                }
            }
        }

        return end;
    }

    private static bool EndsInRoad(SentenceView view, int start, int end) =>
        view.Scanned.SuffixBefore(end) is { Suffixes: [{ Type: EntityType.Project, Weight: >= 0.8 }, ..] } road && end - road.Text.Length > start + 1
        && road.Text[^1] is '路' or '道' or '桥' or '段' or '速' or '通' or '交' or '铁';

    private static bool IsFirm(SentenceView view, int start, int end) =>
        view.Scanned.SuffixBefore(end) is { Text: "总部" or "公司" or "集团" } || FirmNames.EndsInTrade(view.Scanned.Vocabulary, view.Slice(start, end)) > 0;

    /// <summary>“一窗通办”“掌上办”等机制: quotations that stand side by side are members each.</summary>
    private static void AddEach(SentenceView view, Item item, int end, ListHead works)
    {
        for (var open = item.Start; open < end && view.Text[open] == '“';)
        {
            var close = view.Slice(open, end).IndexOf('”');
            if (close < 2)
            {
                return;
            }

            view.Add(new Candidate(works.Type, open + 1, open + close, view.Weights.ListWork, "list-class", item));
            open += close + 1;
        }
    }

    private static bool IsKind(SentenceView view, int start, int end) =>
        view.Scanned.SuffixBefore(end) is { } suffix && end - suffix.Text.Length >= start
        && (suffix.Text.Length == end - start || GenericModifier.IsCommon(view, suffix, start, end - suffix.Text.Length));

    /// <summary>A conjunction and ordinary words follow the member, and a list mark these.</summary>
    private static bool GoesOnAfter(SentenceView view, Zone zone, int index) =>
        index >= 0 && index + 2 < zone.Items.Count && zone.Items[index + 1] is { AfterConjunction: true } next && next.ClassItem is { } head
        && view.Scanned.Vocabulary.Common.IsWord(view.Text[next.Start], view.Text[next.Start + 1])
        && zone.Items[index + 2] is { AfterConjunction: false } third && third.ClassItem == head && zone.Items[index].ClassItem == head;

    /// <summary>重大, 产业: what says nothing of what is built.</summary>
    private static bool IsFiller(Vocabulary vocabulary, ReadOnlySpan<char> words)
    {
        while (words.Length >= 2)
        {
            if (!vocabulary.Is(words[..2], WordClass.Filler))
            {
                return words is "性";
            }

            words = words[2..];
        }

        return true;
    }

    /// <summary>The full name, where the head belongs to it: 引水等工程, a bare place and what is built there.</summary>
    public static string? FullName(SentenceView view, int start, int end, Item head, ListHead works)
    {
        var own = view.Slice(start, end);
        if (works.Word.EndsWith("工程", StringComparison.Ordinal))
        {
            return own.EndsWith("工程", StringComparison.Ordinal) || view.Scanned.SuffixBefore(end) is { Suffixes: [{ Type: EntityType.Project }, ..] } ? null : own.ToString() + "工程";
        }

        var words = view.Slice(head.Start, ListHeads.End(view, head));
        words = words[(words.LastIndexOf('的') + 1)..];
        if (own.IndexOf('至') >= 2 && words is "铁路" or "公路" or "高速" or "高速公路" or "高铁" or "航线" or "航班" or "铁路支线" or "公交")
        {
            // 甲至乙、丙至丁等铁路
            return own.ToString() + words.ToString();
        }

        return works.Shared || (own.Length <= 4 && view.Scanned.SuffixBefore(end) is not { Suffixes: [{ Type: EntityType.Project }, ..] } && words.Length > works.Word.Length && !IsFiller(view.Scanned.Vocabulary, words[..^works.Word.Length]))
            ? own.ToString() + words.ToString()
            : null;
    }

    /// <summary>Works are named by what is done, but do not begin with it.</summary>
    private static double Opening(SentenceView view, Item item) =>
        view.Tokens[view.TokenAt(item.Zone, item.Start)] is { Kind: TokenKind.Verb or TokenKind.Adverb or TokenKind.Stop or TokenKind.Preposition } first
        && first.Start == item.Start && first.Word?.Has(VerbTraits.NounLike) != true
            ? OpensWithVerb
            : 0;
}
