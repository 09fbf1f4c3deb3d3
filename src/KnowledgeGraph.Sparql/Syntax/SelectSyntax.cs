using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>A SELECT query or sub-query; <see cref="Projections"/> is null for <c>SELECT *</c>.</summary>
internal sealed record SelectSyntax(
    Deduplication Deduplication,
    ImmutableArray<Projection>? Projections,
    GroupPattern Where,
    SolutionModifiers Modifiers,
    int Offset);

internal enum Deduplication : byte
{
    None,
    Distinct,
    Reduced,
}

/// <summary>A variable of a SELECT clause, with <c>(expression AS ?variable)</c> where there is an expression; <see cref="Offset"/> is where it stands.</summary>
internal sealed record Projection(Variable Variable, Expression? Expression, int Offset);

/// <summary>What follows WHERE. The aggregates of SELECT, HAVING and ORDER BY are in <see cref="Aggregates"/>, and variables in their place.</summary>
internal sealed record SolutionModifiers(
    ImmutableArray<GroupKey>? GroupBy,
    ImmutableArray<AggregateBinding> Aggregates,
    ImmutableArray<Expression> Having,
    ImmutableArray<OrderCondition> OrderBy,
    long Offset,
    long? Limit,
    ValuesTable? Values)
{
    public bool IsGrouped => GroupBy is not null || !Aggregates.IsEmpty || !Having.IsEmpty;
}
