using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf.Reading.JsonLd;

namespace KnowledgeGraph.Conformance.JsonLd;

/// <summary>Loads the contexts that are files of the suite.</summary>
internal sealed class SuiteLoader : IJsonLdDocumentLoader
{
    public byte[]? Load(string iri)
    {
        if (!iri.StartsWith(SuiteFiles.JsonLdPublishedAt, StringComparison.Ordinal))
        {
            return null;
        }

        var path = SuiteFiles.PathOf(iri);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }
}
