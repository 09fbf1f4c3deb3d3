using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Functions;

namespace KnowledgeGraph.Sparql.Execution.Expressions;

/// <summary>What the compiler asks of an expression before it compiles it.</summary>
internal static class ExpressionTraits
{
    /// <summary>The only variable, where the expression is worth remembering for each of its terms; otherwise null.</summary>
    public static Variable? OnlyVariableWorthRemembering(Expression expression)
    {
        var traits = new Traits();
        Visit(expression, ref traits);
        return traits is { IsRepeatable: true, HasCostlyCall: true, HasSeveralVariables: false } ? traits.Variable : null;
    }

    /// <summary>Whether the value is the same for every row: no variables, nothing volatile.</summary>
    public static bool IsConstant(Expression expression)
    {
        var traits = new Traits();
        Visit(expression, ref traits);
        return traits is { IsRepeatable: true, Variable: null };
    }

    private static void Visit(Expression expression, ref Traits traits)
    {
        switch (expression)
        {
            case VariableExpression variable:
                traits.Add(variable.Variable);
                break;
            case BoundExpression bound:
                traits.Add(bound.Variable);
                break;
            case ExistsExpression:
                traits.IsRepeatable = false;
                break;
            case BuiltInCall call:
                var row = FunctionTable.Find(call.Name);
                traits.IsRepeatable &= row is { IsVolatile: false };
                traits.HasCostlyCall |= !call.Name.StartsWith("IS", StringComparison.OrdinalIgnoreCase);
                break;
            case FunctionCall:
                traits.HasCostlyCall = true;
                break;
        }

        foreach (var operand in OperandsOf(expression))
        {
            Visit(operand, ref traits);
        }
    }

    private static ImmutableArray<Expression> OperandsOf(Expression expression) => expression switch
    {
        OrExpression e => [e.Left, e.Right],
        AndExpression e => [e.Left, e.Right],
        NotExpression e => [e.Operand],
        CompareExpression e => [e.Left, e.Right],
        ArithmeticExpression e => [e.Left, e.Right],
        NegateExpression e => [e.Operand],
        UnaryPlusExpression e => [e.Operand],
        InExpression e => [e.Operand, .. e.List],
        IfExpression e => [e.Condition, e.Then, e.Else],
        CoalesceExpression e => e.Operands,
        BuiltInCall e => e.Arguments,
        FunctionCall e => e.Arguments,
        _ => [],
    };

    private struct Traits()
    {
        public bool IsRepeatable = true;
        public bool HasCostlyCall;
        public bool HasSeveralVariables;
        public Variable? Variable;

        public void Add(Variable variable)
        {
            HasSeveralVariables |= Variable is not null && !Variable.Equals(variable);
            Variable ??= variable;
        }
    }
}
