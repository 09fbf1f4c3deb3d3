namespace KnowledgeGraph.Sparql.Execution.Limits;

/// <summary>A query wanted more memory for its intermediate results than it may have.</summary>
public sealed class QueryMemoryException(long limitBytes)
    : Exception($"The query's intermediate results exceed its limit of {limitBytes} bytes; narrow its patterns or raise the limit.")
{
    public long LimitBytes { get; } = limitBytes;
}
