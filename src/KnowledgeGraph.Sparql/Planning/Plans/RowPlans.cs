using System.Collections.Immutable;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;

namespace KnowledgeGraph.Sparql.Planning.Plans;

/// <summary>No rows.</summary>
internal sealed record EmptyPlan(ImmutableArray<Variable> Variables) : Plan(Variables);

/// <summary>The one solution that binds nothing.</summary>
internal sealed record UnitPlan() : Plan([]);

/// <summary>VALUES.</summary>
internal sealed record ValuesPlan(ImmutableArray<Variable> Variables, ImmutableArray<ImmutableArray<Term?>> Cells) : Plan(Variables)
{
    public override string Detail => $"{string.Join(' ', Variables)}: {Cells.Length} rows";
}

/// <summary>The rows of one input after those of the other.</summary>
internal sealed record UnionPlan(ImmutableArray<Variable> Variables, Plan Left, Plan Right) : Plan(Variables)
{
    public override ImmutableArray<Plan> Inputs => [Left, Right];
}

/// <summary>Rows whose condition is true.</summary>
internal sealed record FilterPlan(Plan Input, PlannedExpression Condition) : Plan(Input.Variables)
{
    public override ImmutableArray<Plan> Inputs => [Input];

    public override string Detail => Condition.ToString();
}

/// <summary>BIND: one more column; an error leaves it unbound.</summary>
internal sealed record ExtendPlan(ImmutableArray<Variable> Variables, Plan Input, Variable Variable, PlannedExpression Expression) : Plan(Variables)
{
    public override ImmutableArray<Plan> Inputs => [Input];

    public override string Detail => $"{Variable} := {Expression}";
}

/// <summary>Columns in another order, fewer, or more that are never bound.</summary>
internal sealed record ProjectPlan(ImmutableArray<Variable> Variables, Plan Input) : Plan(Variables)
{
    public override ImmutableArray<Plan> Inputs => [Input];

    public override string Detail => string.Join(' ', Variables);
}

/// <summary>Binds the variables inside triple terms, or checks them where they are bound (SPARQL 1.2).</summary>
internal sealed record TripleTermMatchPlan(ImmutableArray<Variable> Variables, Plan Input, Variable Whole, TripleTermPattern Pattern) : Plan(Variables)
{
    public override ImmutableArray<Plan> Inputs => [Input];

    public override string Detail => $"{Whole} as {Pattern}";
}
