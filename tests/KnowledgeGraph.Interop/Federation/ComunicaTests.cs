using KnowledgeGraph.Interop.Running;

namespace KnowledgeGraph.Interop.Federation;

/// <summary>Comunica joins over two servers, by each of the interfaces that it knows, and finds what one merged store finds.</summary>
public sealed class ComunicaTests(FederationFixture federation, ComunicaClient comunica) : IClassFixture<FederationFixture>, IClassFixture<ComunicaClient>
{
    private const string QueryOfGraphs = """
        PREFIX kg: <https://w3id.org/report-kg/ontology#>
        PREFIX s: <http://statistics.example/terms#>
        SELECT DISTINCT ?g ?region WHERE { GRAPH ?g { ?m kg:aboutPlace ?place } GRAPH <http://statistics.example/graph> { ?region s:area ?place ; s:population ?n } }
        """;

    /// <summary>Of results of SPARQL no client can join blank nodes; fragments give them names.</summary>
    private const string QueryThroughBlankNode = """
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX s: <http://statistics.example/terms#>
        SELECT ?area ?office ?head WHERE { ?region s:area ?place ; s:office ?o . ?o rdfs:label ?office ; s:head ?person . ?person rdfs:label ?head . ?place rdfs:label ?area }
        """;

    /// <summary>A kind of source of Comunica's, and the interface that it reads.</summary>
    private static readonly (string Name, string? Type, string Path)[] Interfaces =
    [
        ("SPARQL", "sparql", "sparql"),
        ("quad fragments", "qpf", "fragments"),
        ("triple fragments", "qpf", "fragments/triples"),
        ("triple fragments with bindings", "brtpf", "fragments/triples"),
    ];

    public static TheoryData<string, string> Queries()
    {
        var rows = new TheoryData<string, string>();
        foreach (var query in Resource.Names("queries/"))
        {
            foreach (var (name, _, _) in Interfaces)
            {
                rows.Add(query, name);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_federated_query_gives_the_rows_of_the_merged_store(string query, string through)
    {
        var client = comunica.OrSkip();
        var (_, type, path) = Interfaces.Single(known => known.Name == through);
        await CheckAsync(client, Resource.Text(query), Source(type, federation.Reports.Options.BaseIri + path), Source(type, federation.Statistics.Options.BaseIri + path));
    }

    [Theory]
    [InlineData("sparql")]
    [InlineData("qpf")]
    public async Task Named_graphs_are_seen_through_the_interfaces_that_have_them(string type)
    {
        var path = type == "qpf" ? "fragments" : type;
        await CheckAsync(comunica.OrSkip(), QueryOfGraphs, Source(type, federation.Reports.Options.BaseIri + path), Source(type, federation.Statistics.Options.BaseIri + path));
    }

    [Theory]
    [InlineData("qpf", "fragments")]
    [InlineData("qpf", "fragments/triples")]
    [InlineData("brtpf", "fragments/triples")]
    public async Task Blank_nodes_join_through_fragments(string type, string path) => await CheckAsync(
        comunica.OrSkip(), QueryThroughBlankNode, Source(type, federation.Reports.Options.BaseIri + path), Source(type, federation.Statistics.Options.BaseIri + path));

    [Fact]
    public async Task Interfaces_of_different_kinds_join() => await CheckAsync(
        comunica.OrSkip(),
        Resource.Text("queries/02-goals-and-observations.rq"),
        Source("sparql", federation.Reports.Options.BaseIri + "sparql"),
        Source("brtpf", federation.Statistics.Options.BaseIri + "fragments"));

    [Theory]
    [InlineData("sparql")]
    [InlineData("fragments")]
    [InlineData("fragments/triples")]
    public async Task What_an_address_is_shows_from_what_it_says(string path) => await CheckAsync(
        comunica.OrSkip(),
        Resource.Text("queries/01-join.rq"),
        Source(null, federation.Reports.Options.BaseIri + path),
        Source(null, federation.Statistics.Options.BaseIri + path));

    private static object Source(string? type, string address) => type is null ? new { value = address } : new { type, value = address };

    private async Task CheckAsync(ClientProcess client, string query, params object[] sources)
    {
        var answer = await client.AskAsync(new { query, sources });
        var expected = federation.Rows(query);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Rows.Of(answer));
    }
}
