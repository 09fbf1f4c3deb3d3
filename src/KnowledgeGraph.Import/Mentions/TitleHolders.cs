namespace KnowledgeGraph.Import.Mentions;

/// <summary>Who holds a title: places right before the one that they are to hold, and what a holder is whose last word no rule knows.</summary>
internal static class TitleHolders
{
    /// <summary>The last characters of sights, which are places: …建筑群, …石窟.</summary>
    private const string SightEnds = "群坊寺塔阁庙窟陵墓湾洞泉峡谷瀑滩田梯县旗";

    /// <summary>创建青岭山、白云湖国家4A级旅游景区: the sights are to hold the title; true where the item is but one of them.</summary>
    public static bool AddBefore(SentenceView view, Item item)
    {
        var end = End(view, item);
        if (end > 0)
        {
            view.Add(new Candidate(EntityType.Place, item.Start, end, view.Weights.TitleHolder, "title-holder", item));
            return false;
        }

        var items = item.Zone.Items;
        for (var i = items.IndexOf(item) + 1; i < items.Count && IsPlace(view, item.Start, item.End); i++)
        {
            if (End(view, items[i]) > 0)
            {
                view.Add(new Candidate(EntityType.Place, item.Start, item.End, view.Weights.TitleHolder, "title-holder", item));
                return true;
            }
        }

        return false;
    }

    /// <summary>白云湖|国家4A级旅游景区: where the place ends that stands before the title it is to hold; else 0.</summary>
    public static int End(SentenceView view, Item item)
    {
        for (var end = item.End - 5; end >= item.Start + 3; end--)
        {
            if (view.Text[end] is '国' or '省' or '全' or '世' && IsPlace(view, item.Start, end) && TitleNames.OpensWithLevel(view, end, item.End) >= 1)
            {
                var last = TitleEdges.Closing(view, item, end);
                return view.Scanned.SuffixBefore(last) is { Suffixes: [{ Type: EntityType.Honour }, ..] } || view.Slice(end, last).EndsWith("景区", StringComparison.Ordinal) ? end : 0;
            }
        }

        return 0;
    }

    /// <summary>A place by the last word of its name.</summary>
    private static bool IsPlace(SentenceView view, int start, int end) =>
        view.Scanned.SuffixBefore(end) is { Suffixes: [{ Type: EntityType.Place } or { Other: EntityType.Place }, ..] } suffix && end - suffix.Text.Length > start;

    /// <summary>What the holder of a title is of which no rule knows the last word.</summary>
    public static EntityType TypeOf(SentenceView view, Item item)
    {
        var (start, end) = (item.Start, item.End);
        return HoldsAsProduct(view, item.Zone.Next!) || view.Slice(start, end).EndsWith("产业链", StringComparison.Ordinal) ? EntityType.Programme
            : end - start == 2 || (view.Scanned.PlaceAt(start) is { } place && start + place.Text.Length == end) || IsTitleOfPlaces(view, item.Zone.Next!) || SightEnds.Contains(view.Text[end - 1], StringComparison.Ordinal) ? EntityType.Place
            : EntityType.Institution;
    }

    /// <summary>青山白茶通过国家地理标志农产品认定: a brand of what grows or is made there.</summary>
    private static bool HoldsAsProduct(SentenceView view, Zone zone)
    {
        foreach (var title in zone.Items)
        {
            var words = view.Slice(title.Start, title.End);
            if (words.Contains("地理标志", StringComparison.Ordinal) || words.Contains("证明商标", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>省级卫生乡镇, “全国文明村”: places alone hold it.</summary>
    private static bool IsTitleOfPlaces(ReadOnlySpan<char> title) => title.TrimEnd("”称号") is [.., '村' or '镇' or '乡' or '县'];

    public static bool IsTitleOfPlaces(SentenceView view, Zone zone)
    {
        foreach (var title in zone.Items)
        {
            if (IsTitleOfPlaces(view.Slice(title.Start, title.End)))
            {
                return true;
            }
        }

        return false;
    }
}
