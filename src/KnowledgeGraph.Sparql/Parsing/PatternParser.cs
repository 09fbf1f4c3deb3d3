using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>Groups and their elements (SPARQL 1.1 §5 to §10, [53] to [69]).</summary>
internal sealed class PatternParser
{
    private readonly Grammar _grammar;
    private readonly TokenStream _tokens;
    private readonly InlineDataParser _data;

    public PatternParser(Grammar grammar)
    {
        _grammar = grammar;
        _tokens = grammar.Tokens;
        _data = new InlineDataParser(grammar);
    }

    /// <summary>A group in braces, or a sub-query in braces.</summary>
    public GroupPattern Group()
    {
        _tokens.Enter();
        _tokens.Expect(TokenKind.LeftBrace, "'{'");
        var elements = _tokens.IsWord("SELECT") ? [new SubSelect(_grammar.Selects.SubSelect())] : Elements();
        _tokens.Expect(TokenKind.RightBrace, "'}' or another pattern");
        _tokens.Leave();
        return new GroupPattern(elements);
    }

    /// <summary>VALUES and what follows it.</summary>
    public ValuesTable Values() => _data.Values();

    private ImmutableArray<GroupElement> Elements()
    {
        var elements = ImmutableArray.CreateBuilder<GroupElement>();
        var basicPattern = 0;
        while (_tokens.Kind != TokenKind.RightBrace)
        {
            if (_grammar.Triples.IsStart)
            {
                basicPattern = Triples(elements, basicPattern);
            }
            else if (Element() is { } element)
            {
                elements.Add(element);
                // A filter does not end a basic graph pattern (§5.2.2).
                basicPattern = element is FilterClause ? basicPattern : 0;
                _tokens.TryTake(TokenKind.Dot);
            }
            else
            {
                break;
            }
        }

        return elements.ToImmutable();
    }

    private int Triples(ImmutableArray<GroupElement>.Builder elements, int basicPattern)
    {
        if (elements is [.., TriplesBlock])
        {
            throw _tokens.Expected("'.', ';', ',' or '}' after a triple");
        }

        basicPattern = basicPattern == 0 ? _grammar.BlankNodes.Open() : basicPattern;
        _grammar.BlankNodes.Current = basicPattern;
        elements.Add(new TriplesBlock(_grammar.Triples.Block(TriplesRules.Pattern)));
        return basicPattern;
    }

    private GroupElement? Element() =>
        _tokens.Kind == TokenKind.LeftBrace ? UnionOrGroup()
        : _tokens.TryTakeWord("OPTIONAL") ? Linked(new OptionalPattern(Group()))
        : _tokens.TryTakeWord("MINUS") ? Linked(new MinusPattern(Group()))
        : _tokens.TryTakeWord("GRAPH") ? Linked(new NamedGraphPattern(VariableOrIri(), Group()))
        : _tokens.TryTakeWord("SERVICE") ? Linked(Service())
        : _tokens.TryTakeWord("FILTER") ? Linked(new FilterClause(_grammar.Expressions.Constraint(aggregates: null)))
        : _tokens.TryTakeWord("BIND") ? Linked(Bind())
        : _tokens.IsWord("VALUES") ? Linked(new InlineData(Values()))
        : null;

    private UnionPattern UnionOrGroup()
    {
        var groups = ImmutableArray.CreateBuilder<GroupPattern>();
        do
        {
            _tokens.Link();
            groups.Add(Group());
        }
        while (_tokens.TryTakeWord("UNION"));
        return new UnionPattern(groups.ToImmutable());
    }

    private FederatedPattern Service()
    {
        var silent = _tokens.TryTakeWord("SILENT");
        var endpoint = VariableOrIri();
        var start = _tokens.Current.Start;
        var group = Group();
        return new FederatedPattern(endpoint, group, ResolvedText.Of(_grammar, start, _tokens.PreviousEnd), silent);
    }

    private BindClause Bind()
    {
        _tokens.Expect(TokenKind.LeftParenthesis, "'('");
        var expression = _grammar.Expressions.Expression(aggregates: null);
        _tokens.ExpectWord("AS");
        var offset = _tokens.Current.Start;
        var variable = _grammar.Terms.Variable();
        _tokens.Expect(TokenKind.RightParenthesis, "')'");
        return new BindClause(expression, variable, offset);
    }

    private PatternTerm VariableOrIri() =>
        _tokens.Kind == TokenKind.Variable ? _grammar.Terms.Variable() : new Constant(_grammar.Names.ReadIri("a variable or an IRI"));

    private GroupElement Linked(GroupElement element)
    {
        _tokens.Link();
        return element;
    }
}
