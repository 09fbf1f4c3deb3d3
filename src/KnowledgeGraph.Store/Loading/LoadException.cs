using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Store.Loading;

/// <summary>A document could not be loaded, so nothing was: which, where, and what was expected there.</summary>
public sealed class LoadException : FormatException
{
    public LoadException(string source, RdfSyntaxException problem)
        : base($"{source}: {problem.Message}. Nothing was loaded.", problem)
    {
        Document = source;
        Problem = problem;
    }

    /// <summary>The document's name.</summary>
    public string Document { get; }

    /// <summary>Line, column and what is wrong there.</summary>
    public RdfSyntaxException Problem { get; }
}
