using KnowledgeGraph.Interop.Running;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Tests.Http;

namespace KnowledgeGraph.Interop.Formats;

/// <summary>A server with one graph that has a term of every kind.</summary>
public sealed class FormatFixture : IAsyncLifetime
{
    public const string Graph = "http://example.org/graph/术语";

    /// <summary>Every statement's parts; the last variable is never bound.</summary>
    public const string Select = "SELECT ?s ?p ?o ?none { ?s ?p ?o OPTIONAL { ?o <http://example.org/never> ?none } }";
    public const string Construct = "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + Graph + "> { ?s ?p ?o } }";

    public RunningServer Server { get; private set; } = null!;

    public RdflibClient Rdflib { get; } = new();

    public JenaClient Jena { get; } = new();

    internal IReadOnlyList<Quad> Quads { get; private set; } = [];

    public string Sparql => Server.Options.BaseIri + "sparql";

    public async ValueTask InitializeAsync()
    {
        Server = await RunningServer.StartAsync();
        using var put = await Server.PutGraphAsync(Graph, Resource.Text("terms.ttl"));
        Assert.True(put.IsSuccessStatusCode);
        Quads = [.. Dataset.Quads(Server.Knowledge.Store.Current, Graph, keepGraphs: true)];
    }

    public async ValueTask DisposeAsync()
    {
        Rdflib.Dispose();
        Jena.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>By name, so that a test's name says it.</summary>
    internal ClientProcess ClientOrSkip(string name) => name == "RDFLib" ? Rdflib.OrSkip() : Jena.OrSkip();
}
