using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>What HTTP asks of every answer, whatever it is about.</summary>
public sealed class HttpBehaviourTests
{
    private const string AllOfGraph = "sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D";

    private static readonly string Turtle = string.Join('\n', Enumerable.Range(0, 200).Select(i => $"<http://example.org/a{i}> <http://www.w3.org/2000/01/rdf-schema#label> \"第{i}号\" ."));

    private static async Task<RunningServer> StartAsync()
    {
        var server = await RunningServer.StartAsync();
        using var put = await server.PutGraphAsync("http://example.org/g", Turtle);
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        return server;
    }

    [Theory]
    [InlineData("GET", "nothing/here", 404)]
    [InlineData("GET", "nothing.txt", 404)]
    [InlineData("GET", "id/nothing.ttl/x", 303)]
    [InlineData("GET", "data/nothing.ttl", 404)]
    [InlineData("GET", "assets/nothing.css", 404)]
    [InlineData("POST", "search", 405)]
    [InlineData("DELETE", "sparql", 405)]
    [InlineData("PATCH", "graphs?default", 405)]
    [InlineData("GET", "reports", 405)]
    [InlineData("GET", "search?limit=many", 400)]
    [InlineData("GET", "search?limit=0", 400)]
    [InlineData("GET", "fragments?page=0", 400)]
    [InlineData("GET", "resource", 400)]
    [InlineData("GET", "reconcile?queries=oops", 400)]
    [InlineData("GET", "sparql?query=", 400)]
    [InlineData("GET", "sparql?nothing=1", 400)]
    public async Task Every_refusal_says_why_in_a_form_that_any_page_may_read(string method, string address, int status)
    {
        await using var server = await StartAsync();
        using var response = await server.SendAsync(new HttpMethod(method), address, "application/ld+json, application/json;q=0.5", null);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.NotEmpty(response.Headers.GetValues("Request-Id").Single());
        if (status < 400)
        {
            return;
        }

        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
        Assert.Equal(response.Headers.GetValues("Request-Id").Single(), problem.RootElement.GetProperty("instance").GetString());
        Assert.Equal(status == 405, response.Content.Headers.Allow.Count > 0);
    }

    [Theory]
    [InlineData("text/plain", "text/plain", "line 1")]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "text/html", "<h1>")]
    [InlineData("application/sparql-results+json", "application/problem+json", "\"line\":1")]
    public async Task A_problem_comes_in_the_form_that_is_liked_best(string accept, string expected, string contains)
    {
        await using var server = await StartAsync();
        var address = expected == "text/html" ? "page/nothing" : "sparql?format=csv&query=SELECT";
        using var response = await server.GetAsync(address, accept);
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(contains, await response.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(AllOfGraph)]
    [InlineData("sparql")]
    [InlineData("search?q=1")]
    [InlineData("graphs?graph=http%3A%2F%2Fexample.org%2Fg")]
    [InlineData("fragments")]
    [InlineData("health/ready")]
    [InlineData("openapi.json")]
    [InlineData(".well-known/void")]
    [InlineData("nothing")]
    public async Task Head_answers_as_get_does_and_keeps_the_body(string address)
    {
        await using var server = await StartAsync();
        using var get = await server.GetAsync(address);
        using var head = await server.SendAsync(HttpMethod.Head, address, "*/*", null);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Answers_are_compressed_for_who_can_read_them(string encoding)
    {
        await using var server = await StartAsync();
        using var plain = await server.GetAsync(AllOfGraph);
        using var request = new HttpRequestMessage(HttpMethod.Get, AllOfGraph);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.Single());
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.Contains("Accept", response.Headers.Vary);
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream unpacked = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData("search", "text/csv")]
    [InlineData("graphs?default", "image/png")]
    [InlineData("id/x", "image/png")]
    [InlineData("fragments", "text/csv")]
    [InlineData("sparql", "image/png")]
    public async Task What_cannot_be_given_is_406_with_what_can(string address, string accept)
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync(address, accept);
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Matches("text/turtle|text/html", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_413()
    {
        await using var server = await RunningServer.StartAsync(options => options.MaxRequestBytes = 1000);
        using var response = await server.SendAsync(HttpMethod.Post, "sparql", "*/*", RunningServer.Content(new string(' ', 5000) + "ASK {}", "application/sparql-query"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("too-large", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sparql", "text/plain")]
    [InlineData("sparql", "application/sparql-query; charset=utf-16")]
    [InlineData("reports", "application/pdf")]
    public async Task A_body_of_another_type_is_415(string address, string mediaType)
    {
        await using var server = await StartAsync();
        using var content = new ByteArrayContent("ASK {}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        using var response = await server.SendAsync(HttpMethod.Post, address, "*/*", content);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("1.1", null, 200)]
    [InlineData("1.2", null, 200)]
    [InlineData("7", null, 400)]
    [InlineData(null, "1.2", 200)]
    [InlineData(null, "7", 400)]
    [InlineData("1.2", "7", 200)]
    public async Task The_version_of_the_language_may_be_announced_and_the_parameter_wins(string? parameter, string? ofMediaType, int status)
    {
        await using var server = await StartAsync();
        using var content = new ByteArrayContent("ASK {}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", "application/sparql-query" + (ofMediaType is null ? "" : $"; version={ofMediaType}"));
        using var response = await server.SendAsync(HttpMethod.Post, "sparql" + (parameter is null ? "" : $"?version={parameter}"), "*/*", content);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("sparql", 200)]
    [InlineData("sparql?default-graph-uri=http%3A%2F%2Fexample.org%2Fg", 400)]
    public async Task Only_an_address_without_a_query_describes_the_service(string address, int status)
    {
        await using var server = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Options.BaseIri + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(".well-known/void")]
    [InlineData("dcat")]
    [InlineData("sparql")]
    [InlineData("fragments")]
    [InlineData("graphs?graph=http%3A%2F%2Fexample.org%2Fg")]
    [InlineData(AllOfGraph)]
    public async Task What_was_read_stays_fresh_until_the_store_changes(string address)
    {
        await using var server = await StartAsync();
        using var first = await server.GetAsync(address, "text/turtle, application/sparql-results+json");
        using var second = await AgainAsync();
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        using var put = await server.PutGraphAsync("http://example.org/other", "<http://example.org/a> <http://example.org/b> 1 .");
        using var third = await AgainAsync();
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);

        async Task<HttpResponseMessage> AgainAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Accept", "text/turtle, application/sparql-results+json");
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Every_answer_names_the_program()
    {
        await using var server = await StartAsync();
        using var response = await server.GetAsync("health/live");
        Assert.StartsWith("KnowledgeGraph/", response.Headers.Server.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preflight_allows_what_there_is()
    {
        await using var server = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Options, "sparql");
        request.Headers.Add("Origin", "https://elsewhere.example");
        request.Headers.Add("Access-Control-Request-Method", "QUERY");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Contains("QUERY", response.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
        Assert.Equal("content-type", response.Headers.GetValues("Access-Control-Allow-Headers").Single());
    }

    [Fact]
    public async Task Figures_come_as_prometheus_reads_them()
    {
        await using var server = await StartAsync();
        using var query = await server.QueryAsync("ASK {}");
        var lines = (await server.TextAsync("metrics")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Matches(@"^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+=""[^""]+""\})? [0-9.E+-]+)$", line));
        Assert.Contains("kg_store_quads 200", lines);
        Assert.Contains(lines, line => line.StartsWith("kg_query_seconds_count ", StringComparison.Ordinal) && !line.EndsWith(" 0", StringComparison.Ordinal));
    }
}
