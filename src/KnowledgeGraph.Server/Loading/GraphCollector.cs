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

    private readonly TermBatch _terms = pool.RentTerms(terms);
    private readonly List<QuadIds[]> _full = [];
    private QuadIds[] _quads = pool.Rent(PieceLength);
    private int _count;

    /// <summary>Where the quads go; a value, so that what writes them is compiled for it.</summary>
    public Target Sink => new(this);

    /// <summary>What was collected, once; the collector is used up.</summary>
    public GraphContent ToContent()
    {
        var all = Gather(out var count);
        Resolve(all.AsSpan(0, count));
        var sorted = pool.Rent(count);
        var groups = pool.RentGroups();
        var distinct = groups.Sort(all.AsSpan(0, count), sorted);
        pool.Return(groups);
        pool.Return(all);
        return new GraphContent(GraphsOf(sorted.AsSpan(0, distinct)), new ArraySegment<QuadIds>(sorted, 0, distinct), pool);
    }

    /// <summary>The sink of a collector.</summary>
    internal readonly struct Target(GraphCollector collector) : IQuadSink<TermId>
    {
        public TermId Iri(ReadOnlySpan<byte> iri) => collector._terms.Iri(iri);

        public TermId BlankNode(ReadOnlySpan<byte> label) => throw new NotSupportedException("content that is replaced has no blank nodes");

        public TermId FreshBlankNode() => throw new NotSupportedException("content that is replaced has no blank nodes");

        public TermId Literal(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype) => collector._terms.Literal(lexicalForm, datatype);

        public TermId LanguageLiteral(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> language, BaseDirection direction) =>
            collector._terms.Literal(lexicalForm, language, direction);

        public TermId TripleTerm(TermId subject, TermId predicate, TermId @object) => throw new NotSupportedException("content that is replaced has no triple terms");

        public void Triple(TermId subject, TermId predicate, TermId @object) => collector.Add(new QuadIds(subject, predicate, @object, TermId.DefaultGraph));

        public void Quad(TermId subject, TermId predicate, TermId @object, TermId graph) => collector.Add(new QuadIds(subject, predicate, @object, graph));

        public void Prefix(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> iri)
        {
        }
    }

    private void Add(in QuadIds quad)
    {
        if (_count == _quads.Length)
        {
            _full.Add(_quads);
            _quads = pool.Rent(PieceLength);
            _count = 0;
        }

        _quads[_count++] = quad;
    }

    /// <summary>The graphs of quads that come by their graphs.</summary>
    private static List<TermId> GraphsOf(ReadOnlySpan<QuadIds> quads)
    {
        var graphs = new List<TermId>();
        foreach (ref readonly var quad in quads)
        {
            if (graphs.Count == 0 || quad.Graph != graphs[^1])
            {
                graphs.Add(quad.Graph);
            }
        }

        return graphs;
    }

    /// <summary>Gives the terms their ids.</summary>
    private void Resolve(Span<QuadIds> quads)
    {
        _terms.Intern();
        foreach (ref var quad in quads)
        {
            quad = new QuadIds(_terms.Resolve(quad.Subject), _terms.Resolve(quad.Predicate), _terms.Resolve(quad.Object), _terms.Resolve(quad.Graph));
        }

        pool.Return(_terms);
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
