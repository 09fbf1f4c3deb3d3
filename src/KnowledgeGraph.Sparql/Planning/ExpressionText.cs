using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning;

/// <summary>Expressions as <c>explain</c> shows them.</summary>
internal static class ExpressionText
{
    public static string Of(Expression expression) => expression switch
    {
        VariableExpression { Variable: var variable } => variable.ToString(),
        ConstantExpression { Term: var term } => term.ToString()!,
        OrExpression or => $"({Of(or.Left)} || {Of(or.Right)})",
        AndExpression and => $"({Of(and.Left)} && {Of(and.Right)})",
        NotExpression not => $"!{Of(not.Operand)}",
        CompareExpression compare => $"({Of(compare.Left)} {Of(compare.Operator)} {Of(compare.Right)})",
        ArithmeticExpression sum => $"({Of(sum.Left)} {Of(sum.Operator)} {Of(sum.Right)})",
        NegateExpression negate => $"-{Of(negate.Operand)}",
        UnaryPlusExpression plus => $"+{Of(plus.Operand)}",
        InExpression list => $"({Of(list.Operand)} {(list.Negated ? "NOT IN" : "IN")} ({Of(list.List)}))",
        ExistsExpression exists => exists.Negated ? "NOT EXISTS {...}" : "EXISTS {...}",
        BoundExpression bound => $"BOUND({bound.Variable})",
        IfExpression choice => $"IF({Of(choice.Condition)}, {Of(choice.Then)}, {Of(choice.Else)})",
        CoalesceExpression coalesce => $"COALESCE({Of(coalesce.Operands)})",
        BuiltInCall call => $"{call.Name}({Of(call.Arguments)})",
        FunctionCall call => $"{call.Function}({Of(call.Arguments)})",
        _ => expression.GetType().Name,
    };

    private static string Of(ImmutableArray<Expression> expressions) => string.Join(", ", expressions.Select(Of));

    private static string Of(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    private static string Of(ArithmeticOperator arithmetic) => arithmetic switch
    {
        ArithmeticOperator.Add => "+",
        ArithmeticOperator.Subtract => "-",
        ArithmeticOperator.Multiply => "*",
        _ => "/",
    };
}
