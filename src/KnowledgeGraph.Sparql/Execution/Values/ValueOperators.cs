using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Execution.Values;

/// <summary>Comparison and arithmetic operators by their algebra names (SPARQL 1.1 §17.3).</summary>
internal static class ValueOperators
{
    /// <summary>What an order says about <c>&lt;</c>, <c>&lt;=</c>, <c>&gt;</c> or <c>&gt;=</c>.</summary>
    public static Truth Holds(ComparisonOperator comparison, in XsdValue left, in XsdValue right)
    {
        var order = ValueComparison.Compare(left, right);
        return order switch
        {
            ValueOrder.Incomparable => Truth.Error,
            ValueOrder.Unordered => left.IsNumeric ? Truth.False : Truth.Error,
            _ => TruthTables.Of(comparison switch
            {
                ComparisonOperator.Less => order == ValueOrder.Less,
                ComparisonOperator.LessOrEqual => order != ValueOrder.Greater,
                ComparisonOperator.Greater => order == ValueOrder.Greater,
                ComparisonOperator.GreaterOrEqual => order != ValueOrder.Less,
                ComparisonOperator.Equal => order == ValueOrder.Equal,
                _ => order != ValueOrder.Equal,
            }),
        };
    }

    /// <summary>The result of an operation, or no value.</summary>
    public static XsdValue Apply(ArithmeticOperator operation, in XsdValue left, in XsdValue right) => operation switch
    {
        ArithmeticOperator.Add => Arithmetic.Add(left, right),
        ArithmeticOperator.Subtract => Arithmetic.Subtract(left, right),
        ArithmeticOperator.Multiply => Arithmetic.Multiply(left, right),
        _ => Arithmetic.Divide(left, right),
    };
}
