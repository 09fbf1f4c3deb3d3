using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>Gives a member of a list the words that only the last one has: 东溪（区块）和西山区块.</summary>
internal static class SharedHeads
{
    /// <summary>The last characters of the short names of waters, hills and villages, which works are called after.</summary>
    private const string LandscapeEnds = "河江湖溪渠沟山岭村镇乡";

    public static void Add(SentenceView view, Item item, int start, EntityType type, string head, (int Start, int End) last, double bonus = 0)
    {
        if (type == EntityType.Project && item.End - start <= ListNames.LongestBareName && LandscapeEnds.Contains(view.Text[item.End - 1], StringComparison.Ordinal) && (IsBuilt(item.Zone) || IsWorkOn(view, item.Zone, last.End)))
        {
            // 启动甲河、乙河堤防加固工程: works, and not the rivers.
            var same = view.Slice(last.Start, last.End).IndexOf(view.Text[item.End - 1]);
            view.Add(new Candidate(
                type, start, item.End, view.Weights.ListWork, "shared-head", item, view.Text[start..item.End] + (same > 0 ? view.Text[(last.Start + same + 1)..last.End] : head)));
            return;
        }

        if (head.Length == 1 && view.Text[item.End - 1] == head[0])
        {
            // 青河、白河: the member has the head already.
            view.Add(new Candidate(type, start, item.End, view.Weights.SharedHead + ListNames.Verbs(view, item) + bonus, "shared-head", item));
            return;
        }

        // 甲、乙500千伏送出工程: all that stands behind the last member's place, or from its figure on, belongs to each.
        var figure = view.Slice(last.Start, last.End).IndexOfAnyInRange('0', '9');
        var own = view.Scanned.PlaceAt(last.Start) is { } place ? place.Text.Length : figure;
        var isRoute = view.Slice(start, item.End).IndexOf('至') >= 2 || view.Slice(last.Start, last.End).IndexOf('至') >= 2;
        var rest = own > 0 && !isRoute && last.End - last.Start - own >= head.Length ? view.Text[(last.Start + own)..last.End] : head;
        view.Add(new Candidate(type, start, item.End, view.Weights.SharedHead + ListNames.Verbs(view, item) + bonus, "shared-head", item, view.Text[start..item.End] + rest));
    }

    /// <summary>实施甲河、乙河治理工程: what is done to each of them.</summary>
    private static bool IsWorkOn(SentenceView view, Zone zone, int end) => zone.Before?.Phase is not null && view.Slice(end - 2, end) is "工程";

    private static bool IsBuilt(Zone zone) =>
        zone.Before is { Phase: not null } before && (before.Has(VerbTraits.Builds) || before.Phase is Facts.Phase.Start or Facts.Phase.Plan)
        || zone.After is { Phase: not null } after && after.Has(VerbTraits.Builds);
}
