using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Mentions;

/// <summary>A name read for certain once is read wherever it stands, as one sense a document goes.</summary>
internal static class DocumentPass
{
    private const double Certainty = 2.0;
    private const int ShortestName = 4;

    private static bool IsRead(SentenceView view, Match match)
    {
        foreach (var candidate in view.Candidates)
        {
            if (candidate.Start == match.Start && candidate.End == match.End)
            {
                return true;
            }
        }

        return false;
    }

    public static void AddKnownNames(ScannedText scanned, List<SentenceView> views, Weights weights)
    {
        var known = new Dictionary<string, EntityType>(StringComparer.Ordinal);
        foreach (var view in views)
        {
            foreach (var candidate in view.Chosen())
            {
                if (candidate.Score - weights.Threshold >= Certainty && candidate.End - candidate.Start >= ShortestName
                    && candidate.Type is EntityType.Institution or EntityType.Event or EntityType.Programme or EntityType.Project)
                {
                    known.TryAdd(scanned.Text[candidate.Start..candidate.End], candidate.Type);
                }
            }
        }

        if (known.Count == 0)
        {
            return;
        }

        var names = known.ToArray();
        var matches = new List<Match>();
        new NameSet([.. names.Select(name => name.Key)]).Scan(scanned.Text, matches);
        var at = 0;
        foreach (var view in views)
        {
            var (start, end) = view.Clauses.Count > 0 ? (view.Clauses[0].Start, view.Clauses[^1].End) : (0, 0);
            while (at < matches.Count && matches[at].Start < start)
            {
                at++;
            }

            for (; at < matches.Count && matches[at].Start < end; at++)
            {
                if (matches[at].End <= end && !IsRead(view, matches[at]) && view.ItemAt(matches[at].Start, matches[at].End) is not { Counted: true })
                {
                    view.Add(new Candidate(
                        names[matches[at].Pattern].Value, matches[at].Start, matches[at].End, weights.Again, "again", view.ItemAt(matches[at].Start, matches[at].End)));
                }
            }
        }
    }
}
