using System.Net;
using System.Text.Json;
using KnowledgeGraph.Rdf.Reading;

namespace KnowledgeGraph.Server.Tests.Http;

public sealed class InterfaceTests
{
    private const int Things = 250;

    private static async Task<RunningServer> StartAsync()
    {
        var server = await RunningServer.StartAsync();
        var lines = Enumerable.Range(0, Things).Select(i => $"<{server.Options.BaseIri}id/t{i}> <http://www.w3.org/2000/01/rdf-schema#label> \"第{i}号镇\" ; a <https://w3id.org/report-kg/ontology#Place> .");
        using var put = await server.PutGraphAsync("http://example.org/g", string.Join('\n', lines));
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        return server;
    }

    [Fact]
    public async Task Fragments_count_exactly_and_lead_from_page_to_page()
    {
        await using var server = await StartAsync();
        var address = "fragments?predicate=" + Uri.EscapeDataString("http://www.w3.org/2000/01/rdf-schema#label");
        var seen = new HashSet<string>();
        for (string? next = address; next is not null;)
        {
            var quads = RdfReader.ReadQuads(await server.TextAsync(next, "application/trig"), RdfSyntax.TriG);
            var metadata = quads.Where(quad => quad.Graph?.ToString().EndsWith("#metadata>", StringComparison.Ordinal) == true).ToList();
            Assert.Contains(metadata, quad => quad.Predicate.Value.EndsWith("totalItems", StringComparison.Ordinal) && quad.Object.ToString()!.StartsWith("\"250\"", StringComparison.Ordinal));
            Assert.Equal(4, metadata.Count(quad => quad.Predicate.Value.EndsWith("#mapping", StringComparison.Ordinal)));
            seen.UnionWith(quads.Except(metadata).Select(quad => quad.Subject.ToString()!));
            next = (metadata.Where(quad => quad.Predicate.Value.EndsWith("#next", StringComparison.Ordinal)).Select(quad => quad.Object).SingleOrDefault() as Rdf.Terms.Iri)?.Value;
        }

        Assert.Equal(Things, seen.Count);
    }

    [Fact]
    public async Task Bindings_narrow_a_fragment()
    {
        await using var server = await StartAsync();
        var values = $"(?s) {{ (<{server.Options.BaseIri}id/t1>) (<{server.Options.BaseIri}id/t2>) (<http://nowhere/>) }}";
        var trig = await server.TextAsync($"fragments?subject=?s&predicate={Uri.EscapeDataString("http://www.w3.org/2000/01/rdf-schema#label")}&values={Uri.EscapeDataString(values)}", "application/trig");
        var data = RdfReader.ReadQuads(trig, RdfSyntax.TriG).Where(quad => quad.Graph?.ToString() == "<http://example.org/g>");
        Assert.Equal(2, data.Count());
    }

    [Fact]
    public async Task Bindings_that_do_not_parse_are_the_clients_fault()
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("fragments?subject=?s&values=oops");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/sparql")]
    [InlineData("/search")]
    [InlineData("/graphs/{graph}")]
    [InlineData("/fragments")]
    [InlineData("/reports")]
    public async Task Openapi_names_every_interface(string path)
    {
        await using var server = await StartAsync();
        using var description = JsonDocument.Parse(await server.TextAsync("openapi.json"));
        Assert.True(description.RootElement.GetProperty("paths").TryGetProperty(path, out _));
    }

    [Fact]
    public async Task Language_models_find_the_tools()
    {
        await using var server = await StartAsync();
        using var response = await server.SendAsync(
            HttpMethod.Post, "mcp", "application/json, text/event-stream", RunningServer.Content("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}""", "application/json"));
        var answer = await response.Content.ReadAsStringAsync();
        foreach (var tool in new[] { "search", "describe", "query", "schema" })
        {
            Assert.Contains($"\"{tool}\"", answer, StringComparison.Ordinal);
        }
    }
}
