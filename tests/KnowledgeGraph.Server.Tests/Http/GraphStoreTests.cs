using System.Net;

namespace KnowledgeGraph.Server.Tests.Http;

public sealed class GraphStoreTests
{
    private const string One = "<http://example.org/a> <http://example.org/p> \"永康\" .";
    private const string Two = "<http://example.org/b> <http://example.org/p> 2 .";

    [Fact]
    public async Task Put_replaces_post_extends_and_delete_removes()
    {
        await using var server = await RunningServer.StartAsync();
        using var created = await server.PutGraphAsync("http://example.org/g", One);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        using var extended = await server.SendAsync(HttpMethod.Post, "graphs?graph=http%3A%2F%2Fexample.org%2Fg", "*/*", RunningServer.Content(Two, "text/turtle"));
        Assert.Equal(HttpStatusCode.NoContent, extended.StatusCode);
        Assert.Equal(2, server.Knowledge.Store.Current.QuadCount);
        using var replaced = await server.PutGraphAsync("http://example.org/g", Two);
        Assert.Equal(HttpStatusCode.NoContent, replaced.StatusCode);
        Assert.DoesNotContain("永康", await server.TextAsync("graphs?graph=http%3A%2F%2Fexample.org%2Fg", "application/n-triples"), StringComparison.Ordinal);
        using var deleted = await server.SendAsync(HttpMethod.Delete, "graphs?graph=http%3A%2F%2Fexample.org%2Fg", "*/*", null);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        using var gone = await server.GetAsync("graphs?graph=http%3A%2F%2Fexample.org%2Fg");
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_document_that_does_not_parse_changes_nothing()
    {
        await using var server = await RunningServer.StartAsync();
        using var bad = await server.PutGraphAsync("http://example.org/g", One + "\n<http://example.org/b> oops");
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.Contains("\"line\":2", await bad.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, server.Knowledge.Store.Current.QuadCount);
    }

    [Theory]
    [InlineData("PUT", "graphs?graph=http%3A%2F%2Fexample.org%2Fg", "application/trig", "{0} <http://example.org/other> {{ {1} }}")]
    [InlineData("POST", "graphs?graph=http%3A%2F%2Fexample.org%2Fg", "application/trig", "{0} <http://example.org/other> {{ {1} }}")]
    [InlineData("PUT", "graphs?default", "application/n-quads", "<http://example.org/b> <http://example.org/p> \"2\" <http://example.org/other> .")]
    [InlineData("PUT", "graphs/mine", "application/ld+json", """{{"@id":"http://example.org/other","@graph":[{{"@id":"http://example.org/b","http://example.org/p":2}}]}}""")]
    public async Task A_document_with_graphs_of_its_own_is_refused_where_the_request_names_one(string method, string address, string mediaType, string document)
    {
        await using var server = await RunningServer.StartAsync();
        using var before = await server.PutGraphAsync("http://example.org/g", One);
        var body = string.Format(System.Globalization.CultureInfo.InvariantCulture, document, One, Two);
        using var refused = await server.SendAsync(new HttpMethod(method), address, "*/*", RunningServer.Content(body, mediaType));
        var problem = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("problems/named-graphs", problem, StringComparison.Ordinal);
        Assert.Contains("<http://example.org/other>", problem, StringComparison.Ordinal);
        Assert.Equal(1, server.Knowledge.Store.Current.QuadCount);
    }

    [Fact]
    public async Task Post_to_the_store_keeps_the_graphs_of_a_document()
    {
        await using var server = await RunningServer.StartAsync();
        using var created = await server.SendAsync(HttpMethod.Post, "graphs", "*/*", RunningServer.Content($"{One} <http://example.org/other> {{ {Two} }}", "application/trig"));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Contains("/b>", await server.TextAsync("graphs?graph=http%3A%2F%2Fexample.org%2Fother", "application/n-triples"), StringComparison.Ordinal);
        Assert.Contains("永康", await server.TextAsync(created.Headers.Location!.ToString(), "text/turtle"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trig_document_without_graphs_is_a_graph()
    {
        await using var server = await RunningServer.StartAsync();
        using var created = await server.SendAsync(HttpMethod.Put, "graphs?graph=http%3A%2F%2Fexample.org%2Fg", "*/*", RunningServer.Content("{ " + One + " }", "application/trig"));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
    }

    [Fact]
    public async Task Post_to_the_store_makes_a_graph_with_an_address_of_its_own()
    {
        await using var server = await RunningServer.StartAsync();
        using var created = await server.SendAsync(HttpMethod.Post, "graphs", "*/*", RunningServer.Content(One, "text/turtle"));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Contains("永康", await server.TextAsync(created.Headers.Location!.ToString(), "text/turtle"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("text/plain")]
    public async Task Other_media_types_are_415(string mediaType)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.SendAsync(HttpMethod.Put, "graphs?default", "*/*", RunningServer.Content(One, mediaType));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task The_whole_dataset_can_be_dumped_and_loaded_again()
    {
        await using var server = await RunningServer.StartAsync();
        using var first = await server.PutGraphAsync("http://example.org/g", One);
        using var second = await server.SendAsync(HttpMethod.Put, "graphs?default", "*/*", RunningServer.Content(Two, "text/turtle"));
        var dump = await server.TextAsync("graphs?format=nq");
        Assert.Equal(2, dump.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("<http://example.org/g>", dump, StringComparison.Ordinal);
    }
}
