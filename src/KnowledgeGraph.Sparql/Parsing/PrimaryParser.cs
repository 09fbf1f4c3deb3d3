using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>What the operators of an expression join: brackets, calls, terms and variables (SPARQL 1.2 §19.8, PrimaryExpression and BuiltInCall).</summary>
internal sealed class PrimaryParser(Grammar grammar, ExpressionParser expressions)
{
    private readonly TokenStream _tokens = grammar.Tokens;

    /// <summary>Whether an expression in brackets or a call begins here.</summary>
    public bool IsConstraintStart => _tokens.Kind is TokenKind.LeftParenthesis or TokenKind.Iri or TokenKind.PrefixedName || IsCallWord;

    private bool IsCallWord => _tokens.Kind == TokenKind.Word
        && (BuiltInSignatures.TryGet(_tokens.TextOf(_tokens.Current), out _) || AggregateKindOf() is not null
            || _tokens.IsWord("BOUND") || _tokens.IsWord("COALESCE") || _tokens.IsWord("EXISTS") || _tokens.IsWord("NOT"));

    public Expression Constraint() => _tokens.Kind switch
    {
        TokenKind.LeftParenthesis => Bracketed(),
        TokenKind.Iri or TokenKind.PrefixedName => Call(grammar.Names.ReadIri("a function")),
        TokenKind.Word when IsCallWord => BuiltIn(),
        _ => throw _tokens.Expected("a condition: an expression in parentheses or a function call"),
    };

    public Expression Primary() => _tokens.Kind switch
    {
        TokenKind.LeftParenthesis => Bracketed(),
        TokenKind.Variable => expressions.Aggregates is { } scope ? scope.Read(grammar.Terms.Variable()) : new VariableExpression(grammar.Terms.Variable()),
        TokenKind.TripleTermOpen => TripleTerm(),
        TokenKind.Iri or TokenKind.PrefixedName => IriOrFunction(),
        _ => grammar.Terms.TryLiteral() is { } literal ? new ConstantExpression(literal)
            : IsCallWord ? BuiltIn()
            : throw _tokens.Expected("an expression: a variable, a term, a function call, '(' or an operator before one of them"),
    };

    private Expression Bracketed()
    {
        _tokens.Expect(TokenKind.LeftParenthesis, "'('");
        var expression = expressions.Expression();
        _tokens.Expect(TokenKind.RightParenthesis, "')' or an operator");
        return expression;
    }

    private Expression IriOrFunction()
    {
        var iri = grammar.Names.ReadIri("an IRI");
        return _tokens.Kind == TokenKind.LeftParenthesis ? Call(iri) : new ConstantExpression(iri);
    }

    private FunctionCall Call(Iri function)
    {
        _tokens.Expect(TokenKind.LeftParenthesis, "'(' and the arguments of the function");

        // The grammar lets any function be an aggregate of another engine; whether it is one here shows when it is looked up.
        var distinct = _tokens.TryTakeWord("DISTINCT");
        if (distinct && _tokens.Kind == TokenKind.RightParenthesis)
        {
            throw _tokens.Expected("an expression after DISTINCT");
        }

        return new FunctionCall(function, expressions.RestOfList(), distinct);
    }

    private Expression BuiltIn()
    {
        if (AggregateKindOf() is { } kind)
        {
            return AggregateCall(kind);
        }

        var start = _tokens.Current.Start;
        var name = BuiltInSignatures.Canonical(_tokens.TextOf(_tokens.Take()));
        switch (name)
        {
            case "EXISTS":
                return Exists(negated: false);
            case "NOT":
                _tokens.ExpectWord("EXISTS");
                return Exists(negated: true);
            case "BOUND":
                return Bound();
            case "COALESCE":
                return new CoalesceExpression(expressions.List());
            default:
                return Named(name, start);
        }
    }

    private Expression Named(string name, int start)
    {
        var arguments = expressions.List();
        BuiltInSignatures.TryGet(name, out var arity);
        var (min, max) = arity;
        if (arguments.Length < min || arguments.Length > max)
        {
            var count = min == max ? $"{min}" : $"{min} to {max}";
            throw _tokens.Error(start, $"{name} takes {count} arguments, found {arguments.Length}");
        }

        return name == "IF" ? new IfExpression(arguments[0], arguments[1], arguments[2]) : new BuiltInCall(name, arguments);
    }

    private BoundExpression Bound()
    {
        _tokens.Expect(TokenKind.LeftParenthesis, "'('");
        // A variable that stands for a sample of its group is bound where the sample is.
        var variable = grammar.Terms.Variable();
        var read = expressions.Aggregates?.Read(variable) is VariableExpression expression ? expression.Variable : variable;
        _tokens.Expect(TokenKind.RightParenthesis, "')'");
        return new BoundExpression(read);
    }

    private ExistsExpression Exists(bool negated)
    {
        var pattern = grammar.Translation.Translate(grammar.Patterns.Group());
        return new ExistsExpression(pattern, negated);
    }

    private AggregateKind? AggregateKindOf()
    {
        if (_tokens.Kind != TokenKind.Word)
        {
            return null;
        }

        return _tokens.IsWord("COUNT") ? AggregateKind.Count
            : _tokens.IsWord("SUM") ? AggregateKind.Sum
            : _tokens.IsWord("AVG") ? AggregateKind.Avg
            : _tokens.IsWord("MIN") ? AggregateKind.Min
            : _tokens.IsWord("MAX") ? AggregateKind.Max
            : _tokens.IsWord("SAMPLE") ? AggregateKind.Sample
            : _tokens.IsWord("GROUP_CONCAT") ? AggregateKind.GroupConcat
            : null;
    }

    private VariableExpression AggregateCall(AggregateKind kind)
    {
        var scope = expressions.Aggregates
            ?? throw _tokens.Error(_tokens.Current.Start, $"{_tokens.TextOf(_tokens.Current).ToUpperInvariant()} stands where no aggregate may: they belong in SELECT, HAVING and ORDER BY, and not in each other");
        _tokens.Take();
        _tokens.Expect(TokenKind.LeftParenthesis, "'('");
        var distinct = _tokens.TryTakeWord("DISTINCT");
        var operand = kind == AggregateKind.Count && _tokens.TryTake(TokenKind.Star) ? null : expressions.Expression(aggregates: null);
        var separator = kind == AggregateKind.GroupConcat ? Separator() : null;
        _tokens.Expect(TokenKind.RightParenthesis, "')'");
        return new VariableExpression(scope.Bind(new Aggregate(kind, operand, distinct, separator)));
    }

    private string? Separator()
    {
        if (!_tokens.TryTake(TokenKind.Semicolon))
        {
            return null;
        }

        _tokens.ExpectWord("SEPARATOR");
        _tokens.Expect(TokenKind.Equal, "'='");
        return grammar.Terms.StringValue();
    }

    /// <summary><c>&lt;&lt;( s p o )&gt;&gt;</c> of terms and variables, as the call that makes it.</summary>
    private BuiltInCall TripleTerm()
    {
        _tokens.Take();
        _tokens.Enter();
        var subject = _tokens.Kind == TokenKind.Variable ? Primary() : new ConstantExpression(grammar.Names.ReadIri("a variable or an IRI, the subject of a triple term"));
        var predicate = _tokens.Kind == TokenKind.Variable ? Primary() : new ConstantExpression(grammar.Paths.IriOrA());
        var @object = _tokens.Kind switch
        {
            TokenKind.Variable => Primary(),
            TokenKind.TripleTermOpen => TripleTerm(),
            _ => new ConstantExpression(grammar.Terms.TryConstant() ?? throw _tokens.Expected("a variable, an IRI, a literal or a triple term")),
        };
        _tokens.Leave();
        _tokens.Expect(TokenKind.TripleTermClose, "')>>'");
        return new BuiltInCall("TRIPLE", [subject, predicate, @object]);
    }
}
