namespace KnowledgeGraph.Rdf.Reading.JsonLd;

/// <summary>Options of the JSON-LD algorithms (JSON-LD 1.1 API §9.3).</summary>
public sealed record JsonLdOptions
{
    public static JsonLdOptions Default { get; } = new();

    /// <summary>The document's IRI, against which relative ones are resolved.</summary>
    public string? Base { get; init; }

    /// <summary>A context for the document besides its own, as JSON.</summary>
    public string? ExpandContext { get; init; }

    /// <summary>Where remote contexts come from; without it they are errors.</summary>
    public IJsonLdDocumentLoader? Loader { get; init; }

    public RdfDirection Direction { get; init; }

    /// <summary>True to write numbers and booleans of RDF as those of JSON, which may lose their lexical form.</summary>
    public bool UseNativeTypes { get; init; }

    /// <summary>True to write <c>rdf:type</c> like any predicate, and not as <c>@type</c>.</summary>
    public bool UseRdfType { get; init; }

    /// <summary>True to write single values without an array when compacting.</summary>
    public bool CompactArrays { get; init; } = true;

    /// <summary>True for the rules of JSON-LD 1.0.</summary>
    public bool IsVersion10 { get; init; }
}
