using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>What a literal is to the one who searches; lower is nearer to a name.</summary>
public enum TextKind : byte
{
    /// <summary>A name or title of its subject.</summary>
    Name,

    /// <summary>A name by which its subject is known as well.</summary>
    OtherName,

    /// <summary>Words of a report.</summary>
    Quote,

    /// <summary>A definition, comment or any other text.</summary>
    Text,
}

/// <summary>The ways in which hits are counted and filtered.</summary>
public enum Facet : byte
{
    Type,
    Place,
    Year,
    Section,
    Role,
}

/// <summary>A way to a facet's value: predicates to follow from the subject, one after the other.</summary>
public sealed record FacetPath(Facet Facet, params string[] Predicates);

/// <summary>Which predicates mean what to the index; the default is for the reports' ontology.</summary>
public sealed record IndexedVocabulary
{
    private const string Kg = "https://w3id.org/report-kg/ontology#";
    private const string Rdfs = "http://www.w3.org/2000/01/rdf-schema#";
    private const string Skos = "http://www.w3.org/2004/02/skos/core#";
    private const string Schema = "https://schema.org/";
    private const string DublinCore = "http://purl.org/dc/terms/";

    public IReadOnlyList<string> Names { get; init; } = [Rdfs + "label", Skos + "prefLabel", Schema + "name", DublinCore + "title", "http://xmlns.com/foaf/0.1/name"];

    public IReadOnlyList<string> OtherNames { get; init; } = [Skos + "altLabel", Skos + "hiddenLabel", Schema + "alternateName", Kg + "valueText", Kg + "indicatorText"];

    public IReadOnlyList<string> Quotes { get; init; } = [Kg + "text", Kg + "quote"];

    /// <summary>Literals that nobody searches for: rule names, identifiers, and pieces of sentences that are indexed whole.</summary>
    public IReadOnlyList<string> Ignored { get; init; } =
    [
        "http://www.w3.org/ns/oa#exact", Kg + "rule", Kg + "comparatorText", Kg + "unitText", "http://www.w3.org/ns/oa#prefix", "http://www.w3.org/ns/oa#suffix",
        Skos + "notation", DublinCore + "identifier", Kg + "divisionCode",
    ];

    /// <summary>Where a facet has several paths, the first that leads somewhere counts.</summary>
    public IReadOnlyList<FacetPath> FacetPaths { get; init; } =
    [
        new(Facet.Type, RdfVocabulary.Type),
        new(Facet.Place, Kg + "aboutPlace"),
        new(Facet.Place, Kg + "reportPlace"),
        new(Facet.Place, Kg + "report", Kg + "reportPlace"),
        new(Facet.Place, Kg + "homeArea"),
        new(Facet.Place, Kg + "parentArea"),
        new(Facet.Year, Kg + "period"),
        new(Facet.Year, Kg + "reportYear"),
        new(Facet.Year, Kg + "report", Kg + "reportYear"),
        new(Facet.Section, Kg + "sectionKind"),
        new(Facet.Section, Kg + "section", Kg + "sectionKind"),
        new(Facet.Section, Kg + "evidence", Kg + "sentence", Kg + "section", Kg + "sectionKind"),
        new(Facet.Role, Kg + "role"),
    ];
}
