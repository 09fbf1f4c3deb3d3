using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning.Plans;

/// <summary>
/// Joins all inputs at once, a variable at a time: the terms that a variable can have are the intersection of what each input has for it
/// beside the terms chosen before. Worst-case optimal where inputs form cycles: no pair of them is joined on its own, so that no intermediate
/// result is larger than the answer's bound (Ngo, Ré, Rudra: Skew strikes back, 2013).
/// </summary>
/// <param name="Inputs">Plans of one or two columns whose rows are all different.</param>
/// <param name="Edges">What stands between which variables; each variable is in one.</param>
/// <param name="Sequence">The variables as they are chosen.</param>
internal sealed record MultiwayJoinPlan(
    ImmutableArray<Variable> Variables,
    ImmutableArray<Plan> Inputs,
    ImmutableArray<MultiwayEdge> Edges,
    ImmutableArray<Variable> Sequence) : Plan(Variables)
{
    public override ImmutableArray<Plan> Inputs { get; } = Inputs;

    public override string Detail => $"on {string.Join(' ', Sequence)}: {string.Join(", ", Edges)}";
}

/// <summary>One use of an input: the terms of its columns stand for these variables. Patterns that read the same triples share an input.</summary>
/// <param name="Input">The input's number.</param>
/// <param name="First">The variable of the input's first column.</param>
/// <param name="Second">The variable of the second, or null where the input has one column.</param>
internal sealed record MultiwayEdge(int Input, Variable First, Variable? Second)
{
    public override string ToString() => Second is null ? $"{First} in {Input + 1}" : $"{First} {Second} in {Input + 1}";
}
