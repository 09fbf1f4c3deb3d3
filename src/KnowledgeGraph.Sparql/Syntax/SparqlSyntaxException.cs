namespace KnowledgeGraph.Sparql.Syntax;

/// <summary>A text that is not SPARQL: what was found where, and what was expected there.</summary>
public sealed class SparqlSyntaxException : FormatException
{
    internal SparqlSyntaxException(string problem, int line, int column)
        : base($"line {line}, column {column}: {problem}")
    {
        Problem = problem;
        Line = line;
        Column = column;
    }

    /// <summary>The message without the position.</summary>
    public string Problem { get; }

    /// <summary>Line, from 1.</summary>
    public int Line { get; }

    /// <summary>Column in Unicode code points, from 1.</summary>
    public int Column { get; }
}
