using System.Xml;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Reading.RdfXml;

/// <summary>Reads the attributes of the element that the XML reader stands at.</summary>
internal sealed class AttributeReader(XmlReader xml, XmlErrors errors)
{
    /// <summary>The attributes, and the scope that they make of the one around.</summary>
    public ElementAttributes Read(XmlScope outer, out XmlScope scope)
    {
        scope = outer;
        var attributes = new ElementAttributes();
        while (xml.MoveToNextAttribute())
        {
            switch (xml.NamespaceURI)
            {
                case RdfXmlNames.Xmlns:
                    break;
                case RdfXmlNames.Xml:
                    scope = XmlAttribute(scope);
                    break;
                case RdfXmlNames.Its:
                    scope = xml.LocalName == "dir" ? scope with { Direction = Direction(xml.Value) } : scope;
                    break;
                case RdfXmlNames.Rdf when xml.LocalName == "version":
                    scope = scope with { IsVersion12 = xml.Value.StartsWith("1.2", StringComparison.Ordinal) };
                    break;
                case RdfXmlNames.Rdf:
                    RdfAttribute(attributes);
                    break;
                case "" when xml.LocalName.StartsWith("xml", StringComparison.OrdinalIgnoreCase):
                    break;
                case "":
                    Unqualified(attributes);
                    break;
                default:
                    attributes.Properties.Add((xml.NamespaceURI + xml.LocalName, xml.Value));
                    break;
            }
        }

        xml.MoveToElement();
        return attributes;
    }

    private XmlScope XmlAttribute(XmlScope scope)
    {
        switch (xml.LocalName)
        {
            case "lang":
                return scope with { Language = xml.Value.Length == 0 ? null : Language(xml.Value) };
            case "base":
                var resolved = scope.Base.Resolve(xml.Value) ?? throw errors.Here("xml:base is relative, and there is no base to resolve it against");
                return scope with { Base = new Iris.IriResolver(resolved) };
            default:
                return scope;
        }
    }

    private string Language(string tag) => Characters.LanguageTag.IsWellFormed(tag)
        ? tag
        : throw errors.Here($"expected a language tag such as 'zh-Hans' in xml:lang, found '{tag}'");

    private BaseDirection Direction(string direction) => direction switch
    {
        "ltr" => BaseDirection.LeftToRight,
        "rtl" => BaseDirection.RightToLeft,
        "" => BaseDirection.None,
        _ => throw errors.Here($"expected 'ltr' or 'rtl' in its:dir, found '{direction}'"),
    };

    private void Unqualified(ElementAttributes attributes)
    {
        if (!RdfXmlNames.MayLackNamespace(xml.LocalName))
        {
            throw errors.Here($"the attribute '{xml.LocalName}' has no namespace, expected a prefixed name");
        }

        RdfAttribute(attributes);
    }

    private void RdfAttribute(ElementAttributes attributes)
    {
        var value = xml.Value;
        switch (xml.LocalName)
        {
            case "ID":
                attributes.Id = value;
                break;
            case "about":
                attributes.About = value;
                break;
            case "nodeID":
                attributes.NodeId = value;
                break;
            case "resource":
                attributes.Resource = value;
                break;
            case "datatype":
                attributes.Datatype = value;
                break;
            case "parseType":
                attributes.ParseType = value;
                break;
            case "annotation":
                attributes.Annotation = value;
                break;
            case "annotationNodeID":
                attributes.AnnotationNodeId = value;
                break;
            case var name when RdfXmlNames.IsForbiddenPropertyAttribute(name):
                throw errors.Here($"rdf:{name} cannot be an attribute");
            default:
                attributes.Properties.Add((RdfXmlNames.Rdf + xml.LocalName, value));
                break;
        }
    }
}
