using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Search;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Conformance.Sparql;

/// <summary>SPARQL 1.1 Protocol and Graph Store HTTP Protocol over HTTP, each case against a server of its own.</summary>
public sealed class SparqlHttpConformance
{
    private const string Update = "http://www.w3.org/2009/sparql/tests/test-update#";
    private const string Label = "http://www.w3.org/2000/01/rdf-schema#label";

    private static readonly Dictionary<string, ManifestEntry> Entries =
        new[] { "protocol", "graph-store-protocol", "service-description" }
            .SelectMany(folder => Manifest.Load($"sparql/sparql11/{folder}/manifest.ttl"))
            .ToDictionary(entry => entry.Iri, StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Protocol => SparqlSuites.Rows(Entries, entry => entry.Type == Manifest.Namespace + "ProtocolTest");

    public static IEnumerable<TheoryDataRow<string>> GraphStore => SparqlSuites.Rows(Entries, entry => entry.Type == Manifest.Namespace + "GraphStoreProtocolTest");

    public static IEnumerable<TheoryDataRow<string>> Descriptions => SparqlSuites.Rows(Entries, entry => entry.Type == Manifest.Namespace + "ServiceDescriptionTest");

    [Theory]
    [MemberData(nameof(Protocol))]
    public Task Sparql_protocol(string iri) => ConformanceCase.RunAsync(iri, () => Run(Entries[iri]));

    [Theory]
    [MemberData(nameof(GraphStore))]
    public Task Graph_store_protocol(string iri) => ConformanceCase.RunAsync(iri, () => Run(Entries[iri]));

    [Theory]
    [MemberData(nameof(Descriptions))]
    public Task Service_description(string iri) =>
        ConformanceCase.RunAsync(iri, () => WithServer(Entries[iri], client => ServiceDescriptionCase.Run(Entries[iri], client)));

    private static Task Run(ManifestEntry entry) => WithServer(entry, client => new HttpCase(entry, client).Run());

    private static async Task WithServer(ManifestEntry entry, Func<HttpClient, Task> test)
    {
        using var store = TestDocuments.Store(entry.Graph.Objects(entry.Node, Update + "graphData").SelectMany(
            named => TestDocuments.Read(((Iri)entry.Graph.Object(named, Update + "graph")!).Value, new Iri(entry.Graph.Text(named, Label)!))));
        using var text = TextIndex.Open(store);
        var options = new ServerOptions();
        await using var server = ServerHost.Build(new KnowledgeBase(store, text, DateTimeOffset.UtcNow), options, "http://127.0.0.1:0");
        await server.StartAsync();
        options.BaseIri = server.Urls.Single() + "/";
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(options.BaseIri) };
        await test(client);
    }
}
