using System.IO.Compression;
using System.Reflection;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>One administrative area. <see cref="Code"/> has six digits down to the county and nine for a township.</summary>
public sealed record Division(string Code, string Name, string Level, string? ParentCode);

/// <summary>
/// Administrative areas by code and by name (<c>seeds/gazetteer/divisions.tsv.gz</c>). A third of the townships share their name with another, so a name
/// is looked up from where the report stands: its own area, what is below and above it, its neighbours, and only then the nation.
/// </summary>
public sealed class PlaceDirectory
{
    private static readonly Lazy<PlaceDirectory> Default = new(LoadBuiltIn);

    // Longest first: 自治县 is no 县 of the name 自治.
    private static readonly string[] Tails =
        ["维吾尔自治区", "壮族自治区", "回族自治区", "特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "街道", "省", "市", "县", "区", "旗", "盟", "镇", "乡"];

    private readonly Dictionary<string, Division> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Division>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Division>> _byShortName = new(StringComparer.Ordinal);

    public PlaceDirectory(IEnumerable<Division> divisions)
    {
        foreach (var division in divisions)
        {
            _byCode[division.Code] = division;
            Index(_byName, division.Name, division);
            if (ShortName(division.Name) is { Length: >= 2 } shortName)
            {
                Index(_byShortName, shortName, division);
            }
        }
    }

    /// <summary>The directory that is part of the program.</summary>
    public static PlaceDirectory BuiltIn => Default.Value;

    public Division? ByCode(string code) => _byCode.GetValueOrDefault(code);

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
        for (var current = division; current is not null; current = current.ParentCode is { } parent ? ByCode(parent) : null)
        {
            yield return current;
        }
    }

    /// <summary>A name without the word for its kind of area: 永康 of 永康市. The name itself where nothing would be left.</summary>
    public static string ShortName(string name)
    {
        foreach (var tail in Tails)
        {
            if (name.Length > tail.Length + 1 && name.EndsWith(tail, StringComparison.Ordinal))
            {
                return name[..^tail.Length];
            }
        }

        return name;
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
        var isTownship = candidate.Level == "township";
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

            if (nationwide && candidate.ParentCode == own.ParentCode)
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
            "province" or "city" => 5,
            "county" when nationwide => 6,
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

    private static PlaceDirectory LoadBuiltIn()
    {
        const string resource = "gazetteer/divisions.tsv.gz";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the program was built without {resource}");
        using var unzipped = new GZipStream(stream, CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped);
        return new PlaceDirectory(ReadTable(reader));
    }

    private static IEnumerable<Division> ReadTable(TextReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split('\t');
            yield return new Division(fields[0], fields[1], fields[2], fields[3] == "-" ? null : fields[3]);
        }
    }
}
