namespace KnowledgeGraph.Rdf.Reading.Turtle;

/// <summary>Reads Turtle and TriG (RDF 1.2): directives, graphs, and the statements in them.</summary>
internal sealed class TurtleReader<TTerm, TSink>
    where TSink : IQuadSink<TTerm>
{
    private readonly TurtleLexer _lexer;
    private readonly TurtleTerms<TTerm, TSink> _terms;
    private readonly TurtleTriples<TTerm, TSink> _triples;
    private readonly TSink _sink;
    private readonly bool _withGraphs;

    private TurtleReader(Stream input, bool withGraphs, string? baseIri, TSink sink)
    {
        _lexer = new TurtleLexer(new Utf8Window(input));
        _terms = new TurtleTerms<TTerm, TSink>(_lexer, baseIri, sink);
        _triples = new TurtleTriples<TTerm, TSink>(_lexer, _terms, sink);
        _sink = sink;
        _withGraphs = withGraphs;
    }

    /// <param name="withGraphs">True for TriG.</param>
    public static void Read(Stream input, bool withGraphs, string? baseIri, TSink sink, CancellationToken cancellation) =>
        new TurtleReader<TTerm, TSink>(input, withGraphs, baseIri, sink).Document(cancellation);

    private void Document(CancellationToken cancellation)
    {
        _lexer.Advance();
        while (_lexer.Kind != TokenKind.End)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!Directive())
            {
                Block();
            }
        }
    }

    private bool Directive()
    {
        if (_lexer.Kind == TokenKind.AtWord)
        {
            AtDirective();
            return true;
        }

        if (_lexer.IsWord("prefix"u8))
        {
            _lexer.Advance();
            _terms.DeclarePrefix();
        }
        else if (_lexer.IsWord("base"u8))
        {
            _lexer.Advance();
            _terms.DeclareBase();
        }
        else if (_lexer.IsWord("version"u8))
        {
            _lexer.Advance();
            Version();
        }
        else
        {
            return false;
        }

        return true;
    }

    private void AtDirective()
    {
        if (_lexer.Text.SequenceEqual("@prefix"u8))
        {
            _lexer.Advance();
            _terms.DeclarePrefix();
        }
        else if (_lexer.Text.SequenceEqual("@base"u8))
        {
            _lexer.Advance();
            _terms.DeclareBase();
        }
        else if (_lexer.Text.SequenceEqual("@version"u8))
        {
            _lexer.Advance();
            Version();
        }
        else
        {
            throw _lexer.Expected("@prefix, @base, @version or a statement");
        }

        Dot("'.' after the directive");
    }

    // RDF 1.2 Turtle §2.11: an announcement, which changes nothing for a reader of 1.2.
    private void Version()
    {
        if (_lexer.Kind != TokenKind.String)
        {
            throw _lexer.Expected("a version in single quotes or double quotes, such as \"1.2\"");
        }

        _lexer.Advance();
    }

    private void Block()
    {
        if (!_withGraphs)
        {
            _triples.Statement();
            Dot("'.' or ';' after the object");
            return;
        }

        switch (_lexer.Kind)
        {
            case TokenKind.OpenBrace:
                Triples();
                break;
            case TokenKind.Word when _lexer.IsWord("graph"u8):
                _lexer.Advance();
                Graph(_lexer.Kind == TokenKind.OpenBracket ? Anonymous() : _triples.IriOrLabel("the graph's name (IRI or blank node)"));
                break;
            case TokenKind.OpenBracket:
                BlankNodeBlock();
                break;
            case TokenKind.Iri or TokenKind.PrefixedName or TokenKind.BlankNodeLabel:
                GraphOrTriples(_triples.IriOrLabel("a subject or a graph's name"));
                break;
            default:
                _triples.Statement();
                Dot("'.' or ';' after the object");
                break;
        }
    }

    private void BlankNodeBlock()
    {
        _lexer.Advance();
        if (_lexer.Kind == TokenKind.CloseBracket)
        {
            _lexer.Advance();
            GraphOrTriples(_sink.FreshBlankNode());
            return;
        }

        _triples.SubjectThatMayStandAlone(_triples.BlankNodePropertyList());
        Dot("'.' or ';' after the object");
    }

    private TTerm Anonymous()
    {
        _lexer.Advance();
        if (_lexer.Kind != TokenKind.CloseBracket)
        {
            throw _lexer.Expected("']', since a graph's name has no properties here");
        }

        _lexer.Advance();
        return _sink.FreshBlankNode();
    }

    private void GraphOrTriples(TTerm subjectOrGraph)
    {
        if (_lexer.Kind == TokenKind.OpenBrace)
        {
            Graph(subjectOrGraph);
            return;
        }

        _triples.PredicateObjectList(subjectOrGraph);
        Dot("'.' or ';' after the object");
    }

    private void Graph(TTerm name)
    {
        _triples.EnterGraph(name);
        Triples();
        _triples.LeaveGraph();
    }

    private void Triples()
    {
        if (_lexer.Kind != TokenKind.OpenBrace)
        {
            throw _lexer.Expected("'{' after the graph's name");
        }

        _lexer.Advance();
        while (_lexer.Kind != TokenKind.CloseBrace)
        {
            _triples.Statement();
            if (_lexer.Kind != TokenKind.Dot)
            {
                break;
            }

            _lexer.Advance();
        }

        if (_lexer.Kind != TokenKind.CloseBrace)
        {
            throw _lexer.Expected("'}', '.' or ';' after the object");
        }

        _lexer.Advance();
    }

    private void Dot(string expected)
    {
        if (_lexer.Kind != TokenKind.Dot)
        {
            throw _lexer.Expected(expected);
        }

        _lexer.Advance();
    }
}
