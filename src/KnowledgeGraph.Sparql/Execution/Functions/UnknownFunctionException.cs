namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>A query calls a function that does not exist here.</summary>
public sealed class UnknownFunctionException : Exception
{
    public UnknownFunctionException(string function)
        : base($"The function {function} is not known; check its name and its prefix.") => Function = function;

    public UnknownFunctionException(string function, int arguments)
        : base($"The function {function} does not take {arguments} arguments.") => Function = function;

    /// <summary>The keyword, or the IRI in angle brackets.</summary>
    public string Function { get; }
}
