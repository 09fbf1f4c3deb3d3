using System.Text.RegularExpressions;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Server.Sparql;

/// <summary>
/// Runs the queries and updates of the server under its limits. Queries see all graphs as their default graph, since every report has one of its own;
/// updates change the stored default graph unless they name another.
/// </summary>
internal sealed partial class QueryRunner(KnowledgeBase knowledge, ServerOptions options, IServiceClient services)
{
    private readonly SparqlEngine _engine = new(options.KeptResults);

    /// <exception cref="KnowledgeGraph.Sparql.Syntax.SparqlSyntaxException">The text is no query.</exception>
    public PreparedQuery Prepare(string text, string? baseIri) => _engine.Prepare(text, baseIri);

    public QueryResult Run(PreparedQuery query, SparqlRequest request, Snapshot snapshot, bool measure, CancellationToken cancellation) =>
        query.Execute(snapshot, Options(request, measure), cancellation);

    public QueryExplanation Explain(PreparedQuery query, SparqlRequest request, Snapshot snapshot) => query.Explain(snapshot, Options(request, measure: false));

    /// <summary>Runs an update as one transaction.</summary>
    public UpdateResult Update(SparqlRequest request, string baseIri, CancellationToken cancellation)
    {
        var update = _engine.PrepareUpdate(request.Text, baseIri);
        if (request.HasDataset && update.Algebra.Operations.Any(operation => operation is Modify modify && (modify.With is not null || modify.Using is not null)))
        {
            throw RequestProblem.BadRequest("dataset-conflict", "The dataset is named twice: by using-graph-uri and by USING or WITH. Name it once.");
        }

        return update.Execute(knowledge.Store, Options(request, measure: false) with { UnionDefaultGraph = false }, loader: null, cancellation);
    }

    /// <summary>Whether the same query on the same revision gives the same answer, so that a client may keep it.</summary>
    public static bool IsRepeatable(string query) => !Changing().IsMatch(query);

    [GeneratedRegex(@"\b(NOW|RAND|UUID|STRUUID|BNODE)\s*\(|\bSERVICE\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Changing();

    private QueryOptions Options(SparqlRequest request, bool measure) => new()
    {
        Timeout = request.Timeout < options.QueryTimeout ? request.Timeout : options.QueryTimeout,
        MemoryLimitBytes = options.QueryMemory,
        UnionDefaultGraph = true,
        Dataset = request.HasDataset ? new DatasetClause([.. request.Default.Select(iri => new Iri(iri))], [.. request.Named.Select(iri => new Iri(iri))]) : null,
        Services = services,
        Text = knowledge.Text,
        Measure = measure,
    };
}
