using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Planning.Estimates;
using KnowledgeGraph.Sparql.Planning.Graphs;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Sparql.Planning.Variables;

namespace KnowledgeGraph.Sparql.Planning.Joins;

/// <summary>Something that a group of joins joins.</summary>
internal abstract record Relation(VariableSet Variables, VariableSet Certain)
{
    /// <summary>Variables that others have to bind first.</summary>
    public virtual VariableSet Required => VariableSet.Empty;
}

/// <summary>A triple pattern: can be scanned, or looked up for each row of another relation.</summary>
internal sealed record PatternRelation(ScanPattern Pattern, PatternStatistics Statistics, VariableSet Variables) : Relation(Variables, Variables);

/// <summary>A property path: walked from whatever is bound.</summary>
internal sealed record PathRelation(PatternTerm Subject, PropertyPath Path, PatternTerm Object, GraphScope Graph, VariableSet Variables)
    : Relation(Variables, Variables);

/// <summary>Anything that has been planned on its own.</summary>
internal sealed record PlannedRelation(Plan Plan, VariableSet Variables) : Relation(Variables, Plan.Certain);

/// <summary>A service: asked once, or in blocks of what others bind.</summary>
/// <param name="Endpoint">The variable that names the endpoint, which others bind; empty where the query names it.</param>
/// <param name="Answered">The variables of the pattern that may be asked for.</param>
/// <param name="Bound">Those of them that are bound in every solution.</param>
/// <param name="Sendable">Those whose terms may go along with the question without changing the answer.</param>
internal sealed record ServiceRelation(
    ServicePattern Pattern,
    VariableSet Endpoint,
    VariableSet Answered,
    VariableSet Bound,
    VariableSet Sendable) : Relation(Answered.Union(Endpoint), Bound)
{
    public override VariableSet Required => Endpoint;
}

/// <summary>A triple term whose inner variables are bound once the whole is.</summary>
internal sealed record TripleTermRelation(Variable Whole, TripleTermPattern Pattern, VariableSet WholeSet, VariableSet Variables) : Relation(Variables, Variables)
{
    public override VariableSet Required => WholeSet;
}

/// <summary>The relations and conditions of one group, to be joined in any order.</summary>
internal sealed class JoinGroup
{
    public List<Relation> Relations { get; } = [];

    public List<GroupCondition> Conditions { get; } = [];

    /// <summary>True where a pattern is known to match nothing.</summary>
    public bool IsEmpty { get; set; }
}

/// <summary>A conjunct of a filter over the group.</summary>
/// <param name="Variables">What it mentions.</param>
internal sealed record GroupCondition(PlannedExpression Expression, VariableSet Variables);
