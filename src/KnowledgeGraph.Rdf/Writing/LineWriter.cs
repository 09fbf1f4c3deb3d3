using System.Buffers;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>N-Triples and N-Quads, a statement a line in canonical form and in the order given.</summary>
internal sealed class LineWriter(IBufferWriter<byte> buffer, bool withGraphs, bool canonical = false) : IQuadWriter
{
    private readonly Utf8Output _output = new(buffer);

    public void Write(in Quad quad)
    {
        if (quad.Graph is not null && !withGraphs)
        {
            throw new RdfWriteException("N-Triples has no named graphs; write N-Quads, or one graph");
        }

        TermText.Write(quad.Subject, _output, canonical);
        _output.Write((byte)' ');
        TermText.Write(quad.Predicate, _output, canonical);
        _output.Write((byte)' ');
        TermText.Write(quad.Object, _output, canonical);
        if (quad.Graph is not null)
        {
            _output.Write((byte)' ');
            TermText.Write(quad.Graph, _output, canonical);
        }

        _output.Write(" .\n"u8);
    }

    public void Complete()
    {
    }
}
