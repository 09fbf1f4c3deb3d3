using System.Xml;

namespace KnowledgeGraph.Rdf.Reading.RdfXml;

/// <summary>Errors at the place where the XML reader stands.</summary>
internal sealed class XmlErrors(XmlReader xml)
{
    public RdfSyntaxException Here(string problem)
    {
        var position = (IXmlLineInfo)xml;
        return new RdfSyntaxException(problem, Math.Max(position.LineNumber, 1), Math.Max(position.LinePosition, 1));
    }
}
