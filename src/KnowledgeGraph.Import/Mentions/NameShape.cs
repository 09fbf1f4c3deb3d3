using System.Buffers;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>What a stretch looks like that may be a name: verbs and sites that it opens with, places within it and before it.</summary>
internal static class NameShape
{
    private const int LongestSite = 4;

    private static readonly SearchValues<char> Sites = SearchValues.Create("街路巷坊村寨山岭岩沟谷峡河江湖溪湾潭泉岛坝桥");

    /// <summary>架起|通达|石门…, 改变|宁波…: a clause rather than a name.</summary>
    public static bool OpensWithVerbs(SentenceView view, Zone zone, int start, int end)
    {
        var i = view.TokenAt(zone, start);
        return i + 1 < view.Tokens.Count && view.Tokens[i] is { Kind: TokenKind.Verb, Word: { } word } first && first.Start == start && !word.Has(VerbTraits.NounLike)
            && view.Tokens[i + 1] is var next && next.Start < end
            && ((next.Kind == TokenKind.Verb && !next.Word!.Has(VerbTraits.NounLike)) || view.Scanned.PlaceAt(next.Start) is not null);
    }

    /// <summary>青山镇|九龙潭田园综合体: what stands in the town has a site of its own in its name.</summary>
    public static bool OpensWithSite(SentenceView view, int start, int end)
    {
        var site = view.Slice(start, Math.Min(end, start + LongestSite)).LastIndexOfAny(Sites);
        return site >= 1 && !view.Scanned.Vocabulary.Common.Cover(view.Text, start, start + site + 1);
    }

    /// <summary>A place of the gazetteer that begins later ends here too: 帮扶青山镇.</summary>
    public static bool EndsInPlace(SentenceView view, int start, int end)
    {
        for (var i = Math.Max(start + 1, end - 6); i < end - 1; i++)
        {
            if (view.Scanned.PlaceAt(i) is { Form: PlaceForm.Full } place && i + place.Text.Length == end)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsShortPlace(SentenceView view, int end) =>
        end >= 2 && view.Scanned.PlaceAt(end - 2) is { Form: PlaceForm.Short } place && place.Text.Length == 2;

    /// <summary>A place or another suffix in the words before the last one.</summary>
    public static bool HasInner(SentenceView view, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (view.Scanned.PlaceAt(i) is not null || (view.Text[i] is '至' or '线' && i >= start + 2 && i + 2 < end) || (i > start + 1 && view.Scanned.SuffixBefore(i + 1) is { } inner && i + 1 - inner.Text.Length > start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The item opens with a place, and the item before it is one.</summary>
    public static bool FollowsPlace(SentenceView view, Item item)
    {
        var at = item.Zone.Items.IndexOf(item);
        return at > 0 && view.Scanned.PlaceAt(item.Start) is not null
            && item.Zone.Items[at - 1] is var before && view.Scanned.PlaceAt(before.Start) is { } place && before.Start + place.Text.Length == before.End;
    }
}
