using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Sparql.Planning.Plans;

/// <summary>Reads the matches of one pattern from an index.</summary>
internal sealed record ScanPlan(ImmutableArray<Variable> Variables, ScanPattern Pattern, QuadOrder Index) : Plan(Variables)
{
    public override string Detail => $"{Pattern} [{Index}]";
}
