using System.Buffers;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Loading;

/// <summary>
/// Collects the quads that some graphs shall hold. Blank nodes would make every content new; the content must name its nodes.
/// </summary>
internal sealed class GraphCollector(TermDictionary terms) : IQuadSink<TermId>
{
    private readonly IriInterner _iris = new(terms);
    private readonly List<TermId> _graphs = [];
    private QuadIds[] _quads = ArrayPool<QuadIds>.Shared.Rent(1 << 14);
    private int _count;

    /// <summary>What was collected, once; the collector is used up.</summary>
    public GraphContent ToContent()
    {
        var sorted = ArrayPool<QuadIds>.Shared.Rent(_count);
        var distinct = new SubjectGroups().Sort(_quads.AsSpan(0, _count), sorted);
        ArrayPool<QuadIds>.Shared.Return(_quads);
        return new GraphContent(_graphs, new ArraySegment<QuadIds>(sorted, 0, distinct));
    }

    public TermId Iri(ReadOnlySpan<byte> iri) => _iris.Intern(iri);

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
}
