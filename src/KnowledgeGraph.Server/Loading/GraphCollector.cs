using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Loading;

/// <summary>
/// Collects the quads that some graphs shall hold. Blank nodes would make every content new; the content must name its nodes.
/// </summary>
internal sealed class GraphCollector(TermDictionary terms, QuadPool pool) : IQuadSink<TermId>
{
    /// <summary>Quads are collected in pieces, so that a small report takes little room and a large one is copied once.</summary>
    private const int PieceLength = 1 << 12;

    private readonly IriInterner _iris = new(terms);
    private readonly List<TermId> _graphs = [];
    private readonly List<QuadIds[]> _full = [];
    private QuadIds[] _quads = pool.Rent(PieceLength);
    private int _count;

    /// <summary>What was collected, once; the collector is used up.</summary>
    public GraphContent ToContent()
    {
        var all = Gather(out var count);
        var sorted = pool.Rent(count);
        var distinct = new SubjectGroups().Sort(all.AsSpan(0, count), sorted);
        pool.Return(all);
        return new GraphContent(_graphs, new ArraySegment<QuadIds>(sorted, 0, distinct), pool);
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
            _full.Add(_quads);
            _quads = pool.Rent(PieceLength);
            _count = 0;
        }

        _quads[_count++] = new QuadIds(subject, predicate, @object, graph);
    }

    private QuadIds[] Gather(out int count)
    {
        count = _full.Sum(piece => piece.Length) + _count;
        if (_full.Count == 0)
        {
            return _quads;
        }

        var all = pool.Rent(count);
        var at = 0;
        foreach (var piece in _full)
        {
            piece.CopyTo(all, at);
            at += piece.Length;
            pool.Return(piece);
        }

        _quads.AsSpan(0, _count).CopyTo(all.AsSpan(at));
        pool.Return(_quads);
        _full.Clear();
        _quads = [];
        _count = 0;
        return all;
    }
}
