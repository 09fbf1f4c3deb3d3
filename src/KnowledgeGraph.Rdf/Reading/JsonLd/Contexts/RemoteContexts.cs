using System.Text.Json;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

/// <summary>Contexts by IRI, each loaded once.</summary>
internal sealed class RemoteContexts(IJsonLdDocumentLoader? loader)
{
    private readonly Dictionary<string, object?> _loaded = new(StringComparer.Ordinal);

    /// <summary>The value of the document's <c>@context</c>.</summary>
    public object? Load(string iri)
    {
        if (_loaded.TryGetValue(iri, out var known))
        {
            return known;
        }

        if (Parse(iri) is not JsonMap document || !document.TryGetValue("@context", out var context))
        {
            throw new JsonLdException("invalid remote context", $"the document {iri} is not a map with an @context");
        }

        return _loaded[iri] = context;
    }

    private object? Parse(string iri)
    {
        var bytes = loader?.Load(iri)
            ?? throw new JsonLdException("loading remote context failed", $"{iri} is not among the contexts that may be loaded");
        try
        {
            return JsonTree.Read(bytes);
        }
        catch (JsonException error)
        {
            throw new JsonLdException("loading remote context failed", $"{iri} is not JSON: {error.Message}");
        }
    }
}
