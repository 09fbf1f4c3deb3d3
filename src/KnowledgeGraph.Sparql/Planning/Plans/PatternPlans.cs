using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Planning.Plans;

/// <summary>Walks a property path for each row of the input, from whichever end is known.</summary>
internal sealed record PathPlan(
    ImmutableArray<Variable> Variables,
    Plan Input,
    PatternTerm Subject,
    PropertyPath Path,
    PatternTerm Object,
    GraphScope Graph) : Plan(Variables)
{
    public override ImmutableArray<Plan> Inputs => [Input];

    public override string Detail => $"{Subject} {PathText.Of(Path)} {Object}";
}

/// <summary>The names of the dataset's named graphs: <c>GRAPH ?g {}</c>.</summary>
internal sealed record GraphNamesPlan(Variable Variable, ImmutableArray<TermId> Graphs) : Plan([Variable])
{
    public override string Detail => Variable.ToString();
}

/// <summary>Runs the input once for each named graph, which <see cref="IteratedGraph"/> patterns in it see.</summary>
internal sealed record GraphIteratePlan(ImmutableArray<Variable> Variables, Plan Input, Variable GraphName, ImmutableArray<TermId> Graphs) : Plan(Variables)
{
    public override ImmutableArray<Plan> Inputs => [Input];

    public override string Detail => GraphName.ToString();
}

/// <summary>SERVICE: asks another endpoint.</summary>
internal sealed record ServicePlan(ImmutableArray<Variable> Variables, Plan Input, PatternTerm Endpoint, string Text, bool Silent) : Plan(Variables)
{
    public override ImmutableArray<Plan> Inputs => [Input];

    public override string Detail => Endpoint.ToString()!;
}
