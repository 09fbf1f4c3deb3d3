using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Server.Loading;

/// <summary>
/// Collects the quads that some graphs shall hold, and makes them hold just these: what is there already stays untouched, so that the same content twice changes nothing.
/// Blank nodes would make every content new; the content must name its nodes.
/// </summary>
internal sealed class GraphReplacement(TermDictionary terms) : IQuadSink<TermId>
{
    private const int BatchSize = 1024;

    private readonly HashSet<QuadIds> _wanted = [];
    private readonly HashSet<TermId> _graphs = [];

    public int Count => _wanted.Count;

    /// <summary>What the graphs shall hold.</summary>
    public IReadOnlyCollection<QuadIds> Wanted => _wanted;

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
        _graphs.Add(graph);
        _wanted.Add(new QuadIds(subject, predicate, @object, graph));
    }

    /// <summary>Brings the graphs to the wanted content within a transaction; returns how many quads came and went.</summary>
    /// <param name="current">What the graphs hold now: the transaction's start, or its view where it has written to them before.</param>
    public (long Added, long Removed) Apply(Transaction transaction, Snapshot current)
    {
        var surplus = new List<QuadIds>();
        foreach (var graph in _graphs)
        {
            CollectSurplus(current, graph, surplus);
        }

        foreach (var quad in surplus)
        {
            transaction.Remove(quad);
        }

        var added = 0L;
        foreach (var quad in _wanted)
        {
            added += transaction.Add(quad) ? 1 : 0;
        }

        return (added, surplus.Count);
    }

    private void CollectSurplus(Snapshot current, TermId graph, List<QuadIds> surplus)
    {
        var cursor = current.Scan(new QuadPattern(TermId.None, TermId.None, TermId.None, graph), QuadOrder.Gspo);
        var (subjects, predicates, objects) = (new TermId[BatchSize], new TermId[BatchSize], new TermId[BatchSize]);
        int count;
        while ((count = cursor.Read(subjects, predicates, objects, [])) > 0)
        {
            for (var row = 0; row < count; row++)
            {
                var quad = new QuadIds(subjects[row], predicates[row], objects[row], graph);
                if (!_wanted.Contains(quad))
                {
                    surplus.Add(quad);
                }
            }
        }
    }
}
