using System.Buffers;
using System.Text;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>One statement as a line of N-Quads, with its line end. Language tags stay as they are.</summary>
internal static class NQuadsLine
{
    public static string Of(in Quad quad)
    {
        var buffer = new ArrayBufferWriter<byte>();
        new LineWriter(buffer, withGraphs: true).Write(quad);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
