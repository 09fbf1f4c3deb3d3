using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

/// <summary>What a context says of a term (JSON-LD 1.1 API §4.2).</summary>
internal sealed record TermDefinition
{
    /// <summary>The IRI, blank node identifier or keyword; null for a term that is not used.</summary>
    public string? Iri { get; init; }

    public bool IsPrefix { get; init; }

    public bool IsProtected { get; init; }

    public bool IsReverse { get; init; }

    /// <summary>What the term's own context is resolved against.</summary>
    public string? BaseUrl { get; init; }

    public bool HasContext { get; init; }

    public object? Context { get; init; }

    public IReadOnlyList<string> Container { get; init; } = [];

    public bool HasDirection { get; init; }

    public string? Direction { get; init; }

    public bool HasLanguage { get; init; }

    public string? Language { get; init; }

    public string? Index { get; init; }

    public string? Nest { get; init; }

    public string? Type { get; init; }

    public bool Holds(string container) => Container.Contains(container, StringComparer.Ordinal);

    /// <summary>True when nothing but the protection differs.</summary>
    public bool SaysTheSameAs(TermDefinition other) =>
        this with { IsProtected = false, Context = null, Container = [], BaseUrl = null } == other with { IsProtected = false, Context = null, Container = [], BaseUrl = null }
        && JsonTree.Equals(Context, other.Context)
        && Container.Order(StringComparer.Ordinal).SequenceEqual(other.Container.Order(StringComparer.Ordinal), StringComparer.Ordinal);
}
