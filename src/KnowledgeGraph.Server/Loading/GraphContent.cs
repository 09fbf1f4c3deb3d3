using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Loading;

/// <summary>What some graphs shall hold: each quad once, in the order of graph, subject, predicate and object.</summary>
internal sealed record GraphContent(IReadOnlyList<TermId> Graphs, QuadIds[] Quads)
{
    public static int Compare(in QuadIds left, in QuadIds right) =>
        left.Graph != right.Graph ? left.Graph.CompareTo(right.Graph)
        : left.Subject != right.Subject ? left.Subject.CompareTo(right.Subject)
        : left.Predicate != right.Predicate ? left.Predicate.CompareTo(right.Predicate)
        : left.Object.CompareTo(right.Object);
}

/// <summary>
/// Collects the quads that some graphs shall hold. Blank nodes would make every content new; the content must name its nodes.
/// </summary>
internal sealed class GraphCollector(TermDictionary terms) : IQuadSink<TermId>
{
    private readonly List<QuadIds> _quads = new(4096);
    private readonly List<TermId> _graphs = [];

    public GraphContent Content
    {
        get
        {
            var quads = _quads.ToArray();
            quads.AsSpan().Sort(default(ByGraph));
            var distinct = 0;
            for (var at = 0; at < quads.Length; at++)
            {
                if (distinct == 0 || quads[at] != quads[distinct - 1])
                {
                    quads[distinct++] = quads[at];
                }
            }

            return new GraphContent([.. _graphs], quads[..distinct]);
        }
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

        _quads.Add(new QuadIds(subject, predicate, @object, graph));
    }

    /// <summary>A struct, so that the sort is compiled for it.</summary>
    private readonly struct ByGraph : IComparer<QuadIds>
    {
        public int Compare(QuadIds left, QuadIds right) => GraphContent.Compare(in left, in right);
    }
}
