namespace KnowledgeGraph.Rdf.Reading;

/// <summary>Media types and file extensions of the syntaxes.</summary>
public static class RdfSyntaxes
{
    private static readonly Entry[] Entries =
    [
        new(RdfSyntax.NTriples, [".nt"], ["application/n-triples", "text/plain"]),
        new(RdfSyntax.NQuads, [".nq"], ["application/n-quads", "text/x-nquads"]),
        new(RdfSyntax.Turtle, [".ttl", ".turtle"], ["text/turtle", "application/x-turtle", "application/turtle"]),
        new(RdfSyntax.TriG, [".trig"], ["application/trig", "application/x-trig"]),
        new(RdfSyntax.RdfXml, [".rdf", ".owl", ".xml"], ["application/rdf+xml", "application/xml", "text/xml"]),
        new(RdfSyntax.JsonLd, [".jsonld", ".json"], ["application/ld+json", "application/json"]),
    ];

    /// <summary>The registered media type, without parameters.</summary>
    public static string MediaType(this RdfSyntax syntax) => Entries[(int)syntax].MediaTypes[0];

    /// <summary>The usual file extension with its dot.</summary>
    public static string FileExtension(this RdfSyntax syntax) => Entries[(int)syntax].Extensions[0];

    /// <summary>True when a document of the syntax can hold named graphs.</summary>
    public static bool HasGraphs(this RdfSyntax syntax) => syntax is RdfSyntax.NQuads or RdfSyntax.TriG or RdfSyntax.JsonLd;

    /// <summary>The syntax of a media type; parameters such as <c>charset</c> are ignored. Null when none is known.</summary>
    public static RdfSyntax? OfMediaType(string mediaType)
    {
        var end = mediaType.IndexOf(';', StringComparison.Ordinal);
        var bare = (end < 0 ? mediaType.AsSpan() : mediaType.AsSpan(0, end)).Trim();
        foreach (var entry in Entries)
        {
            foreach (var known in entry.MediaTypes)
            {
                if (bare.Equals(known, StringComparison.OrdinalIgnoreCase))
                {
                    return entry.Syntax;
                }
            }
        }

        return null;
    }

    /// <summary>The syntax of a file's name or of the path of an IRI, by its extension. Null when none is known.</summary>
    public static RdfSyntax? OfFileName(string name)
    {
        foreach (var entry in Entries)
        {
            foreach (var extension in entry.Extensions)
            {
                if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                {
                    return entry.Syntax;
                }
            }
        }

        return null;
    }

    private sealed record Entry(RdfSyntax Syntax, string[] Extensions, string[] MediaTypes);
}
