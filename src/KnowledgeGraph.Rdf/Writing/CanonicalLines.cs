using System.Buffers;
using System.Text;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>
/// Canonical N-Triples and N-Quads (RDF 1.2 N-Triples §4): the one text that each statement has, language tags in lower case. Order and
/// blank node labels stay as they are; canonical labels are the business of canonicalisation.
/// </summary>
public static class CanonicalLines
{
    public static string Of(IEnumerable<Quad> quads)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new LineWriter(buffer, withGraphs: true, canonical: true);
        foreach (var quad in quads)
        {
            writer.Write(quad);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
