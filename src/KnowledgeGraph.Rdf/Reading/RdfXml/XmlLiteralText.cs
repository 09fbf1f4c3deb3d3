using System.Text;
using System.Xml;

namespace KnowledgeGraph.Rdf.Reading.RdfXml;

/// <summary>
/// The content of an element as exclusive canonical XML with comments, the lexical form of <c>rdf:XMLLiteral</c> (RDF 1.2 XML §7.2.17).
/// </summary>
internal sealed class XmlLiteralText
{
    private const int MaxDepth = 1000;

    private readonly XmlReader _xml;
    private readonly StringBuilder _text = new();
    private readonly List<(int Depth, string Prefix, string Namespace)> _declared = [];

    private XmlLiteralText(XmlReader xml) => _xml = xml;

    /// <summary>Reads the current element's content; afterwards the XML reader stands behind the element.</summary>
    public static string ReadContent(XmlReader xml, XmlErrors errors)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }

        var literal = new XmlLiteralText(xml);
        var outer = xml.Depth;
        xml.Read();
        while (!(xml.NodeType == XmlNodeType.EndElement && xml.Depth == outer))
        {
            if (xml.Depth - outer > MaxDepth)
            {
                throw errors.Here($"elements are nested more than {MaxDepth} deep");
            }

            literal.Node();
            xml.Read();
        }

        xml.Read();
        return literal._text.ToString();
    }

    private void Node()
    {
        switch (_xml.NodeType)
        {
            case XmlNodeType.Element:
                StartElement();
                break;
            case XmlNodeType.EndElement:
                EndElement(_xml.Name, _xml.Depth);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                Text(_xml.Value);
                break;
            case XmlNodeType.Comment:
                _text.Append("<!--").Append(_xml.Value).Append("-->");
                break;
            case XmlNodeType.ProcessingInstruction:
                _text.Append("<?").Append(_xml.Name).Append(_xml.Value.Length > 0 ? " " : "").Append(_xml.Value).Append("?>");
                break;
        }
    }

    private void StartElement()
    {
        var (name, depth, empty) = (_xml.Name, _xml.Depth, _xml.IsEmptyElement);
        _text.Append('<').Append(name);
        var namespaces = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Use(_xml.Prefix, _xml.NamespaceURI, namespaces);
        var attributes = new Dictionary<(string Namespace, string LocalName), (string Name, string Value)>();
        while (_xml.MoveToNextAttribute())
        {
            if (_xml.NamespaceURI != RdfXmlNames.Xmlns)
            {
                attributes[(_xml.NamespaceURI, _xml.LocalName)] = (_xml.Name, _xml.Value);
                if (_xml.Prefix.Length > 0)
                {
                    Use(_xml.Prefix, _xml.NamespaceURI, namespaces);
                }
            }
        }

        _xml.MoveToElement();
        foreach (var (prefix, iri) in namespaces)
        {
            _declared.Add((depth, prefix, iri));
            Attribute(prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix, iri);
        }

        foreach (var (_, attribute) in attributes.OrderBy(a => a.Key.Namespace, StringComparer.Ordinal).ThenBy(a => a.Key.LocalName, StringComparer.Ordinal))
        {
            Attribute(attribute.Name, attribute.Value);
        }

        _text.Append('>');
        if (empty)
        {
            EndElement(name, depth);
        }
    }

    private void EndElement(string name, int depth)
    {
        _text.Append("</").Append(name).Append('>');
        while (_declared.Count > 0 && _declared[^1].Depth == depth)
        {
            _declared.RemoveAt(_declared.Count - 1);
        }
    }

    private void Use(string prefix, string iri, SortedDictionary<string, string> namespaces)
    {
        if (prefix == "xml")
        {
            return;
        }

        var last = _declared.FindLastIndex(d => d.Prefix == prefix);
        if ((last < 0 ? "" : _declared[last].Namespace) != iri)
        {
            namespaces[prefix] = iri;
        }
    }

    private void Attribute(string name, string value)
    {
        _text.Append(' ').Append(name).Append("=\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '"' => _text.Append("&quot;"),
                '\t' => _text.Append("&#x9;"),
                '\n' => _text.Append("&#xA;"),
                '\r' => _text.Append("&#xD;"),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
    }

    private void Text(string value)
    {
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '\r' => _text.Append("&#xD;"),
                _ => _text.Append(c),
            };
        }
    }
}
