using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Execution.Services;

/// <summary>Refuses every SERVICE call.</summary>
internal sealed class NoServices : IServiceClient
{
    public static readonly NoServices Instance = new();

    public ServiceResult Select(Iri endpoint, string query, CancellationToken cancellation) =>
        throw new ServiceException($"SERVICE {endpoint} is refused: this server asks no other endpoints. Allow the endpoint in its configuration.");
}
