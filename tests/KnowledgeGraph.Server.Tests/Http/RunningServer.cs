using System.Net;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Search;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Transactions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>The real server on a free port of the loopback interface, over a store of its own.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningServer(WebApplication app, KnowledgeBase knowledge, ServerOptions options)
    {
        _app = app;
        Knowledge = knowledge;
        Options = options;
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(options.BaseIri) };
    }

    public KnowledgeBase Knowledge { get; }

    public ServerOptions Options { get; }

    /// <summary>All that it answers at.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>Follows no redirects and keeps no cookies.</summary>
    public HttpClient Client { get; }

    public static async Task<RunningServer> StartAsync(Action<ServerOptions>? configure = null, bool withOntology = false)
    {
        var options = new ServerOptions();
        configure?.Invoke(options);
        var store = QuadStore.InMemory();
        var knowledge = new KnowledgeBase(store, TextIndex.Open(store), DateTimeOffset.UtcNow);
        var app = ServerHost.Build(knowledge, options, "http://127.0.0.1:0");
        await app.StartAsync();
        options.BaseIri = app.Urls.Single() + "/";
        if (withOntology)
        {
            new OntologyLoader(store, new InstanceIris(options.BaseIri)).Load(Seeds.Ontology());
        }

        return new RunningServer(app, knowledge, options);
    }

    /// <summary>With the ontology and the sample reports, as <c>kg serve</c> has them.</summary>
    public static async Task<RunningServer> StartWithSeedsAsync()
    {
        var server = await StartAsync(withOntology: true);
        var loads = await ServerHost.Loader(server.Knowledge.Store, server.Options).LoadAsync(Seeds.Reports());
        Assert.All(loads, load => Assert.Null(load.Error));
        return server;
    }

    public Task<HttpResponseMessage> GetAsync(string address, string accept = "*/*") => SendAsync(HttpMethod.Get, address, accept, null);

    public Task<HttpResponseMessage> QueryAsync(string query, string accept = "application/sparql-results+json") =>
        GetAsync("sparql?query=" + Uri.EscapeDataString(query), accept);

    public async Task<string> TextAsync(string address, string accept = "*/*")
    {
        using var response = await GetAsync(address, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    public Task<HttpResponseMessage> PutGraphAsync(string graph, string turtle) =>
        SendAsync(HttpMethod.Put, "graphs?graph=" + Uri.EscapeDataString(graph), "*/*", Content(turtle, "text/turtle"));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string accept, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static StringContent Content(string text, string mediaType) => new(text, System.Text.Encoding.UTF8, mediaType);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Knowledge.Text.Dispose();
        Knowledge.Store.Dispose();
    }
}
