using System.Buffers;
using System.Text;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Writing.JsonLd;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>Writes documents of every syntax.</summary>
public static class RdfWriter
{
    /// <summary>A writer into a buffer; one that sends what is in the buffer between two statements streams.</summary>
    public static IQuadWriter Create(RdfSyntax syntax, IBufferWriter<byte> output, RdfWriterOptions? options = null)
    {
        options ??= RdfWriterOptions.Default;
        return syntax switch
        {
            RdfSyntax.NTriples or RdfSyntax.NQuads => new LineWriter(output, syntax == RdfSyntax.NQuads),
            RdfSyntax.Turtle or RdfSyntax.TriG when options.Streaming =>
                new StreamingTurtleWriter(output, syntax == RdfSyntax.TriG, options),
            RdfSyntax.Turtle or RdfSyntax.TriG => new TurtleWriter(output, syntax == RdfSyntax.TriG, options),
            RdfSyntax.RdfXml when options.Streaming => new StreamingRdfXmlWriter(output, options.Prefixes),
            RdfSyntax.RdfXml => new RdfXmlWriter(output, options),
            RdfSyntax.JsonLd when options.Streaming => new StreamingJsonLdWriter(output),
            RdfSyntax.JsonLd => new JsonLdWriter(output, options),
            _ => throw new ArgumentOutOfRangeException(nameof(syntax), syntax, "not a syntax"),
        };
    }

    /// <summary>Writes a whole document to a stream, which is left open.</summary>
    public static void Write(Stream output, RdfSyntax syntax, IEnumerable<Quad> quads, RdfWriterOptions? options = null)
    {
        var buffer = new StreamBufferWriter(output);
        WriteAll(Create(syntax, buffer, options), quads);
        buffer.Flush();
    }

    /// <summary>A whole document as text.</summary>
    public static string ToText(RdfSyntax syntax, IEnumerable<Quad> quads, RdfWriterOptions? options = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteAll(Create(syntax, buffer, options), quads);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteAll(IQuadWriter writer, IEnumerable<Quad> quads)
    {
        foreach (var quad in quads)
        {
            writer.Write(quad);
        }

        writer.Complete();
    }
}
