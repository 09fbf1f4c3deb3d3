using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Conformance.Sparql;

/// <summary>The endpoints that a case of the service suite describes, each a store of its own; others do not answer.</summary>
internal sealed class SuiteServices(IReadOnlyDictionary<string, IEnumerable<Quad>> endpoints) : IServiceClient, IDisposable
{
    private readonly Dictionary<string, QuadStore> _stores = endpoints.ToDictionary(endpoint => endpoint.Key, endpoint => TestDocuments.Store(endpoint.Value));

    public ServiceResult Select(Iri endpoint, string query, CancellationToken cancellation)
    {
        if (!_stores.TryGetValue(endpoint.Value, out var store))
        {
            throw new ServiceException($"{endpoint} does not answer");
        }

        using var result = (SelectResult)new SparqlEngine().Prepare(query).Execute(store.Current, new QueryOptions { Services = this }, cancellation);
        var table = SolutionTable.Of(result.Rows, cancellation);
        return new ServiceResult(table.Variables, [.. table.Rows.Select(row => (IReadOnlyList<Term?>)row)]);
    }

    public void Dispose()
    {
        foreach (var store in _stores.Values)
        {
            store.Dispose();
        }
    }
}
