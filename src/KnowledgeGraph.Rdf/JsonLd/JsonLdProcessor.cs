using System.Buffers;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Reading.JsonLd;
using KnowledgeGraph.Rdf.Reading.JsonLd.Datasets;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Writing.JsonLd;

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
        ToBytes(JsonLdDocument.Expand(document, options ?? JsonLdOptions.Default));

    /// <summary>A document written with the terms of a context, which stands in the result.</summary>
    /// <param name="context">A context, or a document with <c>@context</c>, as JSON.</param>
    public static byte[] Compact(ReadOnlySpan<byte> document, ReadOnlySpan<byte> context, JsonLdOptions? options = null)
    {
        options ??= JsonLdOptions.Default;
        return Compact(JsonLdDocument.Expand(document, options), context, options);
    }

    /// <summary>Hands the statements of a document to a sink.</summary>
    public static void ToRdf<TTerm, TSink>(
        ReadOnlySpan<byte> document, TSink sink, JsonLdOptions? options = null, CancellationToken cancellation = default)
        where TSink : IQuadSink<TTerm>
    {
        options ??= JsonLdOptions.Default;
        var nodes = new NodeMap(JsonLdDocument.Expand(document, options));
        new DatasetReader<TTerm, TSink>(sink, nodes, options.Direction).ReadAll(cancellation);
    }

    /// <summary>A dataset as an expanded document.</summary>
    public static byte[] FromRdf(IEnumerable<Quad> quads, JsonLdOptions? options = null) =>
        ToBytes(Nodes(quads, options ?? JsonLdOptions.Default));

    /// <summary>A dataset written with the terms of a context, which stands in the result.</summary>
    public static byte[] FromRdf(IEnumerable<Quad> quads, ReadOnlySpan<byte> context, JsonLdOptions? options = null)
    {
        options ??= JsonLdOptions.Default;
        return Compact(Nodes(quads, options), context, options);
    }

    private static List<object?> Nodes(IEnumerable<Quad> quads, JsonLdOptions options)
    {
        var nodes = new DatasetToNodes(options);
        foreach (var quad in quads)
        {
            nodes.Add(quad);
        }

        return nodes.ToDocument();
    }

    private static byte[] Compact(List<object?> expanded, ReadOnlySpan<byte> context, JsonLdOptions options) =>
        ToBytes(CompactDocument.Of(expanded, JsonLdDocument.ContextOf(JsonLdDocument.Parse(context)), options));

    private static byte[] ToBytes(object? tree)
    {
        var buffer = new ArrayBufferWriter<byte>();
        JsonTree.Write(tree, buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
