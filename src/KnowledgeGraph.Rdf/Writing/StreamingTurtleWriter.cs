using System.Buffers;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>Turtle and TriG in constant memory: statements in the order given, those of one subject and predicate in a row together.</summary>
internal sealed class StreamingTurtleWriter : IQuadWriter
{
    private readonly Utf8Output _output;
    private readonly TurtleTermWriter _terms;
    private readonly bool _withGraphs;
    private Quad? _last;

    public StreamingTurtleWriter(IBufferWriter<byte> buffer, bool withGraphs, RdfWriterOptions options)
    {
        _output = new Utf8Output(buffer);
        _withGraphs = withGraphs;
        var prefixes = new PrefixTable(options.Prefixes);
        _terms = new TurtleTermWriter(_output, prefixes);
        TurtleWriter.WritePrefixes(_output, prefixes.All, gap: true);
    }

    public void Write(in Quad quad)
    {
        if (quad.Graph is not null && !_withGraphs)
        {
            throw new RdfWriteException("Turtle has no named graphs; write TriG, or one graph");
        }

        Continue(quad);
        _terms.Write(quad.Object);
        _last = quad;
    }

    public void Complete()
    {
        EndSubject();
        EndGraph();
        _last = null;
    }

    private void Continue(in Quad quad)
    {
        if (_last is { } last && Equals(last.Graph, quad.Graph) && last.Subject.Equals(quad.Subject))
        {
            if (last.Predicate.Equals(quad.Predicate))
            {
                _output.Write(", "u8);
                return;
            }

            _output.Write(" ;\n    "u8);
        }
        else
        {
            StartSubject(quad);
        }

        _terms.WritePredicate(quad.Predicate);
        _output.Write((byte)' ');
    }

    private void StartSubject(in Quad quad)
    {
        EndSubject();
        if (!Equals(_last?.Graph, quad.Graph))
        {
            EndGraph();
            if (quad.Graph is not null)
            {
                _terms.Write(quad.Graph);
                _output.Write(" {\n"u8);
            }
        }

        _terms.Write(quad.Subject);
        _output.Write((byte)' ');
    }

    private void EndSubject()
    {
        if (_last is not null)
        {
            _output.Write(" .\n"u8);
        }
    }

    private void EndGraph()
    {
        if (_last?.Graph is not null)
        {
            _output.Write("}\n"u8);
        }
    }
}
