using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>The operators of expressions, loosest first (SPARQL 1.1 §17, [110] to [118]); what they join is read by <see cref="PrimaryParser"/>.</summary>
internal sealed class ExpressionParser
{
    private readonly TokenStream _tokens;
    private readonly PrimaryParser _primary;

    public ExpressionParser(Grammar grammar)
    {
        _tokens = grammar.Tokens;
        _primary = new PrimaryParser(grammar, this);
    }

    /// <summary>Where aggregates go, or null where none may stand.</summary>
    public AggregateScope? Aggregates { get; private set; }

    public Expression Expression(AggregateScope? aggregates) => Within(aggregates, Expression);

    /// <summary>What may follow FILTER, HAVING and ORDER BY without more: an expression in brackets or a call.</summary>
    public Expression Constraint(AggregateScope? aggregates) => Within(aggregates, _primary.Constraint);

    /// <summary>Whether <see cref="Constraint"/> would find its beginning here.</summary>
    public bool IsConstraintStart => _primary.IsConstraintStart;

    public Expression Expression()
    {
        _tokens.Enter();
        var expression = Alternatives();
        _tokens.Leave();
        return expression;
    }

    private Expression Within(AggregateScope? aggregates, Func<Expression> parse)
    {
        var outer = Aggregates;
        Aggregates = aggregates;
        var expression = parse();
        Aggregates = outer;
        return expression;
    }

    private Expression Alternatives()
    {
        var first = Conditions();
        return _tokens.Kind == TokenKind.Or
            ? Balanced(Operands(first, TokenKind.Or, Conditions), static (left, right) => new OrExpression(left, right))
            : first;
    }

    private Expression Conditions()
    {
        var first = Relation();
        return _tokens.Kind == TokenKind.And
            ? Balanced(Operands(first, TokenKind.And, Relation), static (left, right) => new AndExpression(left, right))
            : first;
    }

    private List<Expression> Operands(Expression first, TokenKind @operator, Func<Expression> parse)
    {
        List<Expression> operands = [first];
        while (_tokens.TryTake(@operator))
        {
            operands.Add(parse());
        }

        return operands;
    }

    /// <summary>Both operators are associative, errors included (§17.2), so a long chain becomes a tree of little depth.</summary>
    private static Expression Balanced(List<Expression> operands, Func<Expression, Expression, Expression> join)
    {
        return Of(0, operands.Count);

        Expression Of(int start, int count) =>
            count == 1 ? operands[start] : join(Of(start, count - (count / 2)), Of(start + count - (count / 2), count / 2));
    }

    private Expression Relation()
    {
        var left = Sum();
        if (Comparison(_tokens.Kind) is { } comparison)
        {
            _tokens.Take();
            return new CompareExpression(comparison, left, Sum());
        }

        if (_tokens.TryTakeWord("IN"))
        {
            return new InExpression(left, List(), Negated: false);
        }

        if (_tokens.TryTakeWord("NOT"))
        {
            _tokens.ExpectWord("IN");
            return new InExpression(left, List(), Negated: true);
        }

        return left;
    }

    private static ComparisonOperator? Comparison(TokenKind kind) => kind switch
    {
        TokenKind.Equal => ComparisonOperator.Equal,
        TokenKind.NotEqual => ComparisonOperator.NotEqual,
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        TokenKind.GreaterOrEqual => ComparisonOperator.GreaterOrEqual,
        _ => null,
    };

    private Expression Sum()
    {
        var left = Product();
        while (true)
        {
            if (_tokens.TryTake(TokenKind.Plus))
            {
                left = Linked(ArithmeticOperator.Add, left, Product());
            }
            else if (_tokens.TryTake(TokenKind.Minus))
            {
                left = Linked(ArithmeticOperator.Subtract, left, Product());
            }
            else if (IsSignedNumber)
            {
                // In "?x -1" the sign belongs to the number, and the grammar reads a sum (§19.8, note 6).
                left = Linked(ArithmeticOperator.Add, left, Product());
            }
            else
            {
                return left;
            }
        }
    }

    private bool IsSignedNumber =>
        _tokens.Kind is TokenKind.Integer or TokenKind.Decimal or TokenKind.Double && _tokens.CurrentBytes[0] is (byte)'+' or (byte)'-';

    private Expression Product()
    {
        var left = Unary();
        while (true)
        {
            if (_tokens.TryTake(TokenKind.Star))
            {
                left = Linked(ArithmeticOperator.Multiply, left, Unary());
            }
            else if (_tokens.TryTake(TokenKind.Slash))
            {
                left = Linked(ArithmeticOperator.Divide, left, Unary());
            }
            else
            {
                return left;
            }
        }
    }

    private ArithmeticExpression Linked(ArithmeticOperator @operator, Expression left, Expression right)
    {
        _tokens.Link();
        return new ArithmeticExpression(@operator, left, right);
    }

    private Expression Unary()
    {
        Func<Expression, Expression>? wrap = _tokens.Kind switch
        {
            TokenKind.Bang => static operand => new NotExpression(operand),
            TokenKind.Plus => static operand => new UnaryPlusExpression(operand),
            TokenKind.Minus => static operand => new NegateExpression(operand),
            _ => null,
        };
        if (wrap is null)
        {
            return _primary.Primary();
        }

        _tokens.Take();
        _tokens.Enter();
        var expression = wrap(Unary());
        _tokens.Leave();
        return expression;
    }

    /// <summary>The expressions of a list in parentheses, which may be empty.</summary>
    public ImmutableArray<Expression> List()
    {
        _tokens.Expect(TokenKind.LeftParenthesis, "'('");
        return RestOfList();
    }

    /// <summary>A list whose opening parenthesis has been taken.</summary>
    public ImmutableArray<Expression> RestOfList()
    {
        var list = ImmutableArray.CreateBuilder<Expression>();
        if (_tokens.Kind != TokenKind.RightParenthesis)
        {
            do
            {
                list.Add(Expression());
            }
            while (_tokens.TryTake(TokenKind.Comma));
        }

        _tokens.Expect(TokenKind.RightParenthesis, "',' or ')'");
        return list.ToImmutable();
    }
}
