using System.Buffers;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>
/// RDF/XML in constant memory: statements in the order given, those of one subject in a row in one element. What only RDF 1.2 knows is
/// announced on the very element, so that the rest stays RDF 1.1.
/// </summary>
internal sealed class StreamingRdfXmlWriter : IQuadWriter
{
    private const string Its = "http://www.w3.org/2005/11/its";

    private readonly Utf8Output _output;
    private readonly List<(string Prefix, string Namespace)> _prefixes = [];
    private Term? _subject;

    public StreamingRdfXmlWriter(IBufferWriter<byte> buffer, IReadOnlyDictionary<string, string> prefixes)
    {
        _output = new Utf8Output(buffer);
        _output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rdf:RDF"u8);
        _prefixes.Add(("rdf", RdfVocabulary.Namespace));
        foreach (var (prefix, iri) in prefixes.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (XmlNames.IsLocalName(prefix) && !prefix.StartsWith("xml", StringComparison.OrdinalIgnoreCase) && prefix is not ("rdf" or "ns"))
            {
                _prefixes.Add((prefix, iri));
            }
        }

        foreach (var (prefix, iri) in _prefixes)
        {
            XmlText.WriteAttribute("xmlns:" + prefix, iri, _output);
        }

        _output.Write(">\n"u8);
        _prefixes.Sort((a, b) => b.Namespace.Length.CompareTo(a.Namespace.Length));
    }

    public void Write(in Quad quad)
    {
        if (quad.Graph is not null)
        {
            throw new RdfWriteException("RDF/XML has no named graphs; write one graph, or another syntax");
        }

        if (!quad.Subject.Equals(_subject))
        {
            EndSubject();
            _subject = quad.Subject;
            _output.Write("  "u8);
            StartDescription(quad.Subject);
            _output.Write((byte)'\n');
        }

        _output.Write("    "u8);
        Property(quad.Predicate, quad.Object, isNested: false);
        _output.Write((byte)'\n');
    }

    public void Complete()
    {
        EndSubject();
        _output.Write("</rdf:RDF>\n"u8);
    }

    private void EndSubject()
    {
        if (_subject is not null)
        {
            _output.Write("  </rdf:Description>\n"u8);
        }
    }

    private void StartDescription(Term subject)
    {
        _output.Write("<rdf:Description"u8);
        switch (subject)
        {
            case Iri iri:
                XmlText.WriteAttribute("rdf:about", iri.Value, _output);
                break;
            case BlankNode node:
                XmlText.WriteAttribute("rdf:nodeID", NodeId(node), _output);
                break;
            default:
                throw new RdfWriteException($"the subject {subject} is neither an IRI nor a blank node");
        }

        _output.Write((byte)'>');
    }

    private void Property(Iri predicate, Term value, bool isNested)
    {
        var name = StartTag(predicate);
        switch (value)
        {
            case Iri iri:
                XmlText.WriteAttribute("rdf:resource", iri.Value, _output);
                _output.Write("/>"u8);
                return;
            case BlankNode node:
                XmlText.WriteAttribute("rdf:nodeID", NodeId(node), _output);
                _output.Write("/>"u8);
                return;
            case Literal literal:
                LiteralContent(literal);
                break;
            case TripleTerm triple:
                if (!isNested)
                {
                    XmlText.WriteAttribute("rdf:version", "1.2", _output);
                }

                XmlText.WriteAttribute("rdf:parseType", "Triple", _output);
                _output.Write((byte)'>');
                StartDescription(triple.Subject);
                Property(triple.Predicate, triple.Object, isNested: true);
                _output.Write("</rdf:Description>"u8);
                break;
        }

        _output.Write("</"u8);
        _output.Write(name);
        _output.Write((byte)'>');
    }

    private void LiteralContent(Literal literal)
    {
        if (literal.Direction != BaseDirection.None)
        {
            XmlText.WriteAttribute("rdf:version", "1.2", _output);
            XmlText.WriteAttribute("xmlns:its", Its, _output);
            XmlText.WriteAttribute("its:version", "2.0", _output);
            XmlText.WriteAttribute("its:dir", literal.Direction == BaseDirection.LeftToRight ? "ltr" : "rtl", _output);
        }

        if (literal.Language is not null)
        {
            XmlText.WriteAttribute("xml:lang", literal.Language, _output);
        }
        else if (literal.Datatype != Xsd.String)
        {
            XmlText.WriteAttribute("rdf:datatype", literal.Datatype, _output);
        }

        _output.Write((byte)'>');
        XmlText.WriteContent(literal.LexicalForm, _output);
    }

    // An unknown namespace is declared on the element that needs it.
    private string StartTag(Iri predicate)
    {
        var length = XmlNames.NamespaceLength(predicate.Value);
        foreach (var (prefix, iri) in _prefixes)
        {
            if (predicate.Value.StartsWith(iri, StringComparison.Ordinal) && XmlNames.IsLocalName(predicate.Value.AsSpan(iri.Length)))
            {
                return Start($"{prefix}:{predicate.Value.AsSpan(iri.Length)}");
            }
        }

        var name = Start($"ns:{predicate.Value.AsSpan(length)}");
        XmlText.WriteAttribute("xmlns:ns", predicate.Value[..length], _output);
        return name;
    }

    private string Start(string name)
    {
        _output.Write((byte)'<');
        _output.Write(name);
        return name;
    }

    // An XML name does not start with a digit; the mark keeps different labels different.
    private static string NodeId(BlankNode node) =>
        char.IsAsciiDigit(node.Label[0]) || node.Label.StartsWith("_x", StringComparison.Ordinal) || !XmlNames.IsLocalName(node.Label)
            ? "_x" + node.Label
            : node.Label;
}
