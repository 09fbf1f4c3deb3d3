using System.Text;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Store.Loading;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>
/// Takes a document for the one graph that a request names (Graph Store Protocol §5.3: its content is an RDF graph), and refuses those that name graphs of
/// their own: what they hold would go elsewhere than the client said.
/// </summary>
internal sealed class OneGraphSink(StoreSink store, TermDictionary terms) : IQuadSink<TermId>
{
    public TermId Iri(ReadOnlySpan<byte> iri) => store.Iri(iri);

    public TermId BlankNode(ReadOnlySpan<byte> label) => store.BlankNode(label);

    public TermId FreshBlankNode() => store.FreshBlankNode();

    public TermId Literal(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype) => store.Literal(lexicalForm, datatype);

    public TermId LanguageLiteral(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> language, BaseDirection direction) =>
        store.LanguageLiteral(lexicalForm, language, direction);

    public TermId TripleTerm(TermId subject, TermId predicate, TermId @object) => store.TripleTerm(subject, predicate, @object);

    public void Triple(TermId subject, TermId predicate, TermId @object) => store.Triple(subject, predicate, @object);

    public void Quad(TermId subject, TermId predicate, TermId @object, TermId graph) => throw RequestProblem.BadRequest(
        "named-graphs",
        new StringBuilder("The document holds statements of a graph of its own, ").Append(terms.Decode(graph)).Append(", but the request names the one graph to write to. ")
            .Append("Send its statements without graphs (Turtle, N-Triples), or POST the whole document to /graphs, which keeps its graphs.").ToString());
}
