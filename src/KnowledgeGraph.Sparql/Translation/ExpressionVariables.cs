using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Translation;

/// <summary>The variables that an expression reads by itself; those of a pattern in EXISTS are the pattern's.</summary>
internal static class ExpressionVariables
{
    public static List<Variable> Of(Expression expression)
    {
        var variables = new List<Variable>();
        Add(expression, variables);
        return variables;
    }

    private static void Add(Expression expression, List<Variable> variables)
    {
        switch (expression)
        {
            case VariableExpression read:
                variables.Add(read.Variable);
                break;
            case BoundExpression bound:
                variables.Add(bound.Variable);
                break;
            default:
                foreach (var operand in Operands(expression))
                {
                    Add(operand, variables);
                }

                break;
        }
    }

    private static IEnumerable<Expression> Operands(Expression expression) => expression switch
    {
        OrExpression or => [or.Left, or.Right],
        AndExpression and => [and.Left, and.Right],
        NotExpression not => [not.Operand],
        CompareExpression compare => [compare.Left, compare.Right],
        ArithmeticExpression arithmetic => [arithmetic.Left, arithmetic.Right],
        NegateExpression negate => [negate.Operand],
        UnaryPlusExpression plus => [plus.Operand],
        InExpression @in => [@in.Operand, .. @in.List],
        IfExpression @if => [@if.Condition, @if.Then, @if.Else],
        CoalesceExpression coalesce => coalesce.Operands,
        BuiltInCall call => call.Arguments,
        FunctionCall call => call.Arguments,
        _ => [],
    };
}
