using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Store.Loading;

/// <summary>
/// Puts what a reader reads into a transaction. One sink reads one document: the document's blank nodes become fresh ones of the store.
/// </summary>
/// <param name="targetGraph">
/// Where the statements of the document's default graph go; <see cref="TermId.None"/> for the store's default graph.
/// </param>
public sealed class StoreSink(Transaction transaction, TermId targetGraph = default) : IQuadSink<TermId>
{
    private readonly DocumentBlankNodes _blankNodes = new(transaction.Terms);
    private readonly TermId _defaultGraph = targetGraph.IsNone ? TermId.DefaultGraph : targetGraph;

    /// <summary>Statements read, repeated ones counted each time.</summary>
    public long Read { get; private set; }

    /// <summary>Statements that were not in the store before.</summary>
    public long Added { get; private set; }

    public TermId Iri(ReadOnlySpan<byte> iri) => transaction.Terms.InternIri(iri);

    public TermId BlankNode(ReadOnlySpan<byte> label) => _blankNodes.Get(label);

    public TermId FreshBlankNode() => transaction.Terms.FreshBlankNode();

    public TermId Literal(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype) =>
        transaction.Terms.InternLiteral(lexicalForm, datatype);

    public TermId LanguageLiteral(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> language, BaseDirection direction) =>
        transaction.Terms.InternLiteral(lexicalForm, language, direction);

    public TermId TripleTerm(TermId subject, TermId predicate, TermId @object) =>
        transaction.Terms.InternTripleTerm(subject, predicate, @object);

    public void Triple(TermId subject, TermId predicate, TermId @object) => Quad(subject, predicate, @object, _defaultGraph);

    public void Quad(TermId subject, TermId predicate, TermId @object, TermId graph)
    {
        Read++;
        Added += transaction.Add(new QuadIds(subject, predicate, @object, graph)) ? 1 : 0;
    }
}
