using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace KnowledgeGraph.Server.Tests.Http;

public sealed class SparqlEndpointTests
{
    private const string Turtle = """
        @prefix ex: <http://example.org/> .
        ex:永康 ex:name "永康市"@zh ; ex:size 1047 .
        ex:武义 ex:name "武义县"@zh ; ex:size 1568 .
        """;

    private static async Task<RunningServer> StartAsync()
    {
        var server = await RunningServer.StartAsync();
        using var put = await server.PutGraphAsync("http://example.org/graph", Turtle);
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        return server;
    }

    [Theory]
    [InlineData("application/sparql-results+json", "application/sparql-results+json")]
    [InlineData("application/sparql-results+xml", "application/sparql-results+xml")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/tab-separated-values", "text/tab-separated-values")]
    [InlineData("*/*", "application/sparql-results+json")]
    [InlineData("application/sparql-results+xml;q=0.5, text/csv", "text/csv")]
    [InlineData("text/html", "text/html")]
    public async Task Rows_come_in_the_wanted_format(string accept, string expected)
    {
        await using var server = await StartAsync();
        using var response = await server.QueryAsync("SELECT ?s ?name { ?s <http://example.org/name> ?name }", accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("武义县", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Full_text_is_a_pattern_like_others()
    {
        await using var server = await StartAsync();
        using var put = await server.PutGraphAsync("http://example.org/labels", """
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            <http://example.org/医院> rdfs:label "第一人民医院"@zh ; <http://example.org/size> 7 .
            <http://example.org/学校> rdfs:label "第一中学"@zh ; <http://example.org/size> 8 .
            """);
        using var response = await server.QueryAsync(
            "PREFIX text: <https://w3id.org/report-kg/text#> SELECT ?size { ?hit text:query '人民医院' ; text:subject ?s . ?s <http://example.org/size> ?size }",
            "text/csv");
        Assert.Equal("size\r\n7\r\n", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("text/turtle")]
    [InlineData("application/n-triples")]
    public async Task Graphs_come_in_the_wanted_syntax(string accept)
    {
        await using var server = await StartAsync();
        using var response = await server.QueryAsync("CONSTRUCT WHERE { ?s <http://example.org/size> ?o }", accept);
        Assert.Equal(accept, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("1047", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_given_is_406_with_the_list()
    {
        await using var server = await StartAsync();
        using var response = await server.QueryAsync("ASK {}", "image/png");
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Contains("text/csv", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_query_method_works_as_post_does()
    {
        await using var server = await StartAsync();
        using var response = await server.SendAsync(new HttpMethod("QUERY"), "sparql", "text/csv", new StringContent("SELECT (1 AS ?x) {}", new MediaTypeHeaderValue("application/sparql-query")));
        Assert.Equal("x\r\n1\r\n", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_query_that_does_not_parse_is_a_problem_with_its_position()
    {
        await using var server = await StartAsync();
        using var response = await server.QueryAsync("SELECT *\nWHERE { ?s ?p }");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(2, problem.RootElement.GetProperty("line").GetInt32());
        Assert.EndsWith("malformed-query", problem.RootElement.GetProperty("type").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unchanged_store_answers_304()
    {
        await using var server = await StartAsync();
        const string Query = "sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D";
        using var first = await server.GetAsync(Query);
        using var request = new HttpRequestMessage(HttpMethod.Get, Query);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        using var put = await server.PutGraphAsync("http://example.org/other", "<http://example.org/a> <http://example.org/b> 1 .");
        using var again = new HttpRequestMessage(HttpMethod.Get, Query);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await server.Client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task A_query_that_runs_out_of_time_before_its_first_row_is_500_with_a_type()
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("sparql?timeout=0.2&query=" + Uri.EscapeDataString(Endless("SELECT (COUNT(*) AS ?n)")));
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("query-timeout", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_that_is_cut_off_breaks_the_connection()
    {
        await using var server = await StartAsync();
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "sparql?timeout=1&format=csv&query=" + Uri.EscapeDataString(Endless("SELECT *")));
            using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await body.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        });
        using var alive = await server.QueryAsync("ASK {}");
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    [Fact]
    public async Task Without_parameters_the_endpoint_describes_itself()
    {
        await using var server = await StartAsync();
        var description = await server.TextAsync("sparql", "text/turtle");
        Assert.Contains("sd:Service", description, StringComparison.Ordinal);
        Assert.Contains("sd:UnionDefaultGraph", description, StringComparison.Ordinal);
        Assert.Contains($"{server.Options.BaseIri}sparql", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Updates_need_the_key_where_loopback_is_not_enough()
    {
        await using var server = await RunningServer.StartAsync(options => (options.WritesFromLoopback, options.ApiKey) = (false, "secret"));
        Task<HttpResponseMessage> UpdateAsync() => server.SendAsync(HttpMethod.Post, "sparql", "*/*", RunningServer.Content("INSERT DATA { <http://example.org/a> <http://example.org/b> 1 }", "application/sparql-update"));
        using var refused = await UpdateAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        server.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "secret");
        using var allowed = await UpdateAsync();
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
    }

    [Fact]
    public async Task Pages_of_other_origins_cannot_write_through_the_users_machine()
    {
        await using var server = await StartAsync();
        server.Client.DefaultRequestHeaders.Add("Origin", "https://elsewhere.example");
        using var refused = await server.SendAsync(HttpMethod.Post, "sparql", "*/*", RunningServer.Content("CLEAR ALL", "application/sparql-update"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task Service_reaches_nothing_that_is_not_allowed()
    {
        await using var server = await StartAsync();
        using var response = await server.QueryAsync("SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("service-failed", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Four statements joined with themselves without any shared variable, over and over.</summary>
    private static string Endless(string head) =>
        head + " WHERE { " + string.Concat(Enumerable.Range(0, 16).Select(i => $"?s{i} ?p{i} ?o{i} . ")) + "}";
}
