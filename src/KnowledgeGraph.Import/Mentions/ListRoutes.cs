namespace KnowledgeGraph.Import.Mentions;

/// <summary>Members of a list of routes, which a later member or the class says to be roads or lines.</summary>
internal static class ListRoutes
{
    private const int MostParallel = 12;

    /// <summary>青山至白水、石门至双坪高速: two ends of a road whose word a later member has.</summary>
    public static bool Add(SentenceView view, Zone zone, int index)
    {
        var item = zone.Items[index];
        var from = RouteStops.AfterNumber(view.Text, item.Start, item.End);
        var joint = view.Slice(from, item.End).IndexOf('至');
        if (joint is < 2 or > RouteStops.Longest || item.End - from - joint - 1 is < 2 or > RouteStops.Longest
            || view.Scanned.SuffixBefore(item.End) is { Suffixes: [{ Type: EntityType.Project, Other: null }, ..] }
            || (from == item.Start && view.Scanned.PlaceAt(from) is null && view.Scanned.PlaceAt(from + joint + 1) is null && view.Scanned.SuffixBefore(from + joint) is null && !ListNames.IsName(view, from, from + joint)))
        {
            return false;
        }

        for (var i = index + 1; i < zone.Items.Count && i <= index + MostParallel; i++)
        {
            var (start, end) = (zone.Items[i].Start, ListHeads.End(view, zone.Items[i]));
            if (view.Slice(start, end).EndsWith("项目", StringComparison.Ordinal) || view.Slice(start, end).EndsWith("工程", StringComparison.Ordinal))
            {
                end -= 2;
            }

            if (view.Scanned.SuffixBefore(end) is { } road && end - road.Text.Length >= start && view.Scanned.Vocabulary.Routes.IsLine(road))
            {
                view.Add(new Candidate(
                    EntityType.Project, item.Start, item.End, view.Weights.ListWork, "shared-head", item, view.Text[item.Start..item.End] + (zone.Items[i].IsClass && end - start <= RouteStops.Longest ? view.Text[start..end] : road.Text)));
                return true;
            }
        }

        return false;
    }
}
