using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>
/// Looks names of administrative areas up. A third of the townships share their name with another, so a name is looked up from where the report
/// stands: its own area, what is below and above it, its neighbours, and only then the nation.
/// </summary>
public sealed class PlaceDirectory
{
    private static readonly Lazy<PlaceDirectory> Default = new(() => new PlaceDirectory(Gazetteer.BuiltIn));

    private readonly Gazetteer _gazetteer;
    private readonly Dictionary<string, List<Division>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Division>> _byShortName = new(StringComparer.Ordinal);

    public PlaceDirectory(Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        foreach (var division in gazetteer.Divisions)
        {
            Index(_byName, division.Name, division);
            if (division.ShortName is { } shortName)
            {
                Index(_byShortName, shortName, division);
            }
        }
    }

    /// <summary>The directory that is part of the program.</summary>
    public static PlaceDirectory BuiltIn => Default.Value;

    public Division? ByCode(string code) => _gazetteer.Find(code);

    /// <summary>Areas of exactly this name, everywhere.</summary>
    public IReadOnlyList<Division> ByName(string name) => _byName.TryGetValue(name, out var found) ? found : [];

    /// <summary>Areas whose name without its 市, 县, 镇 ... is this, everywhere.</summary>
    public IReadOnlyList<Division> ByShortName(string name) => _byShortName.TryGetValue(name, out var found) ? found : [];

    /// <summary>The area that a name means in a report of <paramref name="scope"/>, or null where that is not certain.</summary>
    /// <param name="scope">The code of the report's own area, or null.</param>
    public Division? Resolve(string name, string? scope)
    {
        var own = scope is null ? null : ByCode(scope);
        return Nearest(ByName(name), own, nationwide: true) ?? Nearest(ByShortName(name), own, nationwide: false);
    }

    /// <summary>The area and those above it, lowest first.</summary>
    public IEnumerable<Division> WithAncestors(Division division)
    {
        for (var current = division; current is not null; current = ByCode(current.Parent))
        {
            yield return current;
        }
    }

    private Division? Nearest(IReadOnlyList<Division> candidates, Division? own, bool nationwide)
    {
        Division? best = null;
        var bestDistance = int.MaxValue;
        var tied = false;
        foreach (var candidate in candidates)
        {
            var distance = Distance(candidate, own, nationwide);
            if (distance < bestDistance)
            {
                (best, bestDistance, tied) = (candidate, distance, false);
            }
            else if (distance == bestDistance)
            {
                tied = true;
            }
        }

        return tied ? null : best;
    }

    // Smaller is nearer; int.MaxValue is "not meant".
    private static int Distance(Division candidate, Division? own, bool nationwide)
    {
        var isTownship = candidate.Level == DivisionLevel.Township;
        if (own is not null)
        {
            if (candidate.Code == own.Code)
            {
                return 0;
            }

            var candidateStem = Stem(candidate.Code);
            var ownStem = Stem(own.Code);
            if (candidateStem.StartsWith(ownStem, StringComparison.Ordinal))
            {
                return 1;
            }

            if (ownStem.StartsWith(candidateStem, StringComparison.Ordinal))
            {
                return 2;
            }

            if (nationwide && candidate.Parent == own.Parent)
            {
                return 3;
            }

            if (nationwide && !isTownship && candidate.Code.AsSpan(0, 2).SequenceEqual(own.Code.AsSpan(0, 2)))
            {
                return 4;
            }
        }

        // A bare name from elsewhere is trusted for provinces and prefectures only; townships elsewhere never.
        return candidate.Level switch
        {
            DivisionLevel.Province or DivisionLevel.City => 5,
            DivisionLevel.County when nationwide => 6,
            _ => int.MaxValue,
        };
    }

    private static ReadOnlySpan<char> Stem(string code)
    {
        var stem = code.AsSpan();
        return stem.Length > 6 ? stem
            : stem.EndsWith("0000") ? stem[..2]
            : stem.EndsWith("00") ? stem[..4]
            : stem;
    }

    private static void Index(Dictionary<string, List<Division>> index, string key, Division division)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = new List<Division>(1));
        }

        list.Add(division);
    }
}
