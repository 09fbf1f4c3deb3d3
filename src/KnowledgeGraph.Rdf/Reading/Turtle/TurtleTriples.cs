using System.Runtime.CompilerServices;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Reading.Turtle;

/// <summary>
/// The triples of Turtle and TriG (RDF 1.2 Turtle §6.5): property lists, nested blank nodes, collections, reified triples, annotations.
/// Triples go to the sink as soon as their terms are known.
/// </summary>
internal sealed class TurtleTriples<TTerm, TSink>
    where TSink : IQuadSink<TTerm>
{
    private const int MaxDepth = 1000;

    private readonly TurtleLexer _lexer;
    private readonly TurtleTerms<TTerm, TSink> _terms;
    private readonly TSink _sink;
    private TTerm _graph = default!;
    private bool _inGraph;
    private int _depth;

    public TurtleTriples(TurtleLexer lexer, TurtleTerms<TTerm, TSink> terms, TSink sink)
    {
        _lexer = lexer;
        _terms = terms;
        _sink = sink;
    }

    public void EnterGraph(TTerm graph)
    {
        _graph = graph;
        _inGraph = true;
    }

    public void LeaveGraph() => _inGraph = false;

    /// <summary>A subject and what is said of it; the dot is the caller's.</summary>
    public void Statement()
    {
        switch (_lexer.Kind)
        {
            case TokenKind.OpenBracket:
                BlankNodeStatement();
                break;
            case TokenKind.OpenReified:
                SubjectThatMayStandAlone(ReifiedTriple());
                break;
            case TokenKind.OpenParenthesis:
                PredicateObjectList(Collection());
                break;
            default:
                PredicateObjectList(IriOrLabel("a subject (IRI, blank node, '[', '(' or '<<')"));
                break;
        }
    }

    /// <summary>IRI or labelled blank node.</summary>
    public TTerm IriOrLabel(string expected) => _lexer.Kind switch
    {
        TokenKind.Iri or TokenKind.PrefixedName => _terms.Iri(),
        TokenKind.BlankNodeLabel => _terms.BlankNodeLabel(),
        _ => throw _lexer.Expected(expected),
    };

    public void PredicateObjectList(TTerm subject)
    {
        while (true)
        {
            var predicate = Verb();
            ObjectList(subject, predicate);
            if (_lexer.Kind != TokenKind.Semicolon)
            {
                return;
            }

            while (_lexer.Kind == TokenKind.Semicolon)
            {
                _lexer.Advance();
            }

            if (_lexer.Kind is TokenKind.Dot or TokenKind.CloseBracket or TokenKind.CloseBrace or TokenKind.CloseAnnotation)
            {
                return;
            }
        }
    }

    /// <summary>After an anonymous blank node or a reified triple, what is said of it may be missing.</summary>
    public void SubjectThatMayStandAlone(TTerm subject)
    {
        if (_lexer.Kind is not (TokenKind.Dot or TokenKind.CloseBrace))
        {
            PredicateObjectList(subject);
        }
    }

    /// <summary>After <c>[</c>: the node and its property list, which has at least one property.</summary>
    public TTerm BlankNodePropertyList()
    {
        Enter();
        var node = _sink.FreshBlankNode();
        PredicateObjectList(node);
        Close(TokenKind.CloseBracket, "']' or ';' after the object");
        return node;
    }

    public TTerm ReifiedTriple()
    {
        Enter();
        _lexer.Advance();
        var subject = _lexer.Kind == TokenKind.OpenReified
            ? ReifiedTriple()
            : IriOrBlankNode("the subject of the reified triple (IRI, blank node or '<<')");
        var predicate = Verb();
        var @object = ReifiedObject();
        var reifier = _lexer.Kind == TokenKind.Tilde ? Reifier() : _sink.FreshBlankNode();
        Close(TokenKind.CloseReified, "'~' and a reifier or '>>' after the reified triple's object");
        Emit(reifier, _sink.Iri(Utf8Vocabulary.RdfReifies), _sink.TripleTerm(subject, predicate, @object));
        return reifier;
    }

    public TTerm Collection()
    {
        Enter();
        _lexer.Advance();
        if (_lexer.Kind == TokenKind.CloseParenthesis)
        {
            Close(TokenKind.CloseParenthesis, "')'");
            return _sink.Iri(Utf8Vocabulary.RdfNil);
        }

        var head = _sink.FreshBlankNode();
        for (var cell = head; ;)
        {
            Emit(cell, _sink.Iri(Utf8Vocabulary.RdfFirst), Object("an element of the collection or ')'"));
            if (_lexer.Kind == TokenKind.CloseParenthesis)
            {
                Emit(cell, _sink.Iri(Utf8Vocabulary.RdfRest), _sink.Iri(Utf8Vocabulary.RdfNil));
                Close(TokenKind.CloseParenthesis, "')'");
                return head;
            }

            var next = _sink.FreshBlankNode();
            Emit(cell, _sink.Iri(Utf8Vocabulary.RdfRest), next);
            cell = next;
        }
    }

    private void BlankNodeStatement()
    {
        _lexer.Advance();
        if (_lexer.Kind == TokenKind.CloseBracket)
        {
            _lexer.Advance();
            PredicateObjectList(_sink.FreshBlankNode());
            return;
        }

        SubjectThatMayStandAlone(BlankNodePropertyList());
    }

    private void ObjectList(TTerm subject, TTerm predicate)
    {
        while (true)
        {
            var @object = Object("an object (IRI, blank node, literal, '[', '(', '<<' or '<<(')");
            Emit(subject, predicate, @object);
            if (_lexer.Kind is TokenKind.Tilde or TokenKind.OpenAnnotation)
            {
                Annotations(subject, predicate, @object);
            }

            if (_lexer.Kind != TokenKind.Comma)
            {
                return;
            }

            _lexer.Advance();
        }
    }

    // RDF 1.2 Turtle §2.10: a block annotates the reifier right before it, or a reifier of its own.
    private void Annotations(TTerm subject, TTerm predicate, TTerm @object)
    {
        var triple = _sink.TripleTerm(subject, predicate, @object);
        TTerm reifier = default!;
        var named = false;
        while (_lexer.Kind is TokenKind.Tilde or TokenKind.OpenAnnotation)
        {
            if (_lexer.Kind == TokenKind.Tilde || !named)
            {
                named = _lexer.Kind == TokenKind.Tilde;
                reifier = named ? Reifier() : _sink.FreshBlankNode();
                Emit(reifier, _sink.Iri(Utf8Vocabulary.RdfReifies), triple);
                if (named)
                {
                    continue;
                }
            }

            Enter();
            _lexer.Advance();
            PredicateObjectList(reifier);
            Close(TokenKind.CloseAnnotation, "'|}' or ';' after the object");
            named = false;
        }
    }

    private TTerm Reifier()
    {
        _lexer.Advance();
        return _lexer.Kind is TokenKind.Iri or TokenKind.PrefixedName or TokenKind.BlankNodeLabel or TokenKind.OpenBracket
            ? IriOrBlankNode("a reifier")
            : _sink.FreshBlankNode();
    }

    private TTerm Verb()
    {
        if (_lexer.Kind == TokenKind.Word && _lexer.Text.SequenceEqual("a"u8))
        {
            var type = _sink.Iri(Utf8Vocabulary.RdfType);
            _lexer.Advance();
            return type;
        }

        return _lexer.Kind is TokenKind.Iri or TokenKind.PrefixedName
            ? _terms.Iri()
            : throw _lexer.Expected("a predicate (IRI or 'a')");
    }

    private TTerm Object(string expected)
    {
        switch (_lexer.Kind)
        {
            case TokenKind.OpenBracket:
                _lexer.Advance();
                return _lexer.Kind == TokenKind.CloseBracket ? Anonymous() : BlankNodePropertyList();
            case TokenKind.OpenParenthesis:
                return Collection();
            case TokenKind.OpenReified:
                return ReifiedTriple();
            default:
                return SimpleObject(expected);
        }
    }

    private TTerm SimpleObject(string expected) => _lexer.Kind switch
    {
        TokenKind.Iri or TokenKind.PrefixedName => _terms.Iri(),
        TokenKind.BlankNodeLabel => _terms.BlankNodeLabel(),
        TokenKind.String or TokenKind.LongString => _terms.String(),
        TokenKind.Integer or TokenKind.Decimal or TokenKind.Double => _terms.Number(),
        TokenKind.Word => _terms.Boolean(),
        TokenKind.OpenTripleTerm => TripleTerm(),
        _ => throw _lexer.Expected(expected),
    };

    private TTerm ReifiedObject() => _lexer.Kind switch
    {
        TokenKind.OpenReified => ReifiedTriple(),
        TokenKind.OpenBracket => IriOrBlankNode(""),
        _ => SimpleObject("the object of the reified triple (IRI, blank node, literal, '<<' or '<<(')"),
    };

    private TTerm TripleTerm()
    {
        Enter();
        _lexer.Advance();
        var subject = IriOrBlankNode("the subject of the triple term (IRI or blank node)");
        var predicate = Verb();
        var @object = _lexer.Kind == TokenKind.OpenBracket
            ? IriOrBlankNode("")
            : SimpleObject("the object of the triple term (IRI, blank node, literal or '<<(')");
        Close(TokenKind.CloseTripleTerm, "')>>' after the triple term's object");
        return _sink.TripleTerm(subject, predicate, @object);
    }

    private TTerm IriOrBlankNode(string expected)
    {
        if (_lexer.Kind != TokenKind.OpenBracket)
        {
            return IriOrLabel(expected);
        }

        _lexer.Advance();
        return _lexer.Kind == TokenKind.CloseBracket
            ? Anonymous()
            : throw _lexer.Expected("']', since a blank node with properties cannot stand here");
    }

    private TTerm Anonymous()
    {
        _lexer.Advance();
        return _sink.FreshBlankNode();
    }

    private void Enter()
    {
        if (++_depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw _lexer.Error($"brackets are nested more than {Math.Min(_depth - 1, MaxDepth)} deep");
        }
    }

    private void Close(TokenKind kind, string expected)
    {
        if (_lexer.Kind != kind)
        {
            throw _lexer.Expected(expected);
        }

        _depth--;
        _lexer.Advance();
    }

    private void Emit(TTerm subject, TTerm predicate, TTerm @object)
    {
        if (_inGraph)
        {
            _sink.Quad(subject, predicate, @object, _graph);
        }
        else
        {
            _sink.Triple(subject, predicate, @object);
        }
    }
}
