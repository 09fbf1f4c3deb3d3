using System.Text;
using KnowledgeGraph.Rdf.Reading.JsonLd;
using KnowledgeGraph.Rdf.Reading.Lines;
using KnowledgeGraph.Rdf.Reading.RdfXml;
using KnowledgeGraph.Rdf.Reading.Turtle;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Reading;

/// <summary>
/// Reads documents of every syntax, RDF 1.1 and 1.2, statement by statement into a sink. A document that is not in its syntax ends in an
/// <see cref="RdfSyntaxException"/>; what was read before has gone to the sink.
/// </summary>
public static class RdfReader
{
    /// <summary>Reads a document from a stream, which is left open.</summary>
    /// <param name="baseIri">What relative IRIs are resolved against, or null where they are errors.</param>
    /// <param name="sink">A class, or a readonly struct around one for which the reader is compiled specially.</param>
    public static void Read<TTerm, TSink>(
        Stream input, RdfSyntax syntax, string? baseIri, TSink sink, CancellationToken cancellation = default)
        where TSink : IQuadSink<TTerm>
    {
        switch (syntax)
        {
            case RdfSyntax.NTriples or RdfSyntax.NQuads:
                LineReader.Read<TTerm, TSink>(input, syntax == RdfSyntax.NQuads, sink, cancellation);
                break;
            case RdfSyntax.Turtle or RdfSyntax.TriG:
                TurtleReader<TTerm, TSink>.Read(input, syntax == RdfSyntax.TriG, baseIri, sink, cancellation);
                break;
            case RdfSyntax.RdfXml:
                RdfXmlReader<TTerm, TSink>.Read(input, baseIri, sink, cancellation);
                break;
            case RdfSyntax.JsonLd:
                JsonLdReader.Read<TTerm, TSink>(input, new JsonLdOptions { Base = baseIri }, sink, cancellation);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(syntax), syntax, "not a syntax");
        }
    }

    /// <inheritdoc cref="Read{TTerm, TSink}(Stream, RdfSyntax, string?, TSink, CancellationToken)"/>
    public static void Read<TTerm>(
        Stream input, RdfSyntax syntax, string? baseIri, IQuadSink<TTerm> sink, CancellationToken cancellation = default) =>
        Read<TTerm, IQuadSink<TTerm>>(input, syntax, baseIri, sink, cancellation);

    /// <summary>All quads of a document, in its order, repetitions included.</summary>
    public static List<Quad> ReadQuads(
        Stream input, RdfSyntax syntax, string? baseIri = null, CancellationToken cancellation = default)
    {
        var sink = new TermSink();
        Read<Term, TermSink>(input, syntax, baseIri, sink, cancellation);
        return sink.Quads;
    }

    /// <inheritdoc cref="ReadQuads(Stream, RdfSyntax, string?, CancellationToken)"/>
    public static List<Quad> ReadQuads(string document, RdfSyntax syntax, string? baseIri = null) =>
        ReadQuads(new MemoryStream(Encoding.UTF8.GetBytes(document)), syntax, baseIri);
}
