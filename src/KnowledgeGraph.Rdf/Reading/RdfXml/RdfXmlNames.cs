using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Reading.RdfXml;

/// <summary>Names that the grammar of RDF/XML treats specially (RDF 1.2 XML §7.2.2 and on).</summary>
internal static class RdfXmlNames
{
    public const string Rdf = RdfVocabulary.Namespace;
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Xmlns = "http://www.w3.org/2000/xmlns/";
    public const string Its = "http://www.w3.org/2005/11/its";

    /// <summary>Names of the RDF namespace that no node element has.</summary>
    public static bool IsForbiddenNode(string localName) => localName == "li" || IsSyntax(localName) || IsOld(localName);

    /// <summary>Names of the RDF namespace that no property element has.</summary>
    public static bool IsForbiddenProperty(string localName) => localName == "Description" || IsSyntax(localName) || IsOld(localName);

    /// <summary>Names of the RDF namespace that no property attribute has; those with a meaning of their own apart.</summary>
    public static bool IsForbiddenPropertyAttribute(string localName) =>
        localName is "Description" or "RDF" or "li" || IsOld(localName);

    /// <summary>The names that once were attributes without a namespace.</summary>
    public static bool MayLackNamespace(string localName) => localName is "ID" or "about" or "resource" or "parseType" or "type";

    private static bool IsSyntax(string localName) => localName is
        "RDF" or "ID" or "about" or "parseType" or "resource" or "nodeID" or "datatype" or "annotation" or "annotationNodeID" or "version";

    private static bool IsOld(string localName) => localName is "aboutEach" or "aboutEachPrefix" or "bagID";
}
