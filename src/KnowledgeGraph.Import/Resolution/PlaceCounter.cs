using System.Runtime.InteropServices;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>Counts which county, prefecture or province a text names, with or without its 市 or 县.</summary>
internal sealed class PlaceCounter(PlaceDirectory places)
{
    private const int LongestName = 12;
    private const int LeastMentions = 3;

    /// <summary>The area named most; of an area and one that contains it the lower, since a county's report names its province often.</summary>
    public Division? MostNamed(string text)
    {
        var counts = Count(text);
        Division? best = null;
        var most = LeastMentions - 1;
        foreach (var (division, count) in counts)
        {
            if (count > most || (count == most && best is not null && string.CompareOrdinal(division.Code, best.Code) > 0))
            {
                (best, most) = (division, count);
            }
        }

        return best is null ? null : Narrow(best, most, counts);
    }

    private Dictionary<Division, int> Count(string text)
    {
        var counts = new Dictionary<Division, int>();
        for (var start = 0; start < text.Length; start++)
        {
            for (var length = Math.Min(LongestName, text.Length - start); length >= 2; length--)
            {
                if (Unique(text.Substring(start, length)) is { } division)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, division, out _)++;
                    start += length - 1;
                    break;
                }
            }
        }

        return counts;
    }

    private Division? Unique(string name) => Only(places.ByName(name)) ?? Only(places.ByShortName(name));

    private static Division? Only(IReadOnlyList<Division> candidates)
    {
        Division? only = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Level == DivisionLevel.Township)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = candidate;
        }

        return only;
    }

    private Division Narrow(Division best, int most, Dictionary<Division, int> counts)
    {
        foreach (var (division, count) in counts)
        {
            if (count * 2 > most && division.Code != best.Code && places.WithAncestors(division).Any(area => area.Code == best.Code))
            {
                return division;
            }
        }

        return best;
    }
}
