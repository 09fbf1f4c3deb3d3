using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Web.Reading;

/// <summary>What a group of properties tells about a thing.</summary>
public enum PropertyKind
{
    Names,
    Links,
    Values,
    Provenance,
}

/// <summary>The properties of a thing that tell the same kind of thing.</summary>
public sealed record PropertyGroup(PropertyKind Kind, IReadOnlyList<PropertyView> Properties)
{
    private static readonly HashSet<string> Provenance = new(StringComparer.Ordinal)
    {
        "report", "evidence", "quote", "rule", "confidence", "sentence", "section", "index", "source", "isDefinedBy", "wasGeneratedBy", "wasAssociatedWith", "hasSource", "hasSelector", "hasTarget",
    };

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal) { "label", "prefLabel", "altLabel", "title", "name", "divisionCode", "identifier", "notation" };

    /// <summary>The groups that have properties, in the order of a page. The types are left out: they stand in the head of the page.</summary>
    public static IReadOnlyList<PropertyGroup> Of(IReadOnlyList<PropertyView> properties) =>
    [
        .. properties
            .Where(property => property.Iri != RdfVocabulary.Type)
            .GroupBy(KindOf)
            .OrderBy(group => group.Key)
            .Select(group => new PropertyGroup(group.Key, [.. group])),
    ];

    private static PropertyKind KindOf(PropertyView property)
    {
        var name = Labels.LocalName(property.Iri);
        return Names.Contains(name) ? PropertyKind.Names
            : Provenance.Contains(name) ? PropertyKind.Provenance
            : property.Values.Any(value => value.Term is Literal) ? PropertyKind.Values
            : PropertyKind.Links;
    }
}
