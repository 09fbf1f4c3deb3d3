using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>
/// List members that only the list shows to be names: by the class named after 等 or a number (许码头、周塘4个…项目), and by a head
/// that the last member carries for all (东溪和西山区块).
/// </summary>
internal sealed class ListNames(Vocabulary vocabulary, ListHeads heads)
{
    public void Find(SentenceView view, Zone zone)
    {
        for (var i = 0; i < zone.Items.Count; i++)
        {
            var item = zone.Items[i];
            if (item.IsClass || item.Counted || !IsBare(view, item))
            {
                continue;
            }

            if (item.ClassItem is { } head)
            {
                ByClass(view, item, head);
            }
            else if (i + 1 < zone.Items.Count)
            {
                ByLast(view, item, LastOf(zone, i));
            }
        }
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
            && !vocabulary.Is(text, WordClass.Verb | WordClass.Noun | WordClass.Abstract | WordClass.Stop | WordClass.Self);
    }

    private void ByClass(SentenceView view, Item item, Item head)
    {
        if (heads.Of(view, head) is not { } known)
        {
            return;
        }

        var own = view.Scanned.SuffixBefore(item.End) is { } suffix && suffix.Suffixes[0].Weight > 0.5 && (suffix.Text.Length > 1 || known.Type != EntityType.Institution) && suffix.Suffixes[0].Type != EntityType.Honour;
        if (own)
        {
            return;
        }

        var name = known.Shared ? view.Slice(item.Start, item.End).ToString() + view.Slice(head.Start, ListHeads.End(view, head)).ToString() : null;
        view.Add(new Candidate(known.Type, item.Start, item.End, view.Weights.ListMember + Verbs(view, item), "list-class", item, name));
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
        for (var length = 6; length > 0; length--)
        {
            if (end - length > last.Start && heads.Find(view.Slice(end - length, end)) is { SharedInList: true } head)
            {
                var start = MemberStart(view, item);
                if (head.Type == EntityType.Programme && view.Scanned.PlaceAt(start) is not null)
                {
                    return;
                }

                var name = view.Slice(start, item.End).ToString() + head.Word;
                view.Add(new Candidate(head.Type, start, item.End, view.Weights.SharedHead + Verbs(view, item), "shared-head", item, name));
                return;
            }
        }
    }

    private static double Verbs(SentenceView view, Item item)
    {
        var sum = 0.0;
        for (var i = view.TokenAt(item.Zone, item.Start); i < item.Zone.EndToken && view.Tokens[i].Start < item.End; i++)
        {
            sum += view.Tokens[i].Kind is TokenKind.Verb or TokenKind.Adverb or TokenKind.Stop ? -1 : 0;
        }

        return sum;
    }
}
