using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>
/// List members that only the list shows to be names: by the class named after 等 or a number (许码头、周塘4个…项目), and by a head
/// that the last member carries for all (东溪和西山区块).
/// </summary>
internal sealed class ListNames(Vocabulary vocabulary, ListHeads heads)
{
    private const double ListEnding = 3;
    internal const int LongestBareName = 4;
    private const int MostParallel = 12;

    private readonly ListWorks _works = new(vocabulary);

    public void Find(SentenceView view, Zone zone)
    {
        var (decided, isSpecific, hasFirm) = ((Item?)null, false, false);
        for (var i = 0; i < zone.Items.Count; i++)
        {
            var item = zone.Items[i];
            if (item.IsClass || item.Counted)
            {
                continue;
            }

            if (item.ClassItem is { } closing && closing != decided)
            {
                (decided, isSpecific, hasFirm) = (closing, ListWorks.IsSpecific(view, zone, closing), ListWorks.HasFirm(view, zone, closing));
            }

            if (ListRoutes.Add(view, zone, i))
            {
                continue;
            }

            if (item.ClassItem is { } head && heads.Of(view, head) is { Works: true } works
                && (isSpecific || (works.Type == EntityType.Project && (ListWorks.IsUnknown(view, item) || (hasFirm && !ListWorks.IsTrade(view, item))))))
            {
                _works.Find(view, i, head, works);
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
                if (i + 2 < zone.Items.Count && view.Candidates is not [.., { Rule: "shared-head" } shared] && view.Scanned.SuffixBefore(zone.Items[i + 1].End) is { Suffixes: [{ Type: EntityType.Project, Weight: >= 0.8 }, ..] })
                {
                    // 甲乙、甲丙高铁、甲东站和丁机场: the next member has the head.
                    ByLast(view, item, zone.Items[i + 1]);
                }
            }
        }

        CollectivePlaces.Find(view, zone);
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
        return length is >= 2 and <= 8 && text.IndexOfAny("“（《的") < 0 && text[^1] != '至'
            && !GenericModifier.IsGeneric(view, start, item.End) && !vocabulary.Is(text[^2..], WordClass.Abstract)
            && !(item.ClassItem is null && view.Scanned.SuffixBefore(item.End) is { } kind && item.End - kind.Text.Length > start && GenericModifier.IsGeneric(view, start, item.End - kind.Text.Length))
            && !vocabulary.Is(text, WordClass.Verb | WordClass.Noun | WordClass.Abstract | WordClass.Stop | WordClass.Self | WordClass.Level)
            && view.Tokens[view.TokenAt(item.Zone, item.Start)] is not { Kind: TokenKind.Preposition, Word.Text: not "沿" };
    }

    private void ByClass(SentenceView view, Item item, Item head)
    {
        if (heads.Of(view, head) is not { } known)
        {
            return;
        }

        if ((known.Type == EntityType.Project || known.Word is "企业" or "公司") && vocabulary.Is(view.Slice(item.Start, item.End), WordClass.Trade | WordClass.Industry))
        {
            // 新材料、新能源等项目 are kinds.
            return;
        }

        if (known.Type == EntityType.Institution && head.Start > 2 && NameEdges.CollectiveAt(view.Slice(head.Start - 2, head.End)) is 0 or 2)
        {
            // 电子政务、公共交易等七大监察平台: what they are about.
            return;
        }

        if (known.Word == "改革" && head.Start > 2 && view.Slice(head.Start - 2, head.Start) is "各项")
        {
            // 医院管理、监管考核等各项改革: what they are about.
            return;
        }

        var own = view.Scanned.SuffixBefore(item.End) is { } suffix && suffix.Suffixes[0].Weight > 0.5 && (suffix.Text.Length > 1 || known.Type != EntityType.Institution) && suffix.Suffixes[0].Type != EntityType.Honour;
        var holds = known.Type == EntityType.Place && TitleNames.IsAward(item.Zone.Before) && TitleNames.OpensWithLevel(view, head.Start, head.End) >= 1;
        if (own && !holds && !(known is { Shared: true, Type: EntityType.Place } && !view.Scanned.SuffixBefore(item.End)!.Text.EndsWith(known.Word, StringComparison.Ordinal)))
        {
            return;
        }

        // 白水沟等水电站, 老水厂等区块: what the member ends in is a part of the bare name.
        var ending = known.Type != EntityType.Institution && view.Scanned.SuffixBefore(item.End) is not null ? ListEnding : 0;

        var name = known.Works ? ListWorks.FullName(view, item.Start, item.End, head, known)
            : known.Shared ? view.Slice(item.Start, item.End).ToString() + HeadWords(view, head).ToString() : null;
        view.Add(new Candidate(known.Type, item.Start, item.End, view.Weights.ListMember + ending + Verbs(view, item), "list-class", item, name));
    }

    /// <summary>在建|高速公路: what the members' names end in.</summary>
    private static ReadOnlySpan<char> HeadWords(SentenceView view, Item head)
    {
        var words = view.Slice(head.Start, ListHeads.End(view, head));
        return words.StartsWith("在建", StringComparison.Ordinal) ? words[2..] : words;
    }

    private void ByLast(SentenceView view, Item item, Item last)
    {
        if (view.Scanned.SuffixBefore(item.End) is { Suffixes: [{ Weight: > 0.5 } own, ..] } suffix && (suffix.Text.Length > 1 || own.Type != EntityType.Place))
        {
            return;
        }

        if (NameEdges.CollectiveAt(view.Slice(last.Start, last.End)) is >= 0 and var collective && !(view.Scanned.PlaceAt(last.Start) is { } opening && opening.Text.Length <= collective))
        {
            // 电力、航空和数据六大通道: what they are about.
            return;
        }

        if (TitleHolders.End(view, last) > 0)
        {
            // 创建青岭山、白云湖国家4A级旅游景区: places, which share a title and no last word.
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
            if (end - length > last.Start && view.Slice(last.Start, end) is not [_, '路'] && heads.Find(view.Slice(end - length, end)) is { SharedInList: true } head && !IsHidden(view, last, end, length))
            {
                if (head.Type == EntityType.Programme && view.Scanned.PlaceAt(start) is not null)
                {
                    return;
                }

                if (length > 1 || item.End - start <= LongestBareName)
                {
                    SharedHeads.Add(view, item, start, head.Type, head.Word, (last.Start, end));
                }

                return;
            }
        }

        if (HaveOneBodyEach(view, item, start, (last.Start, end)))
        {
            SharedHeads.Add(view, item, start, EntityType.Institution, view.Scanned.SuffixBefore(end)!.Text, (last.Start, end));
            return;
        }

        if (AreParallel(view, item, last) && view.Scanned.SuffixBefore(end) is { Text: "工程" or "行动" or "计划" } called)
        {
            var isPolicy = called.Text != "工程" || item.Zone.Before is { Phase: Facts.Phase.Advance } policy && !policy.Has(VerbTraits.Builds);
            SharedHeads.Add(view, item, start, isPolicy ? EntityType.Programme : EntityType.Project, called.Text, (end - called.Text.Length - 1, end), -Verbs(view, item));
            return;
        }

        if (view.Scanned.SuffixBefore(end) is { Suffixes: [{ Type: EntityType.Project, Weight: >= 0.8 } built, ..], Text.Length: > 1 } works && end - works.Text.Length > last.Start + 1
            && item.End - start <= LongestBareName && !view.Slice(last.Start, end).Contains('的') && IsName(view, start, item.End) && (built.Other is null || item.Zone.Before?.Phase is not null))
        {
            SharedHeads.Add(view, item, start, EntityType.Project, works.Text, (last.Start, end));
        }
    }

    /// <summary>青山、白水供销社: places each of which has a body of the kind.</summary>
    private static bool HaveOneBodyEach(SentenceView view, Item item, int start, (int Start, int End) last) =>
        view.Scanned.PlaceAt(start) is { Form: not PlaceForm.Full } place && start + place.Text.Length == item.End && view.Scanned.PlaceAt(last.Start) is { Form: not PlaceForm.Full } other
        && view.Scanned.SuffixBefore(last.End) is { Text.Length: > 1, Suffixes: [{ Type: EntityType.Institution, Manner: not SuffixManner.Organ }, ..] } body && last.End - body.Text.Length - other.Text.Length - last.Start is >= 0 and <= LongestBareName;

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
        if (end is < 2 or > MostParallel || item.Zone.Before?.Phase is null || NameEdges.CollectiveAt(view.Slice(last.Start, last.End)) >= 0)
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

    /// <summary>A place, or words that no lexicon knows.</summary>
    internal static bool IsName(SentenceView view, int start, int end)
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

    internal static double Verbs(SentenceView view, Item item)
    {
        var sum = 0.0;
        for (var i = view.TokenAt(item.Zone, item.Start); i < item.Zone.EndToken && view.Tokens[i].Start < item.End; i++)
        {
            sum += view.Tokens[i].Kind is TokenKind.Verb or TokenKind.Adverb or TokenKind.Stop ? -1 : 0;
        }

        return sum;
    }
}
