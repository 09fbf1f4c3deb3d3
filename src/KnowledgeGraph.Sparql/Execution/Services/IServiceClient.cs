using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Execution.Services;

/// <summary>Asks other endpoints for SERVICE (SPARQL 1.1 Federated Query). What may be asked is the implementation's decision.</summary>
public interface IServiceClient
{
    /// <summary>Sends a query and returns its solutions.</summary>
    /// <param name="query">A whole SELECT query.</param>
    /// <exception cref="ServiceException">The endpoint is not allowed, cannot be reached, or answers with an error.</exception>
    ServiceResult Select(Iri endpoint, string query, CancellationToken cancellation);
}

/// <summary>Solutions of another endpoint: a null cell is unbound.</summary>
public sealed record ServiceResult(IReadOnlyList<string> Variables, IReadOnlyList<IReadOnlyList<Term?>> Rows);

/// <summary>A SERVICE call that did not succeed.</summary>
public sealed class ServiceException : Exception
{
    public ServiceException(string message)
        : base(message)
    {
    }

    public ServiceException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
