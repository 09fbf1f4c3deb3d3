using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf.Characters;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Reading;

/// <summary>
/// Collects a document as terms and quads. Blank nodes keep the labels of the document; nodes without a label get labels
/// <c>anon0</c>, <c>anon1</c> …, and labels of the document that start so are moved out of their way. One sink is one document.
/// </summary>
public sealed class TermSink : IQuadSink<Term>
{
    private const string FreshPrefix = "anon";

    private readonly Dictionary<byte[], Iri>.AlternateLookup<ReadOnlySpan<byte>> _iris =
        new Dictionary<byte[], Iri>(Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

    private int _fresh;

    /// <summary>The statements in the order of the document.</summary>
    public List<Quad> Quads { get; } = [];

    /// <summary>The prefixes that the document declares, the last declaration of each.</summary>
    public SortedDictionary<string, string> Prefixes { get; } = new(StringComparer.Ordinal);

    public Term Iri(ReadOnlySpan<byte> iri)
    {
        if (!_iris.TryGetValue(iri, out var term))
        {
            term = new Iri(Encoding.UTF8.GetString(iri));
            _iris[iri] = term;
        }

        return term;
    }

    public Term BlankNode(ReadOnlySpan<byte> label)
    {
        var name = Encoding.UTF8.GetString(label);
        return new BlankNode(name.StartsWith(FreshPrefix, StringComparison.Ordinal) ? FreshPrefix + name : name);
    }

    public Term FreshBlankNode() => new BlankNode(FreshPrefix + _fresh++.ToString(CultureInfo.InvariantCulture));

    public Term Literal(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype) =>
        new Literal(Encoding.UTF8.GetString(lexicalForm), ((Iri)Iri(datatype)).Value);

    public Term LanguageLiteral(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> language, BaseDirection direction) =>
        Terms.Literal.WithLanguage(Encoding.UTF8.GetString(lexicalForm), Encoding.UTF8.GetString(language), direction);

    public Term TripleTerm(Term subject, Term predicate, Term @object) => new TripleTerm(subject, (Iri)predicate, @object);

    public void Triple(Term subject, Term predicate, Term @object) => Quads.Add(new Quad(subject, (Iri)predicate, @object));

    public void Quad(Term subject, Term predicate, Term @object, Term graph) =>
        Quads.Add(new Quad(subject, (Iri)predicate, @object, graph));

    public void Prefix(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> iri) =>
        Prefixes[Encoding.UTF8.GetString(prefix)] = Encoding.UTF8.GetString(iri);
}
