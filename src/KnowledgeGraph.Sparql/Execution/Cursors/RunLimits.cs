using KnowledgeGraph.Sparql.Execution.Caching;
using KnowledgeGraph.Sparql.Execution.Services;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>What a run is told from outside.</summary>
internal sealed record RunLimits(TimeSpan? Timeout, long MemoryLimitBytes, IServiceClient? Services, DateTimeOffset? Now, bool Measure)
{
    /// <summary>Where results are kept for other runs; null keeps none.</summary>
    public ResultCache? Kept { get; init; }
}
