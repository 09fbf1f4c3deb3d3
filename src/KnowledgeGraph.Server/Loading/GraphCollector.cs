using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Loading;

/// <summary>
/// Collects the quads that some graphs shall hold. Blank nodes would make every content new; the content must name its nodes.
/// </summary>
internal sealed class GraphCollector(TermDictionary terms, QuadPool pool)
{
    /// <summary>Quads are collected in pieces, so that a small report takes little room and a large one is copied once.</summary>
    private const int PieceLength = 1 << 12;

    private readonly TermDictionary _terms = terms;
    private readonly IriInterner _iris = new(terms);
    private readonly List<TermId> _graphs = [];
    private readonly List<QuadIds[]> _full = [];
    private QuadIds[] _quads = pool.Rent(PieceLength);
    private int _count;
    private TermId _lastGraph = TermId.None;

    /// <summary>Where the quads go; a value, so that what writes them is compiled for it.</summary>
    public Target Sink => new(this);

    /// <summary>What was collected, once; the collector is used up.</summary>
    public GraphContent ToContent()
    {
        var all = Gather(out var count);
        var sorted = pool.Rent(count);
        var groups = pool.RentGroups();
        var distinct = groups.Sort(all.AsSpan(0, count), sorted);
        pool.Return(groups);
        pool.Return(all);
        return new GraphContent(_graphs, new ArraySegment<QuadIds>(sorted, 0, distinct), pool);
    }

    internal readonly struct Target(GraphCollector collector) : IQuadSink<TermId>
    {
        public TermId Iri(ReadOnlySpan<byte> iri) => collector._iris.Intern(iri);

        public void Announce(ReadOnlySpan<byte> iri) => collector._iris.Request(iri);

        public TermId BlankNode(ReadOnlySpan<byte> label) => throw new NotSupportedException("content that is replaced has no blank nodes");

        public TermId FreshBlankNode() => throw new NotSupportedException("content that is replaced has no blank nodes");

        public TermId Literal(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype) => collector._terms.InternLiteral(lexicalForm, datatype);

        public TermId LanguageLiteral(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> language, BaseDirection direction) =>
            collector._terms.InternLiteral(lexicalForm, language, direction);

        public TermId TripleTerm(TermId subject, TermId predicate, TermId @object) => collector._terms.InternTripleTerm(subject, predicate, @object);

        public void Triple(TermId subject, TermId predicate, TermId @object) => collector.Add(new QuadIds(subject, predicate, @object, TermId.DefaultGraph));

        public void Quad(TermId subject, TermId predicate, TermId @object, TermId graph) => collector.Add(new QuadIds(subject, predicate, @object, graph));

        public void Prefix(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> iri)
        {
        }
    }

    private void Add(in QuadIds quad)
    {
        if (quad.Graph != _lastGraph || _graphs.Count == 0)
        {
            _lastGraph = quad.Graph;
            if (!_graphs.Contains(quad.Graph))
            {
                _graphs.Add(quad.Graph);
            }
        }

        if (_count == _quads.Length)
        {
            _full.Add(_quads);
            _quads = pool.Rent(PieceLength);
            _count = 0;
        }

        _quads[_count++] = quad;
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
