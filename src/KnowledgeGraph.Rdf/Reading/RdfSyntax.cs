namespace KnowledgeGraph.Rdf.Reading;

/// <summary>The syntaxes that are read and written.</summary>
public enum RdfSyntax : byte
{
    NTriples,
    NQuads,
    Turtle,
    TriG,
    RdfXml,
    JsonLd,
}
