namespace KnowledgeGraph.Import.Mentions;

/// <summary>What the other members of a list say of one that may be a title.</summary>
internal static class TitleSiblings
{
    /// <summary>推进国家外包示范市、电子商务示范城市建设: one of a list of titles, of which another names its level.</summary>
    public static bool ShareTitle(SentenceView view, Item item)
    {
        if (item.Counted || item.Zone.Before?.Phase is null || item.Zone.Items.Count < 2 || !EndsInTitle(view, item) || TitleNames.OpensWithLevel(view, item.Start, item.End) > 0)
        {
            return false;
        }

        foreach (var other in item.Zone.Items)
        {
            if (other != item && !other.Counted && TitleNames.OpensWithLevel(view, other.Start, other.End) >= 1 && EndsInTitle(view, other))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsInTitle(SentenceView view, Item item) =>
        view.Scanned.SuffixBefore(ListHeads.End(view, item)) is { Suffixes: [{ Type: EntityType.Honour }, ..] } suffix && suffix.Text.StartsWith("示范", StringComparison.Ordinal);

    public static bool HaveLevel(SentenceView view, Item item)
    {
        foreach (var other in item.Zone.Items)
        {
            if (other != item && (other.Counted || item.Counted || (item.Zone.After is null && other.Start < item.Start && TitleNames.IsAward(item.Zone.Before) && EndAlike(view, item, other))) && TitleNames.OpensWithLevel(view, other.Start, other.End) > 0)
            {
                return true;
            }
        }

        return item.Zone.Inherited && view.Scanned.SuffixBefore(item.End) is { } suffix && suffix.Suffixes.Any(reading => reading.Type == EntityType.Honour);
    }

    /// <summary>省级低碳园区和绿色园区: two titles of a kind.</summary>
    private static bool EndAlike(SentenceView view, Item item, Item other) =>
        item.End - item.Start >= 4 && other.End - other.Start >= 4 && view.Slice(item.End - 2, item.End).SequenceEqual(view.Slice(other.End - 2, other.End));
}
