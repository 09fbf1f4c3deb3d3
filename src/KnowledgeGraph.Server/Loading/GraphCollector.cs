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
    /// <summary>Quads are collected in pieces, so that a small report takes little room and a large one is not copied.</summary>
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
        var pieces = TakePieces(out var count);
        Resolve(pieces);
        var sorted = pool.Rent(count);
        var groups = pool.RentGroups();
        var distinct = groups.Sort(pieces, sorted);
        pool.Return(groups);
        foreach (var piece in pieces)
        {
            pool.Return(piece.Array!);
        }

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
    private void Resolve(List<ArraySegment<QuadIds>> pieces)
    {
        _terms.Intern();
        foreach (var piece in pieces)
        {
            foreach (ref var quad in piece.AsSpan())
            {
                quad = new QuadIds(_terms.Resolve(quad.Subject), _terms.Resolve(quad.Predicate), _terms.Resolve(quad.Object), _terms.Resolve(quad.Graph));
            }
        }

        pool.Return(_terms);
    }

    private List<ArraySegment<QuadIds>> TakePieces(out int count)
    {
        var pieces = new List<ArraySegment<QuadIds>>(_full.Count + 1);
        count = _count;
        foreach (var full in _full)
        {
            pieces.Add(full);
            count += full.Length;
        }

        pieces.Add(new ArraySegment<QuadIds>(_quads, 0, _count));
        _full.Clear();
        (_quads, _count) = ([], 0);
        return pieces;
    }
}
