using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>Property paths (SPARQL 1.1 §9, [88] to [96]).</summary>
internal sealed class PathParser(Grammar grammar)
{
    private readonly TokenStream _tokens = grammar.Tokens;

    /// <summary>Whether a path begins here.</summary>
    public bool IsStart => _tokens.Kind is TokenKind.Iri or TokenKind.PrefixedName or TokenKind.Caret or TokenKind.Bang or TokenKind.LeftParenthesis
        || IsA;

    // 'a' is the one keyword with case.
    private bool IsA => _tokens.Kind == TokenKind.Word && _tokens.CurrentBytes.SequenceEqual("a"u8);

    public PropertyPath Path()
    {
        var path = Sequence();
        while (_tokens.TryTake(TokenKind.Pipe))
        {
            _tokens.Link();
            path = new AlternativePath(path, Sequence());
        }

        return path;
    }

    /// <summary>An IRI or <c>a</c>.</summary>
    public Iri IriOrA()
    {
        if (IsA)
        {
            _tokens.Take();
            return new Iri(RdfVocabulary.Type);
        }

        return grammar.Names.ReadIri("an IRI or 'a'");
    }

    private PropertyPath Sequence()
    {
        var path = ElementOrInverse();
        while (_tokens.TryTake(TokenKind.Slash))
        {
            _tokens.Link();
            path = new SequencePath(path, ElementOrInverse());
        }

        return path;
    }

    private PropertyPath ElementOrInverse() => _tokens.TryTake(TokenKind.Caret) ? new InversePath(Element()) : Element();

    private PropertyPath Element()
    {
        var path = Primary();
        return _tokens.Kind switch
        {
            TokenKind.Star => Modified(new ZeroOrMorePath(path)),
            TokenKind.Plus => Modified(new OneOrMorePath(path)),
            TokenKind.QuestionMark => Modified(new ZeroOrOnePath(path)),
            _ => path,
        };
    }

    private PropertyPath Modified(PropertyPath path)
    {
        _tokens.Take();
        return path;
    }

    private PropertyPath Primary()
    {
        if (_tokens.TryTake(TokenKind.Bang))
        {
            return NegatedSet();
        }

        if (!_tokens.TryTake(TokenKind.LeftParenthesis))
        {
            return IsStart ? new LinkPath(IriOrA()) : throw _tokens.Expected("a property path: an IRI, 'a', '^', '!' or '('");
        }

        _tokens.Enter();
        var path = Path();
        _tokens.Leave();
        _tokens.Expect(TokenKind.RightParenthesis, "')' or the path to go on");
        return path;
    }

    private NegatedPropertySet NegatedSet()
    {
        var forward = ImmutableArray.CreateBuilder<Iri>();
        var inverse = ImmutableArray.CreateBuilder<Iri>();
        if (_tokens.TryTake(TokenKind.LeftParenthesis))
        {
            if (_tokens.Kind != TokenKind.RightParenthesis)
            {
                do
                {
                    One();
                }
                while (_tokens.TryTake(TokenKind.Pipe));
            }

            _tokens.Expect(TokenKind.RightParenthesis, "'|' or ')'");
        }
        else
        {
            One();
        }

        return new NegatedPropertySet(forward.ToImmutable(), inverse.ToImmutable());

        void One() => (_tokens.TryTake(TokenKind.Caret) ? inverse : forward).Add(IriOrA());
    }
}
