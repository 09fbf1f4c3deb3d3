using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Profiles;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Sparql.Execution.Terms;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Starts runs.</summary>
internal static class RunFactory
{
    public static QueryRun Create(
        Snapshot snapshot, RunLimits limits, PlanningContext planning, string? baseIri, CancellationToken cancellation)
    {
        var budget = new QueryBudget(limits.Timeout, limits.MemoryLimitBytes, cancellation);
        var scope = new TermScope(snapshot, budget, limits.Now ?? TimeProvider.System.GetUtcNow(), baseIri);
        return new QueryRun(scope, planning, limits.Services ?? NoServices.Instance, limits.Measure ? new PlanProfile() : null, limits.Kept);
    }
}
