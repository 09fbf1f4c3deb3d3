using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Packing;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Loading;

/// <summary>Collects what one thread reads of a document, as ids. A struct, so that readers are compiled for it.</summary>
internal readonly struct QuadCollector(TermDictionary terms, DocumentBlankNodes blankNodes, QuadBuffer quads, TermId defaultGraph)
    : IQuadSink<TermId>
{
    public TermId Iri(ReadOnlySpan<byte> iri) => terms.InternIri(iri);

    public TermId BlankNode(ReadOnlySpan<byte> label) => blankNodes.Get(label);

    public TermId FreshBlankNode() => terms.FreshBlankNode();

    public TermId Literal(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype) => terms.InternLiteral(lexicalForm, datatype);

    public TermId LanguageLiteral(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> language, BaseDirection direction) =>
        terms.InternLiteral(lexicalForm, language, direction);

    public TermId TripleTerm(TermId subject, TermId predicate, TermId @object) => terms.InternTripleTerm(subject, predicate, @object);

    public void Triple(TermId subject, TermId predicate, TermId @object) =>
        quads.Add(new QuadIds(subject, predicate, @object, defaultGraph));

    public void Quad(TermId subject, TermId predicate, TermId @object, TermId graph) =>
        quads.Add(new QuadIds(subject, predicate, @object, graph));
}
