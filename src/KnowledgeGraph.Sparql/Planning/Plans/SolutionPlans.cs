using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Graphs;

namespace KnowledgeGraph.Sparql.Planning.Plans;

/// <summary>Each row once; <see cref="Sorted"/> where equal rows are neighbours.</summary>
internal sealed record DistinctPlan(Plan Input, bool Sorted) : Plan(Input.Variables)
{
    public override ImmutableArray<Plan> Inputs => [Input];

    public override string Detail => Sorted ? "sorted" : "hash";
}

/// <summary>OFFSET and LIMIT.</summary>
internal sealed record SlicePlan(Plan Input, long Offset, long? Limit) : Plan(Input.Variables)
{
    public override ImmutableArray<Plan> Inputs => [Input];

    public override string Detail => $"offset {Offset} limit {Limit?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}";
}

/// <summary>ORDER BY; keeps only the first <see cref="Top"/> rows in a heap where that is not null.</summary>
internal sealed record SortPlan(Plan Input, ImmutableArray<SortCondition> Conditions, long? Top) : Plan(Input.Variables)
{
    public override ImmutableArray<Plan> Inputs => [Input];

    public override string Detail => string.Join(", ", Conditions) + (Top is { } top ? $" top {top}" : "");
}

internal sealed record SortCondition(PlannedExpression Expression, bool Descending)
{
    public override string ToString() => Descending ? $"desc {Expression}" : Expression.ToString();
}

/// <summary>GROUP BY with its aggregates.</summary>
internal sealed record GroupPlan(
    ImmutableArray<Variable> Variables,
    Plan Input,
    ImmutableArray<GroupKey> Keys,
    ImmutableArray<AggregateBinding> Aggregates,
    bool Explicit,
    GraphScope Graph) : Plan(Variables)
{
    public override ImmutableArray<Plan> Inputs => [Input];

    public override string Detail => $"by {string.Join(' ', Keys.Select(key => key.Variable))}: {string.Join(' ', Aggregates.Select(a => $"{a.Aggregate.Kind}"))}";
}

/// <summary>Rows of a costly input that are kept for other queries on the same snapshot, or taken from what one has kept.</summary>
internal sealed record KeptPlan(Plan Input) : Plan(Input.Variables)
{
    public override ImmutableArray<Plan> Inputs => [Input];
}

/// <summary>COUNT(*) of everything: the input is asked how many rows it has and mostly need not make them.</summary>
internal sealed record CountPlan(Plan Input, Variable Variable) : Plan([Variable])
{
    public override ImmutableArray<Plan> Inputs => [Input];

    public override string Detail => Variable.ToString();
}
