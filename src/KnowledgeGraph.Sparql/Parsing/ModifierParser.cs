using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>GROUP BY, HAVING, ORDER BY, LIMIT, OFFSET and the trailing VALUES (SPARQL 1.1 §11, §15, [18] to [28]).</summary>
internal sealed class ModifierParser(Grammar grammar)
{
    private readonly TokenStream _tokens = grammar.Tokens;

    /// <param name="aggregates">Those of the SELECT clause, to which HAVING and ORDER BY add theirs.</param>
    /// <param name="aliases">Variables that the SELECT clause makes, which ORDER BY may use.</param>
    public SolutionModifiers Modifiers(AggregateScope aggregates, IEnumerable<Variable> aliases)
    {
        ImmutableArray<GroupKey>? keys = null;
        if (_tokens.TryTakeWord("GROUP"))
        {
            _tokens.ExpectWord("BY");
            keys = GroupKeys();
        }

        var hasHaving = _tokens.IsWord("HAVING");
        if (keys is not null || hasHaving || !aggregates.IsEmpty)
        {
            aggregates.SampleOthersThan([.. keys?.Select(key => key.Variable) ?? [], .. aliases]);
        }

        var having = hasHaving ? Having(aggregates) : [];
        var order = _tokens.TryTakeWord("ORDER") ? Order(aggregates) : [];
        var (offset, limit) = LimitAndOffset();
        var values = _tokens.IsWord("VALUES") ? grammar.Patterns.Values() : null;
        return new SolutionModifiers(keys, aggregates.Bindings, having, order, offset, limit, values);
    }

    private ImmutableArray<GroupKey> GroupKeys()
    {
        var keys = ImmutableArray.CreateBuilder<GroupKey>();
        while (true)
        {
            if (_tokens.Kind == TokenKind.Variable)
            {
                var variable = grammar.Terms.Variable();
                keys.Add(new GroupKey(variable, new VariableExpression(variable)));
            }
            else if (_tokens.TryTake(TokenKind.LeftParenthesis))
            {
                var expression = grammar.Expressions.Expression(aggregates: null);
                var variable = _tokens.TryTakeWord("AS") ? grammar.Terms.Variable() : grammar.Fresh.Next();
                _tokens.Expect(TokenKind.RightParenthesis, "AS or ')'");
                keys.Add(new GroupKey(variable, expression));
            }
            else if (grammar.Expressions.IsConstraintStart)
            {
                keys.Add(new GroupKey(grammar.Fresh.Next(), grammar.Expressions.Constraint(aggregates: null)));
            }
            else
            {
                return keys.Count > 0 ? keys.ToImmutable() : throw _tokens.Expected("what to group by: a variable, a call, or (expression AS ?variable)");
            }
        }
    }

    private ImmutableArray<Expression> Having(AggregateScope aggregates)
    {
        _tokens.ExpectWord("HAVING");
        var conditions = ImmutableArray.CreateBuilder<Expression>();
        do
        {
            conditions.Add(grammar.Expressions.Constraint(aggregates));
            _tokens.Link();
        }
        while (grammar.Expressions.IsConstraintStart);
        return conditions.ToImmutable();
    }

    private ImmutableArray<OrderCondition> Order(AggregateScope aggregates)
    {
        _tokens.ExpectWord("BY");
        var conditions = ImmutableArray.CreateBuilder<OrderCondition>();
        while (OrderCondition(aggregates) is { } condition)
        {
            conditions.Add(condition);
        }

        return conditions.Count > 0 ? conditions.ToImmutable() : throw _tokens.Expected("what to order by: a variable, a call, ASC(…), DESC(…) or an expression in parentheses");
    }

    private OrderCondition? OrderCondition(AggregateScope aggregates)
    {
        var descending = _tokens.TryTakeWord("DESC");
        if (descending || _tokens.TryTakeWord("ASC"))
        {
            return _tokens.Kind == TokenKind.LeftParenthesis
                ? new OrderCondition(grammar.Expressions.Constraint(aggregates), descending)
                : throw _tokens.Expected("'('");
        }

        return _tokens.Kind == TokenKind.Variable ? new OrderCondition(aggregates.Read(grammar.Terms.Variable()), Descending: false)
            : grammar.Expressions.IsConstraintStart ? new OrderCondition(grammar.Expressions.Constraint(aggregates), Descending: false)
            : null;
    }

    private (long Offset, long? Limit) LimitAndOffset()
    {
        long? limit = null;
        long? offset = null;
        while (true)
        {
            if (limit is null && _tokens.TryTakeWord("LIMIT"))
            {
                limit = grammar.Terms.NonNegativeInteger();
            }
            else if (offset is null && _tokens.TryTakeWord("OFFSET"))
            {
                offset = grammar.Terms.NonNegativeInteger();
            }
            else
            {
                return (offset ?? 0, limit);
            }
        }
    }
}
