namespace KnowledgeGraph.Rdf.Reading;

/// <summary>A document that is not in its syntax: what was found where, and what was expected.</summary>
public sealed class RdfSyntaxException : FormatException
{
    public RdfSyntaxException(string problem, long line, long column)
        : base($"line {line}, column {column}: {problem}")
    {
        Problem = problem;
        Line = line;
        Column = column;
    }

    /// <summary>The message without the position.</summary>
    public string Problem { get; }

    /// <summary>Line, from 1.</summary>
    public long Line { get; }

    /// <summary>Column in Unicode code points, from 1.</summary>
    public long Column { get; }
}
