using KnowledgeGraph.Import.Mentions;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Resolution;

/// <summary>
/// One IRI for each thing across reports. Administrative areas by their code; projects, institutions and other places by name within the report's own
/// area, for two counties may each have a 第一人民医院; programmes, events and honours within the province, for they are shared by its counties.
/// Nothing else is merged.
/// </summary>
public sealed class ThingResolver(PlaceDirectory places, InstanceIris iris, ReportIdentity report)
{
    private readonly string? _ownShortName = new Division("", report.PlaceName, DivisionLevel.County, "").ShortName;
    private readonly Dictionary<string, ResolvedThing>[] _resolved = [.. Enum.GetValues<EntityType>().Select(_ => new Dictionary<string, ResolvedThing>(StringComparer.Ordinal))];

    /// <summary>The report's own area.</summary>
    public ResolvedThing ReportPlace { get; } = report.PlaceCode is { } code && places.ByCode(code) is { } division
        ? Area(iris, division)
        : new ResolvedThing(iris.Thing(EntityType.Place, report.Scope, report.PlaceName), EntityType.Place, report.PlaceName, null);

    public ResolvedThing Resolve(EntityMention mention)
    {
        var ofType = _resolved[(int)mention.Type];
        if (!ofType.TryGetValue(mention.Name, out var thing))
        {
            thing = Resolve(mention.Type, ThingName.Display(mention.Name));
            ofType.Add(mention.Name, thing);
        }

        return thing;
    }

    /// <summary>The area and those above it, for writing the chain of parents.</summary>
    public IEnumerable<(ResolvedThing Area, Division Division)> Chain(string divisionCode)
    {
        if (places.ByCode(divisionCode) is { } division)
        {
            foreach (var area in places.WithAncestors(division))
            {
                yield return (Area(iris, area), area);
            }
        }
    }

    private ResolvedThing Resolve(EntityType type, string name)
    {
        switch (type)
        {
            case EntityType.Place when name == report.PlaceName || name == _ownShortName:
                return ReportPlace;
            case EntityType.Place when places.Resolve(name, report.PlaceCode) is { } division:
                return Area(iris, division);
            case EntityType.Project:
                return new ResolvedThing(iris.Thing(type, report.Scope, ThingName.ProjectKey(name)), type, name, null);
            case EntityType.Place or EntityType.Institution:
                return new ResolvedThing(iris.Thing(type, report.Scope, name), type, name, null);
            default:
                return new ResolvedThing(iris.Thing(type, ProvinceScope(), name), type, name, null);
        }
    }

    private string ProvinceScope() => report.PlaceCode is { Length: >= 2 } placeCode ? placeCode[..2] + "0000" : report.Scope;

    private static ResolvedThing Area(InstanceIris iris, Division division) =>
        new(iris.Place(division.Code), EntityType.Place, division.Name, division.Code);
}
