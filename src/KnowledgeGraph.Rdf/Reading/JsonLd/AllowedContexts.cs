namespace KnowledgeGraph.Rdf.Reading.JsonLd;

/// <summary>A loader that knows a list of contexts and asks nobody for others.</summary>
/// <param name="documents">Documents by IRI.</param>
public sealed class AllowedContexts(IReadOnlyDictionary<string, byte[]> documents) : IJsonLdDocumentLoader
{
    public byte[]? Load(string iri) => documents.GetValueOrDefault(iri);
}
