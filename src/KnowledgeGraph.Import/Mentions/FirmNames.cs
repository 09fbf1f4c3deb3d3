using System.Collections.Frozen;
using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Short names of firms, which no 公司 or 集团 closes: 丰源米业, 宏达化工.</summary>
internal sealed class FirmNames(LexiconSource lexicons)
{
    private const int LongestTrade = 4;
    private const int LongestModifier = 5;

    private readonly FrozenDictionary<string, string> _uses = lexicons.Read("firm-verbs").Rows
        .ToFrozenDictionary(row => row.Required("verb"), row => row.Required("uses"), StringComparer.Ordinal);

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

    public void Find(SentenceView view, Item item)
    {
        var end = ListHeads.End(view, item);
        var start = item.Start + Math.Max(0, NameEdges.AppositionEnd(view.Scanned.Vocabulary.Names, view.Slice(item.Start, item.End)));
        FindAtStart(view, item, start, end);
        if (item.Counted || item.IsClass || end - start is < 4 or > LongestTrade + LongestModifier)
        {
            return;
        }

        if (end == item.End && end - start <= 6 && item.Zone is { Before: { } help, After: { } grown } && Says(help, 'h')
            && Says(grown, 'g') && IsProper(view, item, start, end))
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

    /// <summary>兴河铜业|破产重组: what a clause begins with is a firm, if its trade ends hardly anything else.</summary>
    private static void FindAtStart(SentenceView view, Item item, int start, int end)
    {
        for (var last = start + 4; last <= Math.Min(start + 6, end - 2) && item.Zone is { Before: null, Prepositional: false } && !item.Counted; last++)
        {
            if (EndsInTrade(view.Scanned.Vocabulary, view.Slice(start, last)) is > 0 and var trade && last - trade - start >= 2
                && view.Scanned.Vocabulary.Find(view.Slice(last - trade, last))!.IsSureTrade && !EndsInIndustry(view, start, last)
                && view.Tokens[view.TokenAt(item.Zone, last)].Start == last && IsProper(view, item, start, last - trade)
                && !view.Scanned.Vocabulary.Common.Cover(view.Text, start, last - trade))
            {
                view.Add(new Candidate(EntityType.Institution, start, last, view.Weights.Firm, "firm", item));
                return;
            }
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
    private bool ActsAsFirm(SentenceView view, Item item, int end)
    {
        var zone = item.Zone;
        if (end != item.End)
        {
            // 支持宏达化工整体搬迁
            return zone.Before is { } help && Says(help, 'w');
        }

        return TitleNames.IsAward(zone.After)
            || (zone.After is { } after && (Says(after, 'a') || Says(after, 'j')))
            || (zone.Before is { } before && Says(before, 'n')
                && (zone.After is not null || zone.Items.Count > 1));
    }

    private bool Says(VerbGroup verbs, char use) => _uses.TryGetValue(verbs.Head, out var uses) && uses.Contains(use, StringComparison.Ordinal);

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
