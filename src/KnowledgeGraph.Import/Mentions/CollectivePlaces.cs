using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>
/// Places of which the last says how many they are and of what kind: 丰溪、白水、石岭三大片区. That they are as many as it says tells them from
/// kinds and topics.
/// </summary>
internal static class CollectivePlaces
{
    private const int LongestName = 6;

    public static void Find(SentenceView view, Zone zone)
    {
        for (var last = 1; last < zone.Items.Count; last++)
        {
            if (NumeralAt(view, zone.Items[last]) is not (> 0 and var at))
            {
                continue;
            }

            var count = "一二三四五六七八九十".IndexOf(view.Text[at], StringComparison.Ordinal) + 1;
            var first = last + 1 - (view.Text[at] == '两' ? 2 : count);
            if (first < 0 || (first > 0 && !zone.Items[first - 1].IsClass) || !AreNames(view, zone, first, last, at))
            {
                continue;
            }

            for (var i = first; i <= last; i++)
            {
                var item = zone.Items[i];
                view.Add(new Candidate(EntityType.Place, item.Start, i == last ? at : item.End, view.Weights.ListWork, "list-class", item));
            }
        }
    }

    /// <summary>Where 三 of 石岭三大片区 or 石岭三县区 stands, or -1.</summary>
    private static int NumeralAt(SentenceView view, Item item)
    {
        var end = ListHeads.End(view, item);
        for (var at = item.Start + 2; at + 3 <= end && at <= item.Start + LongestName; at++)
        {
            if ("两二三四五六七八九十".Contains(view.Text[at], StringComparison.Ordinal)
                && (view.Slice(at + 1, at + 3) is "县区" or "市区" or "区县" or "县市" or "市县" or "乡镇" || (view.Text[at + 1] == '大' && IsArea(view, at + 2, end))))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsArea(SentenceView view, int start, int end) =>
        view.Scanned.SuffixBefore(end) is { Text.Length: > 1 } kind && end - kind.Text.Length >= start
        && (kind.Suffixes[0] is { Type: EntityType.Place } or { Other: EntityType.Place } || kind is { Text: [.., '区'], Suffixes: [{ Type: EntityType.Honour }, ..] });

    /// <summary>No member is what many do, and one at least has a name of its own: 丰溪、城南, but not 东部、西部.</summary>
    private static bool AreNames(SentenceView view, Zone zone, int first, int last, int numeral)
    {
        var vocabulary = view.Scanned.Vocabulary;
        var named = false;
        for (var i = first; i <= last; i++)
        {
            var (start, end) = (zone.Items[i].Start, i == last ? numeral : zone.Items[i].End);
            if (end - start is < 2 or > LongestName || zone.Items[i].Counted || view.Slice(start, end).IndexOfAny("“（《的至") >= 0
                || vocabulary.Is(view.Slice(start, end), WordClass.Verb | WordClass.Abstract | WordClass.Stop | WordClass.Self | WordClass.Trade | WordClass.Industry))
            {
                return false;
            }

            named |= !GenericModifier.IsGeneric(view, start, end) && !vocabulary.Is(view.Slice(start, end), WordClass.Noun);
        }

        return named;
    }
}
