using System.Diagnostics;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning.Variables;

/// <summary>Walks and copies expressions; patterns inside EXISTS are not entered.</summary>
internal static class ExpressionParts
{
    /// <summary>The expression and all below it.</summary>
    public static IEnumerable<Expression> Of(Expression expression)
    {
        yield return expression;
        foreach (var child in Children(expression))
        {
            foreach (var part in Of(child))
            {
                yield return part;
            }
        }
    }

    /// <summary>The operands of nested <c>&amp;&amp;</c>: a filter keeps what each of them keeps.</summary>
    public static IEnumerable<Expression> Conjuncts(Expression expression) =>
        expression is AndExpression and ? Conjuncts(and.Left).Concat(Conjuncts(and.Right)) : [expression];

    public static IEnumerable<Expression> Children(Expression expression) => expression switch
    {
        VariableExpression or ConstantExpression or BoundExpression or ExistsExpression => [],
        OrExpression or => [or.Left, or.Right],
        AndExpression and => [and.Left, and.Right],
        NotExpression not => [not.Operand],
        CompareExpression compare => [compare.Left, compare.Right],
        ArithmeticExpression sum => [sum.Left, sum.Right],
        NegateExpression negate => [negate.Operand],
        UnaryPlusExpression plus => [plus.Operand],
        InExpression list => [list.Operand, .. list.List],
        IfExpression choice => [choice.Condition, choice.Then, choice.Else],
        CoalesceExpression coalesce => coalesce.Operands,
        BuiltInCall call => call.Arguments,
        FunctionCall call => call.Arguments,
        _ => throw new UnreachableException(expression.GetType().Name),
    };

    /// <summary>The expression with each child replaced.</summary>
    public static Expression MapChildren(Expression expression, Func<Expression, Expression> map) => expression switch
    {
        VariableExpression or ConstantExpression or BoundExpression or ExistsExpression => expression,
        OrExpression or => new OrExpression(map(or.Left), map(or.Right)),
        AndExpression and => new AndExpression(map(and.Left), map(and.Right)),
        NotExpression not => new NotExpression(map(not.Operand)),
        CompareExpression compare => compare with { Left = map(compare.Left), Right = map(compare.Right) },
        ArithmeticExpression sum => sum with { Left = map(sum.Left), Right = map(sum.Right) },
        NegateExpression negate => new NegateExpression(map(negate.Operand)),
        UnaryPlusExpression plus => new UnaryPlusExpression(map(plus.Operand)),
        InExpression list => list with { Operand = map(list.Operand), List = [.. list.List.Select(map)] },
        IfExpression choice => new IfExpression(map(choice.Condition), map(choice.Then), map(choice.Else)),
        CoalesceExpression coalesce => new CoalesceExpression([.. coalesce.Operands.Select(map)]),
        BuiltInCall call => call with { Arguments = [.. call.Arguments.Select(map)] },
        FunctionCall call => call with { Arguments = [.. call.Arguments.Select(map)] },
        _ => throw new UnreachableException(expression.GetType().Name),
    };
}
