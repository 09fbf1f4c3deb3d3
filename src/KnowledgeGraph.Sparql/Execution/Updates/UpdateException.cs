namespace KnowledgeGraph.Sparql.Execution.Updates;

/// <summary>An update operation that cannot be done.</summary>
public sealed class UpdateException : Exception
{
    public UpdateException(string message)
        : base(message)
    {
    }

    public UpdateException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
