using System.Collections.Immutable;
using System.Xml;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>SPARQL 1.2 Query Results XML Format.</summary>
internal sealed class XmlResultsReader
{
    private const string Namespace = "http://www.w3.org/2005/sparql-results#";
    private const string Its = "http://www.w3.org/2005/11/its";
    private const int MaxNesting = 100;

    private readonly XmlReader _xml;

    private XmlResultsReader(XmlReader xml) => _xml = xml;

    public static SparqlResult Read(ReadOnlyMemory<byte> document)
    {
        // No document type: results have none, and entities are a way to make small documents large.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true };
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(document.ToArray(), writable: false), settings);
            return new XmlResultsReader(xml).Document();
        }
        catch (XmlException exception)
        {
            throw new ResultsSyntaxException($"this is no XML of query results: {exception.Message}", exception);
        }
    }

    private void MoveToRoot()
    {
        try
        {
            _xml.MoveToContent();
        }
        catch (ArgumentException exception)
        {
            // Some malformed declarations, such as one with U+FEFF in it, make .NET's reader throw this instead of an XmlException.
            throw new ResultsSyntaxException("line 1, column 1: the XML declaration cannot be read", exception);
        }
    }

    private SparqlResult Document()
    {
        MoveToRoot();
        _xml.ReadStartElement("sparql", Namespace);
        var variables = Head();
        if (_xml.MoveToContent() == XmlNodeType.Element && _xml.LocalName == "boolean")
        {
            return new BooleanResult(_xml.ReadElementContentAsString().Trim() switch
            {
                "true" or "1" => true,
                "false" or "0" => false,
                var other => throw Error($"found the answer '{other}', expected true or false"),
            });
        }

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Term?>>();
        Children("results", () => rows.Add(Row(variables)));
        return new SolutionTable(variables, rows.ToImmutable());
    }

    private ImmutableArray<string> Head()
    {
        var variables = new List<string>();
        Children("head", () =>
        {
            if (_xml.LocalName == "variable")
            {
                variables.Add(_xml.GetAttribute("name") ?? throw Error("a variable without a name"));
            }

            _xml.Skip();
        });
        return ResultTerms.Variables(variables);
    }

    private ImmutableArray<Term?> Row(ImmutableArray<string> variables)
    {
        var cells = new Term?[variables.Length];
        Children("result", () =>
        {
            var name = _xml.GetAttribute("name");
            var column = variables.IndexOf(name!);
            if (column < 0)
            {
                throw Error($"a binding of '{name}', which the head does not list");
            }

            Term? term = null;
            Children("binding", () => term = Term(0));
            cells[column] = term ?? throw Error("a binding without a term");
        });
        return ImmutableArray.Create(cells);
    }

    private Term Term(int depth)
    {
        switch (_xml.LocalName)
        {
            case "uri":
                return ResultTerms.Iri(_xml.ReadElementContentAsString());
            case "bnode":
                return ResultTerms.BlankNode(_xml.ReadElementContentAsString());
            case "literal":
                return Literal();
            case "triple" when depth < MaxNesting:
                return Triple(depth + 1);
            default:
                throw Error($"found <{_xml.LocalName}>, expected <uri>, <bnode>, <literal> or <triple>");
        }
    }

    private Literal Literal()
    {
        var language = _xml.GetAttribute("xml:lang");
        var direction = _xml.GetAttribute("dir", Its);
        var datatype = _xml.GetAttribute("datatype");
        var text = _xml.ReadElementContentAsString();
        return language is not null ? ResultTerms.WithLanguage(text, language, direction is null ? BaseDirection.None : Directions.Parse(direction))
            : datatype is not null ? ResultTerms.Typed(text, datatype)
            : new Literal(text);
    }

    private TripleTerm Triple(int depth)
    {
        Term? subject = null, predicate = null, @object = null;
        Children("triple", () =>
        {
            var part = _xml.LocalName;
            Term? term = null;
            Children(part, () => term = Term(depth));
            (subject, predicate, @object) = part switch
            {
                "subject" => (term, predicate, @object),
                "predicate" => (subject, term, @object),
                _ => (subject, predicate, term),
            };
        });
        return subject is not null && predicate is Iri iri && @object is not null
            ? new TripleTerm(subject, iri, @object)
            : throw Error("a triple without a subject, an IRI as predicate, or an object");
    }

    /// <summary>Goes through the element children of the current element; <paramref name="child"/> has to read past each.</summary>
    private void Children(string name, Action child)
    {
        if (_xml.MoveToContent() != XmlNodeType.Element || _xml.LocalName != name)
        {
            throw Error($"found {_xml.NodeType} '{_xml.LocalName}', expected <{name}>");
        }

        var isEmpty = _xml.IsEmptyElement;
        _xml.Read();
        if (isEmpty)
        {
            return;
        }

        while (_xml.MoveToContent() == XmlNodeType.Element)
        {
            child();
        }

        if (_xml.NodeType != XmlNodeType.EndElement)
        {
            throw Error($"found text in <{name}>, where only elements may stand");
        }

        _xml.Read();
    }

    private ResultsSyntaxException Error(string problem)
    {
        var position = _xml as IXmlLineInfo;
        return new ResultsSyntaxException($"line {position?.LineNumber}, column {position?.LinePosition}: {problem}");
    }
}
