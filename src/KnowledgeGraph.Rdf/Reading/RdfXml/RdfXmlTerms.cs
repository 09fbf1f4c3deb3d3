using System.Buffers;
using System.Text;
using System.Xml;
using KnowledgeGraph.Rdf.Characters;
using KnowledgeGraph.Rdf.Iris;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Reading.RdfXml;

/// <summary>Makes the sink's terms from the strings of XML, and writes triples: to the sink, or where a triple term gathers its own.</summary>
internal sealed class RdfXmlTerms<TTerm, TSink>(TSink sink, XmlErrors errors)
    where TSink : IQuadSink<TTerm>
{
    private const string NodeMark = "-xml";

    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly ArrayBufferWriter<byte> _extra = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Stack<List<(TTerm Subject, TTerm Predicate, TTerm Object)>> _gathered = new();

    public TTerm Iri(string absolute) => sink.Iri(IriBytes(absolute, _text));

    public TTerm Resolved(string reference, XmlScope scope) => Iri(Resolve(reference, scope));

    /// <summary>The IRI of an <c>rdf:ID</c>, which may be used once with each base.</summary>
    public TTerm Id(string id, XmlScope scope)
    {
        var iri = Resolve("#" + Name(id, "rdf:ID"), scope);
        return _ids.Add(iri) ? Iri(iri) : throw errors.Here($"rdf:ID '{id}' is used twice");
    }

    /// <summary>The node of an <c>rdf:nodeID</c>. An XML name may end in a dot, a label may not; the mark keeps different names different.</summary>
    public TTerm Node(string nodeId)
    {
        var name = Name(nodeId, "rdf:nodeID");
        var isLabel = name[^1] != '.' && !name.EndsWith(NodeMark, StringComparison.Ordinal);
        return sink.BlankNode(Utf8(isLabel ? name : name + NodeMark, _text));
    }

    public TTerm Fresh() => sink.FreshBlankNode();

    public TTerm Known(ReadOnlySpan<byte> iri) => sink.Iri(iri);

    public TTerm Literal(string text, XmlScope scope) =>
        scope.Language is null
            ? sink.Literal(Utf8(text, _text), Utf8Vocabulary.XsdString)
            : sink.LanguageLiteral(Utf8(text, _text), Utf8(scope.Language, _extra), scope.LiteralDirection);

    public TTerm Typed(string text, string datatype, XmlScope scope)
    {
        var iri = IriBytes(Resolve(datatype, scope), _extra);
        return Utf8Vocabulary.IsLanguageDatatype(iri)
            ? throw errors.Here("a literal of this datatype needs xml:lang in place of rdf:datatype")
            : sink.Literal(Utf8(text, _text), iri);
    }

    public TTerm XmlLiteral(string text) => sink.Literal(Utf8(text, _text), "http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral"u8);

    public void Emit(TTerm subject, TTerm predicate, TTerm @object)
    {
        if (_gathered.TryPeek(out var gathered))
        {
            gathered.Add((subject, predicate, @object));
        }
        else
        {
            sink.Triple(subject, predicate, @object);
        }
    }

    public TTerm Triple(TTerm subject, TTerm predicate, TTerm @object) => sink.TripleTerm(subject, predicate, @object);

    /// <summary>From here on triples are not said but gathered for a triple term.</summary>
    public void StartTripleTerm() => _gathered.Push([]);

    /// <summary>The triple term of the one triple gathered.</summary>
    public TTerm EndTripleTerm()
    {
        var gathered = _gathered.Pop();
        return gathered.Count == 1
            ? sink.TripleTerm(gathered[0].Subject, gathered[0].Predicate, gathered[0].Object)
            : throw errors.Here($"rdf:parseType=\"Triple\" expects exactly one triple, found {gathered.Count}");
    }

    /// <summary>Forgets what was gathered: it is not read as a triple term.</summary>
    public void DropTripleTerm() => _gathered.Pop();

    private string Resolve(string reference, XmlScope scope) =>
        scope.Base.Resolve(reference) ?? throw errors.Here($"'{reference}' is relative, and there is no base to resolve it against");

    private string Name(string name, string attribute)
    {
        try
        {
            return XmlConvert.VerifyNCName(name);
        }
        catch (Exception error) when (error is XmlException or ArgumentException)
        {
            throw errors.Here($"expected an XML name without colon in {attribute}, found '{name}'");
        }
    }

    private ReadOnlySpan<byte> IriBytes(string iri, ArrayBufferWriter<byte> buffer)
    {
        var bytes = Utf8(iri, buffer);
        return IriReference.SchemeLength(bytes) > 0 && bytes.IndexOfAny(CharacterClass.NotInIri) < 0
            ? bytes
            : throw errors.Here($"'{iri}' is not an IRI: it has no scheme, or a character that an IRI may not hold");
    }

    private static ReadOnlySpan<byte> Utf8(string text, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        Encoding.UTF8.GetBytes(text, buffer);
        return buffer.WrittenSpan;
    }
}
