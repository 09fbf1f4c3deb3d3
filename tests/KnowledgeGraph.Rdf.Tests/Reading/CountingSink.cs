using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Tests.Reading;

/// <summary>Counts statements and keeps nothing.</summary>
internal sealed class CountingSink : IQuadSink<int>
{
    public int Count { get; private set; }

    public int Iri(ReadOnlySpan<byte> iri) => 0;

    public int BlankNode(ReadOnlySpan<byte> label) => 0;

    public int FreshBlankNode() => 0;

    public int Literal(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype) => 0;

    public int LanguageLiteral(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> language, BaseDirection direction) => 0;

    public int TripleTerm(int subject, int predicate, int @object) => 0;

    public void Triple(int subject, int predicate, int @object) => Count++;

    public void Quad(int subject, int predicate, int @object, int graph) => Count++;
}
