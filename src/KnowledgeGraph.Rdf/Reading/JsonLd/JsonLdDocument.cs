using System.Text;
using System.Text.Json;
using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd;

/// <summary>A JSON-LD document as a tree: as it stands, or expanded.</summary>
internal static class JsonLdDocument
{
    public static List<object?> Expand(ReadOnlySpan<byte> document, JsonLdOptions options)
    {
        var contexts = new ContextProcessor(options);
        var active = new ActiveContext(options.Base);
        if (options.ExpandContext is { } given)
        {
            active = contexts.Process(active, ContextOf(Parse(Encoding.UTF8.GetBytes(given))), options.Base);
        }

        return new Expander(contexts, options.Base).ExpandDocument(Parse(document), active);
    }

    /// <summary>The context that a document holds, or is.</summary>
    public static object? ContextOf(object? document) =>
        document is JsonMap map && map.TryGetValue("@context", out var context) ? context : document;

    /// <exception cref="RdfSyntaxException">Not JSON.</exception>
    public static object? Parse(ReadOnlySpan<byte> document)
    {
        if (document.StartsWith("\uFEFF"u8))
        {
            document = document[3..];
        }

        try
        {
            return JsonTree.Read(document);
        }
        catch (JsonException error)
        {
            throw new RdfSyntaxException("not JSON: " + FoundText.WithoutPosition(error.Message), (error.LineNumber ?? 0) + 1, (error.BytePositionInLine ?? 0) + 1);
        }
    }
}
