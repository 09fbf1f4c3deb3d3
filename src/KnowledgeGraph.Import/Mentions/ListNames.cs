using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>
/// List members that only the list shows to be names: by the class named after 等 or a number (许码头、周塘4个…项目), and by a head
/// that the last member carries for all (东溪和西山区块).
/// </summary>
internal sealed class ListNames(Vocabulary vocabulary, ListHeads heads)
{
    private const int LongestWork = 32;
    private const double ListEnding = 3;
    private const int LongestBareName = 4;

    public void Find(SentenceView view, Zone zone)
    {
        for (var i = 0; i < zone.Items.Count; i++)
        {
            var item = zone.Items[i];
            if (item.IsClass || item.Counted)
            {
                continue;
            }

            if (item.ClassItem is { } head && heads.Of(view, head) is { Works: true } works && IsSpecific(view, zone, head))
            {
                ByWorks(view, i, head, works);
            }
            else if (!IsBare(view, item))
            {
                continue;
            }
            else if (item.ClassItem is { } named)
            {
                ByClass(view, item, named);
            }
            else if (i + 1 < zone.Items.Count)
            {
                ByLast(view, item, LastOf(zone, i));
            }
        }
    }

    /// <summary>
    /// Some member of the list has a name of its own: a place, a figure, or a word that names works. 交通、水利等项目 are kinds.
    /// </summary>
    private static bool IsSpecific(SentenceView view, Zone zone, Item head)
    {
        foreach (var item in zone.Items)
        {
            for (var i = item.Start; item.ClassItem == head && i < item.End; i++)
            {
                if (view.Scanned.PlaceAt(i) is not null || char.IsAsciiLetterOrDigit(view.Text[i]) || view.Text[i] == '“'
                    || (i > item.Start + 1 && i + 2 < item.End && "河湖江溪渠".Contains(view.Text[i], StringComparison.Ordinal) && IsName(view, item.Start, i))
                    || (i > item.Start + 2 && view.Scanned.SuffixBefore(i + 1) is { Text.Length: > 1, Suffixes: [{ Type: EntityType.Project or EntityType.Place, Weight: >= 0.8 }, ..] } suffix
                        && i + 1 - suffix.Text.Length > item.Start + 1 && !GenericModifier.IsGeneric(view, item.Start, i + 1 - suffix.Text.Length)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>甲河防洪提升、乙厂60万吨铜箔扩产等项目: each member is a name from its first word to its last.</summary>
    private void ByWorks(SentenceView view, int index, Item head, ListHead works)
    {
        var zone = view.Clauses.Count > 0 ? head.Zone : null;
        var item = zone!.Items[index];
        var end = item.End;
        if (item.AfterConjunction && GoesOnAfter(zone, index - 1) && !(view.Scanned.PlaceAt(zone.Items[index - 1].Start) is { } before && zone.Items[index - 1].Start + before.Text.Length == zone.Items[index - 1].End))
        {
            return;
        }

        if (GoesOnAfter(zone, index) && !(view.Scanned.PlaceAt(item.Start) is { } alone && item.Start + alone.Text.Length == item.End))
        {
            // 甲水库及配套管网、乙水库等工程: the conjunction joins the parts of one member.
            end = zone.Items[index + 1].End;
        }

        var length = end - item.Start;
        if (length is < 2 or > LongestWork || view.Slice(item.Start, end).Contains('的') || GenericModifier.IsGeneric(view, item.Start, end)
            || vocabulary.Is(view.Slice(item.Start, end), WordClass.Verb | WordClass.Noun | WordClass.Abstract | WordClass.Stop | WordClass.Self))
        {
            return;
        }

        view.Add(new Candidate(works.Type, item.Start, end, view.Weights.ListWork + Verbs(view, item, works.Type), "list-class", item, WorkName(view, item.Start, end, head, works)));
    }

    /// <summary>A conjunction follows the member, and a list mark the one behind it.</summary>
    private static bool GoesOnAfter(Zone zone, int index) =>
        index >= 0 && index + 2 < zone.Items.Count && zone.Items[index + 1] is { AfterConjunction: true } next && next.ClassItem is { } head
        && zone.Items[index + 2] is { AfterConjunction: false } third && third.ClassItem == head && zone.Items[index].ClassItem == head;

    /// <summary>重大, 产业: what says nothing of what is built.</summary>
    private static bool IsFiller(ReadOnlySpan<char> words)
    {
        while (words.Length >= 2)
        {
            if (words[..2] is not ("重大" or "重点" or "产业" or "建设" or "一批" or "骨干" or "标志" or "民生" or "配套" or "工业" or "基础" or "设施" or "投资" or "百亿" or "亿元" or "新建" or "续建" or "龙头"))
            {
                return words is "性";
            }

            words = words[2..];
        }

        return true;
    }

    /// <summary>The full name, where the head belongs to it: 引水等工程, a bare place and what is built there.</summary>
    private static string? WorkName(SentenceView view, int start, int end, Item head, ListHead works)
    {
        var own = view.Slice(start, end);
        if (works.Word.EndsWith("工程", StringComparison.Ordinal))
        {
            return own.EndsWith("工程", StringComparison.Ordinal) || view.Scanned.SuffixBefore(end) is { Suffixes: [{ Type: EntityType.Project }, ..] } ? null : own.ToString() + "工程";
        }

        var words = view.Slice(head.Start, ListHeads.End(view, head));
        words = words[(words.LastIndexOf('的') + 1)..];
        return works.Shared || (own.Length <= 4 && words.Length > works.Word.Length && !IsFiller(words[..^works.Word.Length]))
            ? own.ToString() + words.ToString()
            : null;
    }

    /// <summary>After the area that a member lies in: 城西街道东溪和….</summary>
    private static int MemberStart(SentenceView view, Item item) =>
        view.Scanned.PlaceAt(item.Start) is { Form: PlaceForm.Full } place && item.Start + place.Text.Length < item.End - 1
            ? item.Start + place.Text.Length
            : item.Start;

    private static Item LastOf(Zone zone, int from)
    {
        var last = from + 1;
        while (last + 1 < zone.Items.Count && !zone.Items[last].AfterConjunction && zone.Items[last + 1].ClassItem is null && !zone.Items[last + 1].IsClass)
        {
            last++;
        }

        return zone.Items[last];
    }

    /// <summary>Two to eight characters, no quotation, no known suffix of its own, more than a kind.</summary>
    private bool IsBare(SentenceView view, Item item)
    {
        var start = MemberStart(view, item);
        var length = item.End - start;
        var text = view.Slice(start, item.End);
        return length is >= 2 and <= 8 && text.IndexOfAny("“（《的") < 0
            && !GenericModifier.IsGeneric(view, start, item.End)
            && !vocabulary.Is(text, WordClass.Verb | WordClass.Noun | WordClass.Abstract | WordClass.Stop | WordClass.Self | WordClass.Level)
            && view.Tokens[view.TokenAt(item.Zone, item.Start)] is not { Kind: TokenKind.Preposition };
    }

    private void ByClass(SentenceView view, Item item, Item head)
    {
        if (heads.Of(view, head) is not { } known)
        {
            return;
        }

        var own = view.Scanned.SuffixBefore(item.End) is { } suffix && suffix.Suffixes[0].Weight > 0.5 && (suffix.Text.Length > 1 || known.Type != EntityType.Institution) && suffix.Suffixes[0].Type != EntityType.Honour;
        if (own && !(known is { Shared: true, Type: EntityType.Place } && !view.Scanned.SuffixBefore(item.End)!.Text.EndsWith(known.Word, StringComparison.Ordinal)))
        {
            return;
        }

        // 白水沟等水电站, 老水厂等区块: what the member ends in is a part of the bare name.
        var ending = known.Type != EntityType.Institution && view.Scanned.SuffixBefore(item.End) is not null ? ListEnding : 0;

        var name = known.Works ? WorkName(view, item.Start, item.End, head, known)
            : known.Shared ? view.Slice(item.Start, item.End).ToString() + view.Slice(head.Start, ListHeads.End(view, head)).ToString() : null;
        view.Add(new Candidate(known.Type, item.Start, item.End, view.Weights.ListMember + ending + Verbs(view, item), "list-class", item, name));
    }

    private void ByLast(SentenceView view, Item item, Item last)
    {
        if (view.Scanned.SuffixBefore(item.End) is { Suffixes: [{ Weight: > 0.5 } own, ..] } suffix && (suffix.Text.Length > 1 || own.Type != EntityType.Place))
        {
            return;
        }

        for (var inner = MemberStart(view, item) + 3; inner < item.End; inner++)
        {
            if (view.Scanned.SuffixBefore(inner) is { Text.Length: > 1 })
            {
                // 软件园二区: more than a bare name.
                return;
            }
        }

        var end = ListHeads.End(view, last);
        var start = MemberStart(view, item);
        for (var length = 6; length > 0; length--)
        {
            if (end - length > last.Start && heads.Find(view.Slice(end - length, end)) is { SharedInList: true } head && !IsHidden(view, last, end, length))
            {
                if (head.Type == EntityType.Programme && view.Scanned.PlaceAt(start) is not null)
                {
                    return;
                }

                if (length > 1 || item.End - start <= LongestBareName)
                {
                    AddShared(view, item, start, head.Type, head.Word, (last.Start, end));
                }

                return;
            }
        }

        if (AreParallel(view, item, last) && view.Scanned.SuffixBefore(end) is { Text: "工程" or "行动" or "计划" } called)
        {
            var isPolicy = called.Text != "工程" || item.Zone.Before is { Phase: Facts.Phase.Advance } policy && !policy.Has(VerbTraits.Builds);
            AddShared(view, item, start, isPolicy ? EntityType.Programme : EntityType.Project, called.Text, (end - called.Text.Length - 1, end), -Verbs(view, item));
            return;
        }

        if (view.Scanned.SuffixBefore(end) is { Suffixes: [{ Type: EntityType.Project, Weight: >= 0.8 } built, ..], Text.Length: > 1 } works && end - works.Text.Length > last.Start + 1
            && item.End - start <= LongestBareName && !view.Slice(last.Start, end).Contains('的') && IsName(view, start, item.End) && (built.Other is null || item.Zone.Before?.Phase is not null))
        {
            AddShared(view, item, start, EntityType.Project, works.Text, (last.Start, end));
        }
    }

    /// <summary>路 in 之路 and 延伸 in 向农村延伸 are no heads.</summary>
    private static bool IsHidden(SentenceView view, Item last, int end, int length)
    {
        var token = view.Tokens[view.TokenAt(last.Zone, end - 1)];
        return (token is { Kind: TokenKind.Noun, Word: { } word } && token.End == end && token.Length > length && !word.Is(WordClass.Suffix))
            || (view.Slice(end - length, end) is "延伸" && view.Slice(last.Start, end).Contains('向'));
    }

    /// <summary>实施科技强农、机械强农、品牌强农行动: three or more of a length, of which only the last one says what they are.</summary>
    private static bool AreParallel(SentenceView view, Item item, Item last)
    {
        var items = item.Zone.Items;
        var end = items.IndexOf(last);
        if (end < 2 || item.Zone.Before?.Phase is null || NameEdges.CollectiveAt(view.Slice(last.Start, last.End)) >= 0)
        {
            return false;
        }

        for (var i = 0; i < end; i++)
        {
            if (items[i].End - items[i].Start is < 4 or > 8 || items[i].Counted || view.Scanned.SuffixBefore(items[i].End) is not null)
            {
                return false;
            }
        }

        return true;
    }

    private static void AddShared(SentenceView view, Item item, int start, EntityType type, string head, (int Start, int End) last, double bonus = 0)
    {
        // 甲、乙500千伏送出工程: all that stands behind the last member's place, or from its figure on, belongs to each.
        var figure = view.Slice(last.Start, last.End).IndexOfAnyInRange('0', '9');
        var own = view.Scanned.PlaceAt(last.Start) is { } place ? place.Text.Length : figure;
        var rest = own > 0 && last.End - last.Start - own >= head.Length ? view.Text[(last.Start + own)..last.End] : head;
        view.Add(new Candidate(type, start, item.End, view.Weights.SharedHead + Verbs(view, item) + bonus, "shared-head", item, view.Text[start..item.End] + rest));
    }

    /// <summary>A place, or words that no lexicon knows.</summary>
    private static bool IsName(SentenceView view, int start, int end)
    {
        if (view.Scanned.PlaceAt(start) is not null)
        {
            return true;
        }

        for (var i = start; i < end; i++)
        {
            if (view.Scanned.WordAt(i) is { Text.Length: > 1 } word && i + word.Text.Length <= end)
            {
                return false;
            }
        }

        return true;
    }

    private static double Verbs(SentenceView view, Item item, EntityType type = EntityType.Place)
    {
        var sum = 0.0;
        if (type is EntityType.Project or EntityType.Programme)
        {
            // Works are named by what is done: 甲灌区现代化改造.
            return view.Tokens[view.TokenAt(item.Zone, item.Start)] is { Kind: TokenKind.Verb or TokenKind.Adverb or TokenKind.Stop or TokenKind.Preposition } first && first.Start == item.Start && first.Word?.Has(VerbTraits.NounLike) != true ? -2 : 0;
        }

        for (var i = view.TokenAt(item.Zone, item.Start); i < item.Zone.EndToken && view.Tokens[i].Start < item.End; i++)
        {
            sum += view.Tokens[i].Kind is TokenKind.Verb or TokenKind.Adverb or TokenKind.Stop ? -1 : 0;
        }

        return sum;
    }
}
