using System.Buffers;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>
/// Turtle and TriG of a whole document: the same statements give the same text, in whatever order they come.
/// </summary>
internal sealed class TurtleWriter(IBufferWriter<byte> buffer, bool withGraphs, RdfWriterOptions options) : IQuadWriter
{
    private readonly HashSet<Quad> _quads = [];

    public void Write(in Quad quad)
    {
        if (quad.Graph is not null && !withGraphs)
        {
            throw new RdfWriteException("Turtle has no named graphs; write TriG, or one graph");
        }

        _quads.Add(quad);
    }

    public void Complete()
    {
        var prefixes = new PrefixTable(options.Prefixes);
        var body = new ArrayBufferWriter<byte>();
        WriteGraphs(new Utf8Output(body), prefixes);
        WritePrefixes(new Utf8Output(buffer), prefixes.Used, !body.WrittenSpan.IsEmpty);
        buffer.Write(body.WrittenSpan);
        _quads.Clear();
    }

    public static void WritePrefixes(Utf8Output output, IEnumerable<(string Prefix, string Namespace)> prefixes, bool gap)
    {
        var any = false;
        foreach (var (prefix, iri) in prefixes)
        {
            output.Write("@prefix "u8);
            output.Write(prefix);
            output.Write(": "u8);
            TermText.WriteIri(iri, output);
            output.Write(" .\n"u8);
            any = true;
        }

        if (any && gap)
        {
            output.Write((byte)'\n');
        }
    }

    private void WriteGraphs(Utf8Output output, PrefixTable prefixes)
    {
        var terms = new TurtleTermWriter(output, prefixes);
        var graphs = _quads.GroupBy(q => q.Graph).OrderBy(g => g.Key, TermOrder.Instance).ToList();
        var shared = SharedNodes.Find(graphs);
        for (var i = 0; i < graphs.Count; i++)
        {
            if (i > 0)
            {
                output.Write((byte)'\n');
            }

            var shape = new GraphShape(graphs[i], shared);
            if (graphs[i].Key is { } name)
            {
                terms.Write(name);
                output.Write(" {\n"u8);
                new TurtleGraphWriter(output, terms, shape, margin: 1).Write();
                output.Write("}\n"u8);
            }
            else
            {
                new TurtleGraphWriter(output, terms, shape, margin: 0).Write();
            }
        }
    }
}
