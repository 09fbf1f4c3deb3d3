using System.Buffers;
using KnowledgeGraph.Rdf.Reading.JsonLd;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing.JsonLd;

/// <summary>JSON-LD of a whole dataset: compact with the prefixes given, expanded without any.</summary>
internal sealed class JsonLdWriter(IBufferWriter<byte> buffer, RdfWriterOptions options) : IQuadWriter
{
    private readonly List<Quad> _quads = [];

    public void Write(in Quad quad) => _quads.Add(quad);

    public void Complete()
    {
        var nodes = new DatasetToNodes(JsonLdOptions.Default);
        foreach (var quad in _quads.OrderBy(q => q.Predicate, PredicateOrder.Instance).ThenBy(q => q.Object, TermOrder.Instance))
        {
            nodes.Add(quad);
        }

        JsonTree.Write(WithPrefixes(nodes.ToDocument()), buffer);
        buffer.Write("\n"u8);
        _quads.Clear();
    }

    private object WithPrefixes(List<object?> expanded)
    {
        if (PrefixContext.Of(options.Prefixes) is not { } context)
        {
            return expanded;
        }

        try
        {
            return CompactDocument.Of(expanded, context, JsonLdOptions.Default);
        }
        catch (JsonLdException error) when (error.Code == "IRI confused with prefix")
        {
            // An IRI whose scheme is one of the prefixes can only be written in full, without a context.
            return expanded;
        }
    }
}
