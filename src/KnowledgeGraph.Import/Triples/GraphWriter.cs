using System.Buffers.Text;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Import.Triples;

/// <summary>
/// Writes triples of one named graph into a sink, and makes each term that recurs once. The sink decides what a term is: an object
/// for a file, an id for the store.
/// </summary>
internal sealed class GraphWriter<TTerm, TSink>(TSink sink, string graph)
    where TSink : IQuadSink<TTerm>
{
    private readonly ConstantTerms<TTerm> _vocabulary = new();
    private readonly ConstantTerms<TTerm> _ontology = new();
    private readonly Dictionary<string, TTerm> _words = new(32, StringComparer.Ordinal);
    private readonly Dictionary<double, TTerm> _shares = [];
    private readonly Dictionary<int, TTerm> _years = [];
    private readonly TTerm _graph = sink.Iri(Encoding.UTF8.GetBytes(graph));
    private byte[] _buffer = new byte[256];

    /// <summary>A term of the ontology by its local name, a constant.</summary>
    public TTerm Kg(string localName)
    {
        if (!_ontology.TryGet(localName, out var term))
        {
            term = Iri(OntologyTerms.Namespace + localName);
            _ontology.Add(localName, term);
        }

        return term;
    }

    /// <summary>An IRI of a vocabulary, a constant.</summary>
    public TTerm Vocabulary(string iri)
    {
        if (!_vocabulary.TryGet(iri, out var term))
        {
            term = Iri(iri);
            _vocabulary.Add(iri, term);
        }

        return term;
    }

    /// <summary>An IRI that does not recur, or is kept by the caller.</summary>
    public TTerm Iri(string iri) => sink.Iri(Encode(iri));

    public TTerm Iri(ReadOnlySpan<byte> iri) => sink.Iri(iri);

    public TTerm Text(ReadOnlySpan<char> text) => sink.Literal(Encode(text), "http://www.w3.org/2001/XMLSchema#string"u8);

    /// <summary>A short text that recurs.</summary>
    public TTerm Word(string word)
    {
        if (!_words.TryGetValue(word, out var term))
        {
            term = Text(word);
            _words.Add(word, term);
        }

        return term;
    }

    public TTerm Chinese(ReadOnlySpan<char> text) => sink.LanguageLiteral(Encode(text), "zh-Hans"u8, BaseDirection.None);

    public TTerm Integer(int value)
    {
        Span<byte> digits = stackalloc byte[16];
        Utf8Formatter.TryFormat(value, digits, out var written);
        return sink.Literal(digits[..written], "http://www.w3.org/2001/XMLSchema#integer"u8);
    }

    public TTerm Year(int year)
    {
        if (!_years.TryGetValue(year, out var term))
        {
            term = sink.Literal(Encode(year.ToString("0000", CultureInfo.InvariantCulture)), "http://www.w3.org/2001/XMLSchema#gYear"u8);
            _years.Add(year, term);
        }

        return term;
    }

    /// <summary>A number between 0 and 1, to three digits.</summary>
    public TTerm Share(double value)
    {
        if (!_shares.TryGetValue(value, out var term))
        {
            term = Decimal((decimal)Math.Round(value, 3));
            _shares.Add(value, term);
        }

        return term;
    }

    /// <summary>The canonical lexical form, so that the store can keep the value in the id.</summary>
    public TTerm Decimal(decimal value)
    {
        Span<byte> digits = stackalloc byte[64];
        if (value.Scale > 0)
        {
            // Drops the zeros at the end.
            value /= 1.000000000000000000000000000000000m;
        }

        Utf8Formatter.TryFormat(value, digits, out var written);
        if (!digits[..written].Contains((byte)'.'))
        {
            ".0"u8.CopyTo(digits[written..]);
            written += 2;
        }

        return sink.Literal(digits[..written], "http://www.w3.org/2001/XMLSchema#decimal"u8);
    }

    public void Add(TTerm subject, string predicate, TTerm @object) => sink.Quad(subject, Vocabulary(predicate), @object, _graph);

    /// <summary>A triple whose predicate is a term of the ontology.</summary>
    public void AddKg(TTerm subject, string localName, TTerm @object) => sink.Quad(subject, Kg(localName), @object, _graph);

    private ReadOnlySpan<byte> Encode(ReadOnlySpan<char> text)
    {
        var bound = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_buffer.Length < bound)
        {
            _buffer = new byte[bound * 2];
        }

        return _buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, _buffer));
    }
}
