using System.Globalization;
using System.Text;
using KnowledgeGraph.Interop.Running;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Server.Tests.Http;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Interop.Federation;

/// <summary>A server with the sample reports, another with statistics about the same places, and one store that holds what both hold.</summary>
public sealed class FederationFixture : IAsyncLifetime
{
    private const int Members = 250;

    private readonly SparqlEngine _engine = new();
    private readonly QuadStore _merged = QuadStore.InMemory();

    public RunningServer Reports { get; private set; } = null!;

    public RunningServer Statistics { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Statistics = await RunningServer.StartAsync();
        Reports = await RunningServer.StartAsync(options => (options.ServiceEndpoints, options.ServicePrivateAddresses) = ([Statistics.Options.BaseIri], true), withOntology: true);
        await ServerHost.Loader(Reports.Knowledge.Store, Reports.Options).LoadAsync(Seeds.Reports());
        using var put = await Statistics.PutGraphAsync("http://statistics.example/graph", StatisticsOf(Reports, Statistics));
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync());
        Merge(Reports, "a");
        Merge(Statistics, "b");
    }

    /// <summary>The rows of a query over the merged store.</summary>
    public string[] Rows(string query)
    {
        using var result = (SelectResult)_engine.Prepare(query).Execute(_merged.Current, new QueryOptions { UnionDefaultGraph = true }, TestContext.Current.CancellationToken);
        var rows = result.Rows;
        var order = Enumerable.Range(0, rows.Variables.Length).OrderBy(at => rows.Variables[at], StringComparer.Ordinal).ToArray();
        var found = new List<string[]>();
        while (rows.NextBatch())
        {
            for (var row = 0; row < rows.Count; row++)
            {
                found.Add([.. order.Select(column => Running.Rows.Cell(rows.Decode(rows.Column(column)[row])))]);
            }
        }

        return Running.Rows.Sorted(found);
    }

    public async ValueTask DisposeAsync()
    {
        await Reports.DisposeAsync();
        await Statistics.DisposeAsync();
        _merged.Dispose();
    }

    private static string StatisticsOf(RunningServer reports, RunningServer statistics)
    {
        var turtle = new StringBuilder(Resource.Text("statistics.ttl")).Replace("<A/", "<" + reports.Options.BaseIri).Replace("<B/", "<" + statistics.Options.BaseIri);
        for (var member = 0; member < Members; member++)
        {
            turtle.Append(CultureInfo.InvariantCulture, $"<{statistics.Options.BaseIri}id/village/{member}> s:area <{reports.Options.BaseIri}id/place/330784> ; a s:Village .\n");
        }

        return turtle.ToString();
    }

    private void Merge(RunningServer server, string prefix)
    {
        using var transaction = _merged.Begin();
        foreach (var quad in Dataset.Quads(server.Knowledge.Store.Current, null, keepGraphs: true))
        {
            transaction.Add(new QuadIdsOf(transaction.Terms, prefix).Make(quad));
        }

        transaction.Commit();
    }

    /// <summary>Blank nodes of two stores stay two, whatever they are called.</summary>
    private readonly struct QuadIdsOf(TermDictionary terms, string prefix)
    {
        public Store.Indexes.QuadIds Make(Quad quad) =>
            new(Id(quad.Subject), Id(quad.Predicate), Id(quad.Object), quad.Graph is { } graph ? Id(graph) : TermId.DefaultGraph);

        private TermId Id(Term term) => terms.Intern(term is BlankNode node ? new BlankNode(prefix + node.Label) : term);
    }
}
