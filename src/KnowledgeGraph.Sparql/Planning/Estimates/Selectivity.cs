using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning.Estimates;

/// <summary>Which share of rows a condition keeps: rules of thumb, since only values could tell.</summary>
internal static class Selectivity
{
    public static double Of(Expression condition) => condition switch
    {
        AndExpression and => Of(and.Left) * Of(and.Right),
        OrExpression or => Math.Min(1, Of(or.Left) + Of(or.Right)),
        NotExpression not => 1 - Math.Min(0.9, Of(not.Operand)),
        CompareExpression { Operator: ComparisonOperator.Equal } => 0.05,
        CompareExpression { Operator: ComparisonOperator.NotEqual } => 0.95,
        CompareExpression => 0.4,
        InExpression list => Math.Min(1, 0.05 * list.List.Length),
        BuiltInCall { Name: "REGEX" or "CONTAINS" or "STRSTARTS" or "STRENDS" } => 0.1,
        BuiltInCall { Name: "SAMETERM" } => 0.05,
        _ => 0.5,
    };
}
