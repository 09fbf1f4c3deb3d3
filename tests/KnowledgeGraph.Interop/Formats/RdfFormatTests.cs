using KnowledgeGraph.Interop.Running;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Writing;
using KnowledgeGraph.Server.Graphs;

namespace KnowledgeGraph.Interop.Formats;

/// <summary>Clients read and write RDF in every syntax.</summary>
public sealed class RdfFormatTests(FormatFixture format) : IClassFixture<FormatFixture>
{
    private static readonly string[] Clients = ["Jena", "RDFLib"];
    private static readonly string[] TripleSyntaxes = ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"];
    private static readonly string[] QuadSyntaxes = ["application/trig", "application/n-quads"];

    public static TheoryData<string, string> All() => new MatrixTheoryData<string, string>(Clients, [.. TripleSyntaxes, .. QuadSyntaxes]);

    public static TheoryData<string, string> Quads() => new MatrixTheoryData<string, string>(Clients, QuadSyntaxes);

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_is_constructed_is_read(string client, string accept)
    {
        var answer = await format.ClientOrSkip(client).AskAsync(new { @do = "read", url = format.Sparql, query = FormatFixture.Construct, accept });
        Assert.Equal(Rows.Of(format.Quads.Select(quad => quad with { Graph = null }), QuadSyntaxes.Contains(accept)), Rows.Of(answer));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_graph_is_read_from_the_graph_store(string client, string accept)
    {
        var answer = await format.ClientOrSkip(client).AskAsync(new { @do = "read", url = Address(FormatFixture.Graph), accept });
        Assert.Equal(Rows.Of(format.Quads.Select(quad => quad with { Graph = null }), QuadSyntaxes.Contains(accept)), Rows.Of(answer));
    }

    [Theory]
    [MemberData(nameof(Quads))]
    public async Task The_whole_dataset_is_read_with_its_graphs(string client, string accept)
    {
        // A server of its own, since other tests write into the one they share.
        await using var server = new FormatFixture();
        await server.InitializeAsync();
        var answer = await format.ClientOrSkip(client).AskAsync(new { @do = "read", url = server.Server.Options.BaseIri + "graphs", accept });
        Assert.Equal(Rows.Of(server.Quads, withGraphs: true), Rows.Of(answer));
    }

    // RDFLib gives the default graph a name in N-Quads, which is then another graph.
    public static IEnumerable<TheoryDataRow<string, string>> Written() => All().Where(row => row.Data is not ("RDFLib", "application/n-quads"));

    [Theory]
    [MemberData(nameof(Written))]
    public async Task What_a_client_writes_is_stored(string client, string mediaType)
    {
        var graph = $"http://example.org/written/{client}/{mediaType}";
        var triples = RdfWriter.ToText(RdfSyntax.NTriples, format.Quads.Select(quad => quad with { Graph = null }));
        var put = await format.ClientOrSkip(client).AskAsync(new { @do = "write", method = "PUT", url = Address(graph), mediaType, triples });
        Assert.Equal(201, put.GetProperty("status").GetInt32());
        var again = await format.ClientOrSkip(client).AskAsync(new { @do = "write", method = "PUT", url = Address(graph), mediaType, triples });
        Assert.Equal(204, again.GetProperty("status").GetInt32());
        Assert.Equal(Rows.Of(format.Quads, withGraphs: false), Rows.Of(Stored(graph), withGraphs: false));
    }

    [Fact]
    public async Task Rdflib_asks_and_changes_through_its_own_store()
    {
        var answer = await format.Rdflib.OrSkip().AskAsync(new { @do = "store", url = format.Sparql });
        Assert.Equal(["\"永康市\"@zh"], Rows.Of(answer));
        Assert.Equal(0, answer.GetProperty("left").GetInt32());
    }

    [Fact]
    public async Task Jena_asks_and_changes_through_its_own_connection()
    {
        var answer = await format.Jena.OrSkip().AskAsync(new { @do = "store", @base = format.Server.Options.BaseIri });
        Assert.Equal(["\"武义县\"@zh", "\"永康市\"@zh"], Rows.Of(answer));
        Assert.Equal(2, answer.GetProperty("fetched").GetInt32());
        Assert.Equal(0, answer.GetProperty("left").GetInt32());
    }

    private IEnumerable<Quad> Stored(string graph) => Dataset.Quads(format.Server.Knowledge.Store.Current, graph, keepGraphs: false);

    private string Address(string graph) => $"{format.Server.Options.BaseIri}graphs?graph={Uri.EscapeDataString(graph)}";
}
