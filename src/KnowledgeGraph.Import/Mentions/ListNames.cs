using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>
/// List members that only the list shows to be names: by the class named after 等 or a number (许码头、周塘4个…项目), and by a head
/// that the last member carries for all (飞凤和老四方区块).
/// </summary>
internal sealed class ListNames(Vocabulary vocabulary, IReadOnlyDictionary<string, ListHead> heads)
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
        var length = item.End - item.Start;
        var text = view.Slice(item.Start, item.End);
        return length is >= 2 and <= 8 && text.IndexOfAny("“（《的") < 0
            && view.Scanned.PlaceAt(item.Start) is not { Form: PlaceForm.Full }
            && !GenericModifier.IsGeneric(view, item.Start, item.End)
            && !vocabulary.Is(text, WordClass.Verb | WordClass.Noun | WordClass.Abstract | WordClass.Stop | WordClass.Self);
    }

    private void ByClass(SentenceView view, Item item, Item head)
    {
        if (HeadOf(view, head) is not { } known)
        {
            return;
        }

        var own = view.Scanned.SuffixBefore(item.End) is { } suffix && suffix.Suffixes[0].Weight > 0.5 && suffix.Suffixes[0].Type != EntityType.Honour;
        if (own)
        {
            return;
        }

        var name = known.Shared ? view.Slice(item.Start, item.End).ToString() + view.Slice(head.Start, HeadEnd(view, head)).ToString() : null;
        view.Add(new Candidate(known.Type, item.Start, item.End, view.Weights["list-member"] + Verbs(view, item), "list-class", item, name));
    }

    private void ByLast(SentenceView view, Item item, Item last)
    {
        if (view.Scanned.SuffixBefore(item.End) is { Suffixes: [{ Weight: > 0.5 }, ..] })
        {
            return;
        }

        var end = HeadEnd(view, last);
        for (var length = 4; length > 0; length--)
        {
            if (end - length > last.Start && heads.TryGetValue(view.Slice(end - length, end).ToString(), out var head) && head.SharedInList)
            {
                var name = view.Slice(item.Start, item.End).ToString() + head.Word;
                view.Add(new Candidate(head.Type, item.Start, item.End, view.Weights["shared-head"] + Verbs(view, item), "shared-head", item, name));
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

    private ListHead? HeadOf(SentenceView view, Item head)
    {
        var end = HeadEnd(view, head);
        for (var length = Math.Min(8, end - head.Start); length > 1; length--)
        {
            if (heads.TryGetValue(view.Slice(end - length, end).ToString(), out var known))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>The end of the head without the nouns of work after it.</summary>
    private static int HeadEnd(SentenceView view, Item head)
    {
        var end = head.End;
        for (var i = head.Zone.EndToken - 1; i >= head.Zone.FirstToken && view.Tokens[i].Start > head.Start; i--)
        {
            var token = view.Tokens[i];
            if (token.End == end && token.Kind == TokenKind.Verb && token.Word!.Has(VerbTraits.Tail))
            {
                end = token.Start;
            }
        }

        return end;
    }
}

/// <summary>A line of <c>list-heads.tsv</c>.</summary>
/// <param name="Shared">The members' full names end with what follows 等.</param>
/// <param name="SharedInList">The last member's last word also belongs to those before it.</param>
internal sealed record ListHead(string Word, EntityType Type, bool Shared, bool SharedInList);
