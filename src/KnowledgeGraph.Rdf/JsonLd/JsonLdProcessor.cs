using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Rdf.JsonLd.Compaction;
using KnowledgeGraph.Rdf.JsonLd.Contexts;
using KnowledgeGraph.Rdf.JsonLd.Datasets;
using KnowledgeGraph.Rdf.JsonLd.Expansion;
using KnowledgeGraph.Rdf.JsonLd.Json;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.JsonLd;

/// <summary>
/// JSON-LD 1.1: expansion, compaction, RDF out of documents, documents out of RDF. A document is read whole, since any of its
/// contexts may stand after what it says. Errors of JSON-LD are <see cref="JsonLdException"/>s; text that is not JSON is an
/// <see cref="RdfSyntaxException"/>.
/// </summary>
public static class JsonLdProcessor
{
    /// <summary>The document in expanded form.</summary>
    public static byte[] Expand(ReadOnlySpan<byte> document, JsonLdOptions? options = null) =>
        ToBytes(ExpandTree(document, options ?? JsonLdOptions.Default));

    /// <summary>Hands the statements of a document to a sink.</summary>
    public static void ToRdf<TTerm, TSink>(
        ReadOnlySpan<byte> document, TSink sink, JsonLdOptions? options = null, CancellationToken cancellation = default)
        where TSink : IQuadSink<TTerm>
    {
        options ??= JsonLdOptions.Default;
        var nodes = new NodeMap(ExpandTree(document, options));
        new DatasetReader<TTerm, TSink>(sink, nodes, options.Direction).ReadAll(cancellation);
    }

    /// <summary>A dataset as an expanded document.</summary>
    public static byte[] FromRdf(IEnumerable<Quad> quads, JsonLdOptions? options = null) =>
        ToBytes(FromRdfTree(quads, options ?? JsonLdOptions.Default));

    /// <summary>A document written with the terms of a context, which stands in the result.</summary>
    /// <param name="context">A context, or a document with <c>@context</c>, as JSON.</param>
    public static byte[] Compact(ReadOnlySpan<byte> document, ReadOnlySpan<byte> context, JsonLdOptions? options = null)
    {
        options ??= JsonLdOptions.Default;
        return ToBytes(CompactTree(ExpandTree(document, options), Parse(context), options));
    }

    /// <summary>A dataset written with the terms of a context, which stands in the result.</summary>
    public static byte[] CompactFromRdf(IEnumerable<Quad> quads, ReadOnlySpan<byte> context, JsonLdOptions? options = null)
    {
        options ??= JsonLdOptions.Default;
        return ToBytes(CompactTree(FromRdfTree(quads, options), Parse(context), options));
    }

    private static JsonMap CompactTree(List<object?> expanded, object? given, JsonLdOptions options)
    {
        var context = given is JsonMap map && map.TryGetValue("@context", out var inner) ? inner : given;
        var contexts = new ContextProcessor(options);
        var active = contexts.Process(new ActiveContext(options.Base), context, options.Base);
        var compacted = new Compactor(contexts).Compact(active, null, expanded);
        var result = new JsonMap();
        if (context is not (null or JsonMap { Count: 0 } or List<object?> { Count: 0 }))
        {
            result["@context"] = context;
        }

        if (compacted is JsonMap members)
        {
            foreach (var (key, value) in members)
            {
                result[key] = value;
            }
        }
        else if (compacted is List<object?> { Count: > 0 } nodes)
        {
            result[IriCompaction.Compact(active, "@graph")] = nodes;
        }

        return result;
    }

    internal static List<object?> FromRdfTree(IEnumerable<Quad> quads, JsonLdOptions options)
    {
        var nodes = new DatasetToNodes(options);
        foreach (var quad in quads)
        {
            nodes.Add(quad);
        }

        return nodes.ToDocument();
    }

    internal static List<object?> ExpandTree(ReadOnlySpan<byte> document, JsonLdOptions options)
    {
        var contexts = new ContextProcessor(options);
        var active = new ActiveContext(options.Base);
        if (options.ExpandContext is { } given)
        {
            var context = Parse(Encoding.UTF8.GetBytes(given));
            active = contexts.Process(active, context is JsonMap map && map.TryGetValue("@context", out var inner) ? inner : context, options.Base);
        }

        return new Expander(contexts, options.Base).ExpandDocument(Parse(document), active);
    }

    internal static object? Parse(ReadOnlySpan<byte> document)
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
            throw new RdfSyntaxException("not JSON: " + error.Message, (error.LineNumber ?? 0) + 1, (error.BytePositionInLine ?? 0) + 1);
        }
    }

    internal static byte[] ToBytes(object? tree)
    {
        var buffer = new ArrayBufferWriter<byte>();
        JsonTree.Write(tree, buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
