using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Sparql.Results;

namespace KnowledgeGraph.Sparql.Tests.Execution;

/// <summary>Endpoints with stores of their own, that remember what they were asked.</summary>
internal sealed class Elsewhere(IReadOnlyDictionary<string, SparqlCase> endpoints) : IServiceClient
{
    private readonly List<string> _questions = [];

    /// <summary>Fails the calls whose text has this in it.</summary>
    public string? FailsAt { get; init; }

    public IReadOnlyList<string> Questions => _questions;

    public int AnsweredRows { get; private set; }

    public static Elsewhere At(string endpoint, string trig) => new(new Dictionary<string, SparqlCase> { [endpoint] = SparqlCase.Of(trig) });

    public ServiceResult Select(Iri endpoint, string query, CancellationToken cancellation)
    {
        _questions.Add(query);
        if (!endpoints.TryGetValue(endpoint.Value, out var there) || (FailsAt is not null && query.Contains(FailsAt, StringComparison.Ordinal)))
        {
            throw new ServiceException($"{endpoint} does not answer.");
        }

        using var result = (SelectResult)there.Engine.Prepare(query).Execute(there.Store.Current, QueryOptions.Default, cancellation);
        var table = SolutionTable.Of(result.Rows, cancellation);
        AnsweredRows += table.Rows.Length;
        return new ServiceResult([.. table.Variables], [.. table.Rows.Select(row => (IReadOnlyList<Term?>)[.. row])]);
    }
}
