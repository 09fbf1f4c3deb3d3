using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>How much a form of a place's name says.</summary>
internal enum PlaceForm : byte
{
    /// <summary>With 市, 县, 街道 …</summary>
    Full,

    /// <summary>Without it, of a province, a prefecture or the report's own surroundings.</summary>
    Short,
}

/// <summary>A form of a place's name.</summary>
internal sealed record PlaceForms(string Text, Division Division, PlaceForm Form)
{
    /// <summary>That of <see cref="Text"/>, which need not be fetched to ask for it.</summary>
    public int Length { get; } = Text.Length;
}

/// <summary>The names of places that may stand in one report.</summary>
internal sealed class PlaceNames
{
    private static readonly (string Official, string Common)[] CommonEndings = [("自治州", "州"), ("自治县", "县"), ("自治旗", "旗")];

    private readonly PlaceForms[] _forms;

    private PlaceNames(IEnumerable<PlaceForms> forms)
    {
        // The same words for several areas: the first one given is meant.
        _forms = [.. forms.DistinctBy(form => form.Text, StringComparer.Ordinal)];
        Automaton = new Automaton([.. _forms.Select(form => form.Text)]);
    }

    public Automaton Automaton { get; }

    public PlaceForms this[int pattern] => _forms[pattern];

    /// <summary>Full names of all provinces, prefectures and counties, and short ones of the first two.</summary>
    /// <param name="words">Short names that are ordinary words (<see cref="OrdinaryWords"/>).</param>
    public static PlaceNames Nation(Gazetteer gazetteer, HashSet<string> words) => new(gazetteer.Divisions
        .Where(division => division.Level != DivisionLevel.Township)
        .SelectMany(division => Forms(division, division.Level != DivisionLevel.County, words)));

    /// <summary>The names around the report's own place: itself, its parts, its neighbours, and what it belongs to.</summary>
    /// <param name="words">Short names that are ordinary words (<see cref="OrdinaryWords"/>).</param>
    public static PlaceNames Around(Division home, Gazetteer gazetteer, HashSet<string> words)
    {
        IEnumerable<Division> near =
        [
            home,
            .. gazetteer.ChildrenOf(home.Code),
            .. home.Parent.Length > 0 ? gazetteer.ChildrenOf(home.Parent) : [],
            .. home.Level is DivisionLevel.City or DivisionLevel.Province ? gazetteer.ChildrenOf(home.Code).SelectMany(c => gazetteer.ChildrenOf(c.Code)) : [],
        ];
        var children = gazetteer.ChildrenOf(home.Code).ToHashSet();
        if (home.Level == DivisionLevel.Province)
        {
            // A province's report calls its counties by their short names, but hardly its districts (城中区, 港口区).
            children.UnionWith(children.ToArray().SelectMany(city => gazetteer.ChildrenOf(city.Code)).Where(county => county.Name[^1] != '区'));
        }

        return new PlaceNames(near.SelectMany(division =>
            Forms(division, division.Level <= (home.Level == DivisionLevel.Province ? DivisionLevel.City : DivisionLevel.County) || children.Contains(division), division == home ? [] : words, division == home, near: true)));
    }

    internal static HashSet<string> OrdinaryWords(LexiconSource lexicons) =>
        [.. lexicons.Read("place-words").Rows.Select(row => row.Required("name"))];

    private static IEnumerable<PlaceForms> Forms(Division division, bool alsoShort, HashSet<string> words, bool isHome = false, bool near = false)
    {
        // 城区, 郊区, 市辖区 are names of areas and ordinary words alike.
        if (division.Name.Length >= (isHome || (near && division.Name[^1] == '县') ? 2 : 3) && division.Name is not ("市辖区" or "县级市" or "示范区" or "开发区" or "新城区" or "城关区" or "市中区" or "城中区"))
        {
            yield return new PlaceForms(division.Name, division, PlaceForm.Full);
        }

        // 凉山州, 鄂伦春旗: between the full name and the short one.
        foreach (var (official, common) in CommonEndings)
        {
            if (division.ShortName is { } stem && division.Name.EndsWith(official, StringComparison.Ordinal))
            {
                yield return new PlaceForms(stem + common, division, PlaceForm.Full);
            }
        }

        if (alsoShort && division.ShortName is { } name && !words.Contains(name)
            && !name.EndsWith("新区", StringComparison.Ordinal) && !name.Contains("开发", StringComparison.Ordinal))
        {
            yield return new PlaceForms(name, division, PlaceForm.Short);
        }
    }
}
