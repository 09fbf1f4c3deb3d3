using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Shacl;

/// <summary>What a validation may be told besides data and shapes.</summary>
public sealed record ShaclOptions
{
    public static readonly ShaclOptions Default = new();

    /// <summary>The graph of the snapshot that holds the shapes, for SPARQL constraints that ask it as <c>$shapesGraph</c>; null where none does.</summary>
    public Iri? ShapesGraph { get; init; }

    /// <summary>The longest that one SPARQL constraint may take at one node; null for no limit.</summary>
    public TimeSpan? QueryTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
