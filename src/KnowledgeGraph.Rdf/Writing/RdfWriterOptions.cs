namespace KnowledgeGraph.Rdf.Writing;

/// <summary>How a document is written.</summary>
public sealed record RdfWriterOptions
{
    public static RdfWriterOptions Default { get; } = new();

    /// <summary>Prefix to namespace IRI. Only those that are used are declared.</summary>
    public IReadOnlyDictionary<string, string> Prefixes { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// False: Turtle, TriG, RDF/XML and JSON-LD gather the whole document, so that it is sorted by subject, blank nodes nest and lists are
    /// lists. True: statements are written as they come, in constant memory; statements of one subject in a row stay together.
    /// </summary>
    public bool Streaming { get; init; }
}
