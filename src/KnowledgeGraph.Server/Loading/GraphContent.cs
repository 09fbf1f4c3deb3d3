using System.Buffers;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Loading;

/// <summary>What some graphs shall hold: each quad once, in the order of graph, subject, predicate and object. Its memory is used again once it is disposed.</summary>
internal sealed record GraphContent(IReadOnlyList<TermId> Graphs, ArraySegment<QuadIds> Quads) : IDisposable
{
    public static int Compare(in QuadIds left, in QuadIds right) =>
        left.Graph != right.Graph ? left.Graph.CompareTo(right.Graph)
        : left.Subject != right.Subject ? left.Subject.CompareTo(right.Subject)
        : left.Predicate != right.Predicate ? left.Predicate.CompareTo(right.Predicate)
        : left.Object.CompareTo(right.Object);

    public void Dispose() => ArrayPool<QuadIds>.Shared.Return(Quads.Array!);
}

/// <summary>
/// Collects the quads that some graphs shall hold. Blank nodes would make every content new; the content must name its nodes.
/// </summary>
internal sealed class GraphCollector(TermDictionary terms) : IQuadSink<TermId>
{
    private readonly List<TermId> _graphs = [];
    private QuadIds[] _quads = ArrayPool<QuadIds>.Shared.Rent(1 << 14);
    private int _count;

    /// <summary>What was collected, once; the collector is used up.</summary>
    public GraphContent ToContent()
    {
        var quads = _quads.AsSpan(0, _count);
        quads.Sort(default(ByGraph));
        var distinct = 0;
        foreach (ref readonly var quad in quads)
        {
            if (distinct == 0 || quad != quads[distinct - 1])
            {
                quads[distinct++] = quad;
            }
        }

        return new GraphContent(_graphs, new ArraySegment<QuadIds>(_quads, 0, distinct));
    }

    public TermId Iri(ReadOnlySpan<byte> iri) => terms.InternIri(iri);

    public TermId BlankNode(ReadOnlySpan<byte> label) => throw new NotSupportedException("content that is replaced has no blank nodes");

    public TermId FreshBlankNode() => throw new NotSupportedException("content that is replaced has no blank nodes");

    public TermId Literal(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype) => terms.InternLiteral(lexicalForm, datatype);

    public TermId LanguageLiteral(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> language, BaseDirection direction) =>
        terms.InternLiteral(lexicalForm, language, direction);

    public TermId TripleTerm(TermId subject, TermId predicate, TermId @object) => terms.InternTripleTerm(subject, predicate, @object);

    public void Triple(TermId subject, TermId predicate, TermId @object) => Quad(subject, predicate, @object, TermId.DefaultGraph);

    public void Quad(TermId subject, TermId predicate, TermId @object, TermId graph)
    {
        if (!_graphs.Contains(graph))
        {
            _graphs.Add(graph);
        }

        if (_count == _quads.Length)
        {
            var larger = ArrayPool<QuadIds>.Shared.Rent(_count * 2);
            _quads.CopyTo(larger, 0);
            ArrayPool<QuadIds>.Shared.Return(_quads);
            _quads = larger;
        }

        _quads[_count++] = new QuadIds(subject, predicate, @object, graph);
    }

    /// <summary>A struct, so that the sort is compiled for it.</summary>
    private readonly struct ByGraph : IComparer<QuadIds>
    {
        public int Compare(QuadIds left, QuadIds right) => GraphContent.Compare(in left, in right);
    }
}
