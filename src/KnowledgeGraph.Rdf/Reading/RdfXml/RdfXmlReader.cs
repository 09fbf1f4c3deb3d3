using System.Runtime.CompilerServices;
using System.Xml;
using KnowledgeGraph.Rdf.Iris;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Reading.RdfXml;

/// <summary>
/// Reads RDF/XML (RDF 1.2 XML §7): the document and its node elements. Entities declared in the document are replaced, nothing outside of
/// the document is read. Memory grows only with the number of <c>rdf:ID</c>s, which have to be unique.
/// </summary>
internal sealed class RdfXmlReader<TTerm, TSink>
    where TSink : IQuadSink<TTerm>
{
    private const int MaxDepth = 1000;
    private const long MaxEntityCharacters = 10_000_000;

    private readonly XmlReader _xml;
    private readonly XmlErrors _errors;
    private readonly AttributeReader _attributes;
    private readonly RdfXmlTerms<TTerm, TSink> _terms;
    private readonly PropertyElementReader<TTerm, TSink> _properties;
    private readonly CancellationToken _cancellation;
    private int _depth;

    private RdfXmlReader(XmlReader xml, TSink sink, CancellationToken cancellation)
    {
        _xml = xml;
        _errors = new XmlErrors(xml);
        _attributes = new AttributeReader(xml, _errors);
        _terms = new RdfXmlTerms<TTerm, TSink>(sink, _errors);
        _properties = new PropertyElementReader<TTerm, TSink>(xml, _errors, _attributes, _terms, this);
        _cancellation = cancellation;
    }

    public static void Read(Stream input, string? baseIri, TSink sink, CancellationToken cancellation)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Parse,
            XmlResolver = null,
            MaxCharactersFromEntities = MaxEntityCharacters,
            CloseInput = false,
        };
        try
        {
            using var xml = XmlReader.Create(input, settings);
            new RdfXmlReader<TTerm, TSink>(xml, sink, cancellation)
                .Document(new XmlScope(new IriResolver(baseIri), null, BaseDirection.None, IsVersion12: false));
        }
        catch (XmlException error)
        {
            throw new RdfSyntaxException("not well-formed XML: " + FoundText.WithoutPosition(error.Message), Math.Max(error.LineNumber, 1), Math.Max(error.LinePosition, 1));
        }
    }

    /// <summary>A node element, which the XML reader stands at; afterwards it stands behind it.</summary>
    public TTerm NodeElement(XmlScope outer)
    {
        _cancellation.ThrowIfCancellationRequested();
        Enter();
        var isRdf = _xml.NamespaceURI == RdfXmlNames.Rdf;
        if (isRdf && RdfXmlNames.IsForbiddenNode(_xml.LocalName))
        {
            throw _errors.Here($"rdf:{_xml.LocalName} cannot be a node element, expected rdf:Description or a class");
        }

        var type = isRdf && _xml.LocalName == "Description" ? null : ElementIri();
        var attributes = _attributes.Read(outer, out var scope);
        CheckNodeAttributes(attributes);
        var subject = Subject(attributes, scope);
        if (type is not null)
        {
            _terms.Emit(subject, _terms.Known(Utf8Vocabulary.RdfType), _terms.Iri(type));
        }

        PropertyAttributes(subject, attributes, scope);
        _properties.ReadAll(subject, scope);
        _depth--;
        return subject;
    }

    /// <summary>The statements that attributes make about a subject.</summary>
    public void PropertyAttributes(TTerm subject, ElementAttributes attributes, XmlScope scope)
    {
        foreach (var (predicate, value) in attributes.Properties)
        {
            var isType = predicate == RdfVocabulary.Type;
            var term = _terms.Iri(predicate);
            _terms.Emit(subject, term, isType ? _terms.Resolved(value, scope) : _terms.Literal(value, scope));
        }
    }

    /// <summary>The IRI that the name of the current element stands for.</summary>
    public string ElementIri() =>
        _xml.NamespaceURI.Length > 0
            ? _xml.NamespaceURI + _xml.LocalName
            : throw _errors.Here($"the element '{_xml.LocalName}' has no namespace");

    public void Enter()
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw _errors.Here($"elements are nested more than {Math.Min(_depth - 1, MaxDepth)} deep");
        }
    }

    public void Leave() => _depth--;

    private void MoveToRoot()
    {
        try
        {
            _xml.MoveToContent();
        }
        catch (ArgumentException)
        {
            // Some malformed declarations, such as one with U+FEFF in it, make .NET's reader throw this instead of an XmlException.
            throw new RdfSyntaxException("not well-formed XML: the XML declaration cannot be read", 1, 1);
        }
    }

    private void Document(XmlScope scope)
    {
        MoveToRoot();
        if (_xml.NamespaceURI != RdfXmlNames.Rdf || _xml.LocalName != "RDF")
        {
            NodeElement(scope);
            Finish();
            return;
        }

        var attributes = _attributes.Read(scope, out var inner);
        if (attributes.Properties.Count > 0 || attributes.Id is not null || attributes.About is not null || attributes.NodeId is not null)
        {
            throw _errors.Here("rdf:RDF has only declarations, xml:base, xml:lang and rdf:version as attributes");
        }

        if (!_xml.IsEmptyElement)
        {
            _xml.Read();
            NodeElements(inner);
        }

        Finish();
    }

    private void NodeElements(XmlScope scope)
    {
        while (_xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType == XmlNodeType.Element)
            {
                NodeElement(scope);
            }
            else
            {
                SkipBetweenElements("a node element");
            }
        }
    }

    /// <summary>Skips white space, comments and processing instructions; text is an error.</summary>
    public void SkipBetweenElements(string expected)
    {
        switch (_xml.NodeType)
        {
            case XmlNodeType.Text or XmlNodeType.CDATA when !string.IsNullOrWhiteSpace(_xml.Value):
                throw _errors.Here($"expected {expected}, found the text '{FoundText.Shorten(_xml.Value)}'");
            case XmlNodeType.None:
                throw _errors.Here($"expected {expected}, found the end of the document");
            default:
                _xml.Read();
                break;
        }
    }

    private void Finish()
    {
        while (_xml.Read())
        {
        }
    }

    private void CheckNodeAttributes(ElementAttributes attributes)
    {
        var names = (attributes.Id is null ? 0 : 1) + (attributes.About is null ? 0 : 1) + (attributes.NodeId is null ? 0 : 1);
        if (names > 1)
        {
            throw _errors.Here("a node element has one of rdf:about, rdf:ID and rdf:nodeID");
        }

        if (attributes.Resource is not null || attributes.Datatype is not null || attributes.ParseType is not null
            || attributes.Annotation is not null || attributes.AnnotationNodeId is not null)
        {
            throw _errors.Here("rdf:resource, rdf:datatype, rdf:parseType and rdf:annotation belong to property elements, not to node elements");
        }
    }

    private TTerm Subject(ElementAttributes attributes, XmlScope scope) => attributes switch
    {
        { Id: { } id } => _terms.Id(id, scope),
        { About: { } about } => _terms.Resolved(about, scope),
        { NodeId: { } node } => _terms.Node(node),
        _ => _terms.Fresh(),
    };
}
