using KnowledgeGraph.Sparql.Execution.Services;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>What a run is told from outside.</summary>
internal sealed record RunLimits(TimeSpan? Timeout, long MemoryLimitBytes, IServiceClient? Services, DateTimeOffset? Now, bool Measure);
