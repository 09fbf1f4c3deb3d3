using System.Xml;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>Which namespace and local name an IRI has as the name of an element.</summary>
internal static class XmlNames
{
    private const string Xml = "http://www.w3.org/XML/1998/namespace";
    private const string Xmlns = "http://www.w3.org/2000/xmlns/";

    /// <summary>The length of the namespace that leaves the longest local name.</summary>
    public static int NamespaceLength(string predicate)
    {
        var start = predicate.Length;
        for (var i = predicate.Length - 1; i > 0 && XmlConvert.IsNCNameChar(predicate[i]); i--)
        {
            if (XmlConvert.IsStartNCNameChar(predicate[i]))
            {
                start = i;
            }
        }

        Check(predicate, start);
        return start;
    }

    public static bool IsLocalName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || !XmlConvert.IsStartNCNameChar(name[0]))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!XmlConvert.IsNCNameChar(c))
            {
                return false;
            }
        }

        return true;
    }

    private static void Check(string predicate, int start)
    {
        if (start == predicate.Length)
        {
            throw new RdfWriteException($"RDF/XML cannot write the predicate <{predicate}>: it does not end in an XML name");
        }

        var space = predicate.AsSpan(0, start);
        if (space.SequenceEqual(Xml) || space.SequenceEqual(Xmlns))
        {
            throw new RdfWriteException($"RDF/XML cannot write the predicate <{predicate}>: its namespace is XML's own");
        }

        var isSyntax = space.SequenceEqual(RdfVocabulary.Namespace)
            && predicate[start..] is ("li" or "Description" or "RDF" or "ID" or "about" or "parseType" or "resource" or "nodeID"
                or "datatype" or "annotation" or "annotationNodeID" or "version" or "aboutEach" or "aboutEachPrefix" or "bagID");
        if (isSyntax)
        {
            throw new RdfWriteException($"RDF/XML cannot write the predicate <{predicate}>: the name is part of its syntax");
        }
    }
}
