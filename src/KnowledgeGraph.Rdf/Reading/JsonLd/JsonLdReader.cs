using KnowledgeGraph.Rdf.Reading.JsonLd.Datasets;

namespace KnowledgeGraph.Rdf.Reading.JsonLd;

/// <summary>Reads JSON-LD as the other syntaxes are read: from a stream, with errors that have a place.</summary>
internal static class JsonLdReader
{
    public static void Read<TTerm, TSink>(Stream input, JsonLdOptions options, TSink sink, CancellationToken cancellation)
        where TSink : IQuadSink<TTerm>
    {
        var buffer = new MemoryStream();
        input.CopyTo(buffer);
        var document = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        try
        {
            var nodes = new NodeMap(JsonLdDocument.Expand(document, options));
            new DatasetReader<TTerm, TSink>(sink, nodes, options.Direction).ReadAll(cancellation);
        }
        catch (JsonLdException error)
        {
            var at = TextPosition.Start.After(document[..(int)Math.Clamp(error.Offset, 0, document.Length)]);
            throw new RdfSyntaxException(error.Message, at.Line, at.Column);
        }
    }
}
