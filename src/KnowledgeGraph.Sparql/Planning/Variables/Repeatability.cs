using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning.Variables;

/// <summary>
/// Whether a pattern has the same solutions however often it is evaluated on the same data. A cut by LIMIT may fall elsewhere the next time, some
/// functions and aggregates choose, and silence depends on who answers.
/// </summary>
internal static class Repeatability
{
    public static bool Of(AlgebraNode node) => node is not Slice
        && node is not ServicePattern { Silent: true }
        && AlgebraParts.Expressions(node).All(Of)
        && !(node is Group group && group.Aggregates.Any(binding => binding.Aggregate.Kind is AggregateKind.Sample or AggregateKind.GroupConcat or AggregateKind.Custom))
        && AlgebraParts.Children(node).All(Of);

    private static bool Of(Expression expression) => ExpressionParts.Of(expression).All(part => part switch
    {
        BuiltInCall call => call.Name is not ("RAND" or "UUID" or "STRUUID" or "BNODE" or "NOW"),
        FunctionCall call => call.Function.Value.StartsWith(Rdf.Terms.Xsd.Namespace, StringComparison.Ordinal),
        ExistsExpression exists => Of(exists.Pattern),
        _ => true,
    });
}
