namespace KnowledgeGraph.Sparql.Execution.Limits;

/// <summary>A query ran past its deadline.</summary>
public sealed class QueryTimeoutException(TimeSpan limit)
    : Exception($"The query ran longer than its limit of {limit.TotalSeconds:0.###} seconds; narrow its patterns, add LIMIT, or raise the limit.")
{
    public TimeSpan Limit { get; } = limit;
}
