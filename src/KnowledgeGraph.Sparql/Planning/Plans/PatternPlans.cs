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

/// <summary>SERVICE: asks another endpoint for what the input's rows can be joined with.</summary>
/// <param name="Answered">The variables that the endpoint is asked for.</param>
/// <param name="Sent">Those whose terms in the input go along, in blocks of VALUES; empty where the whole pattern is asked for, once.</param>
/// <param name="Bound">Those of <paramref name="Answered"/> that the pattern binds in every solution.</param>
internal sealed record ServicePlan(
    ImmutableArray<Variable> Variables,
    Plan Input,
    ServicePattern Pattern,
    ImmutableArray<Variable> Answered,
    ImmutableArray<Variable> Sent,
    ImmutableArray<Variable> Bound) : Plan(Variables)
{
    public override ImmutableArray<Plan> Inputs => [Input];

    public override string Detail => $"{Pattern.Endpoint} {(Sent.IsEmpty ? "asked once" : $"asked in blocks of {string.Join(' ', Sent)}")}";
}
