using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning.Plans;

/// <summary>What a join does with the rows of its left side.</summary>
internal enum JoinKind : byte
{
    /// <summary>Each pair of compatible rows.</summary>
    Inner,

    /// <summary>Each pair, and the left rows without one: OPTIONAL.</summary>
    Left,

    /// <summary>Left rows that have a partner: EXISTS.</summary>
    Semi,

    /// <summary>Left rows that have none: NOT EXISTS.</summary>
    Anti,

    /// <summary>Left rows that have no partner with which they share a bound variable: MINUS (SPARQL 1.1 §18.5).</summary>
    Minus,
}

/// <summary>
/// Keeps the right side in a hash table and probes it with the left side's rows, whose order is kept.
/// </summary>
/// <param name="Keys">Shared variables bound in every row of both sides.</param>
/// <param name="Loose">Shared variables that a row may leave unbound: compatible where either side is unbound (§18.3).</param>
internal sealed record HashJoinPlan(
    ImmutableArray<Variable> Variables,
    Plan Left,
    Plan Right,
    JoinKind Kind,
    ImmutableArray<Variable> Keys,
    ImmutableArray<Variable> Loose,
    PlannedExpression? Condition) : Plan(Variables)
{
    public override ImmutableArray<Plan> Inputs => [Left, Right];

    public override string Detail =>
        $"{Kind} on {string.Join(' ', Keys)}{(Loose.IsEmpty ? "" : $" loosely {string.Join(' ', Loose)}")}{(Condition is null ? "" : $" if {Condition}")}";
}

/// <summary>Walks two sides that are sorted by the same variable side by side; keeps the order.</summary>
/// <param name="Residual">Other shared variables, bound in every row of both sides.</param>
internal sealed record MergeJoinPlan(
    ImmutableArray<Variable> Variables,
    Plan Left,
    Plan Right,
    JoinKind Kind,
    Variable Key,
    ImmutableArray<Variable> Residual) : Plan(Variables)
{
    public override ImmutableArray<Plan> Inputs => [Left, Right];

    public override string Detail => $"{Kind} on {Key}{(Residual.IsEmpty ? "" : $" and {string.Join(' ', Residual)}")}";
}

/// <summary>Looks up the pattern in an index for each row, with the row's terms in place of the variables; keeps the rows' order.</summary>
internal sealed record BindJoinPlan(ImmutableArray<Variable> Variables, Plan Input, ScanPattern Pattern, JoinKind Kind) : Plan(Variables)
{
    /// <summary>The shared variables, where every input row binds them all, so that the pattern's range can be hashed by them; else none.</summary>
    public ImmutableArray<Variable> Keys { get; init; } = [];

    public override ImmutableArray<Plan> Inputs => [Input];

    public override string Detail => $"{Kind} {Pattern}";
}

/// <summary>
/// Runs the right plan over blocks of the left side's rows, which reach it through its <see cref="SeedPlan"/>: OPTIONAL and EXISTS whose
/// inside is cheaper with the outside's terms known.
/// </summary>
internal sealed record SeededJoinPlan(ImmutableArray<Variable> Variables, Plan Left, Plan Right, SeedPlan Seed, JoinKind Kind) : Plan(Variables)
{
    public override ImmutableArray<Plan> Inputs => [Left, Right];

    public override string Detail => Kind.ToString();
}

/// <summary>The rows that the enclosing <see cref="SeededJoinPlan"/> hands in; <see cref="Ordinal"/> numbers them.</summary>
internal sealed record SeedPlan(ImmutableArray<Variable> Variables, Variable Ordinal) : Plan(Variables)
{
    public override string Detail => string.Join(' ', Variables);
}
