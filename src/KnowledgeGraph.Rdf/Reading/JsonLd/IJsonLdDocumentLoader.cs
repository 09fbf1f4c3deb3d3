namespace KnowledgeGraph.Rdf.Reading.JsonLd;

/// <summary>Where contexts that a document names by IRI come from. Nothing is loaded without one.</summary>
public interface IJsonLdDocumentLoader
{
    /// <summary>The bytes of the document, or null where the IRI is not one that may be loaded.</summary>
    byte[]? Load(string iri);
}
