namespace KnowledgeGraph.Sparql.Results;

/// <summary>A document that is not in its results syntax.</summary>
public sealed class ResultsSyntaxException : FormatException
{
    public ResultsSyntaxException(string message)
        : base(message)
    {
    }

    public ResultsSyntaxException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
