using System.Text;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>The W3C suites of the SPARQL Protocol and the Graph Store Protocol, request by request over HTTP.</summary>
public sealed class ProtocolSuiteTests
{
    private static readonly string[] NoSuite = ["(the W3C suites are not beside this repository)"];

    public static TheoryData<string> Protocol() => [.. ProtocolSuite.Open("protocol", "manifest.ttl")?.Names() ?? NoSuite];

    public static TheoryData<string> Direct() => [.. ProtocolSuite.Open("graph-store-protocol", "manifest-direct.ttl")?.Names() ?? NoSuite];

    public static TheoryData<string> Indirect() => [.. ProtocolSuite.Open("graph-store-protocol", "manifest-indirect.ttl")?.Names() ?? NoSuite];

    [Theory]
    [MemberData(nameof(Protocol))]
    public Task Sparql_protocol(string name) => RunAsync(name, "/sparql/", "/sparql", "protocol", "manifest.ttl");

    [Theory]
    [MemberData(nameof(Direct))]
    public Task Graph_store_direct(string name) => RunAsync(name, "/gsp", "/graphs", "graph-store-protocol", "manifest-direct.ttl");

    [Theory]
    [MemberData(nameof(Indirect))]
    public Task Graph_store_indirect(string name) => RunAsync(name, "/gsp", "/graphs", "graph-store-protocol", "manifest-indirect.ttl");

    private static async Task RunAsync(string name, string path, string ours, params string[] manifest)
    {
        if (ProtocolSuite.Open(manifest) is not { } suite)
        {
            Assert.Skip("../shared/w3c is not there");
            return;
        }

        await using var server = await RunningServer.StartAsync();
        foreach (var (file, graph) in suite.Data(name))
        {
            using var put = await server.PutGraphAsync(graph, await File.ReadAllTextAsync(Path.Combine(suite.Folder, file), TestContext.Current.CancellationToken));
            Assert.True(put.IsSuccessStatusCode);
        }

        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var request in suite.Requests(name))
        {
            using var message = Message(request, path, ours, variables);
            using var response = await server.Client.SendAsync(message, TestContext.Current.CancellationToken);
            await CheckAsync(request, response, variables);
        }
    }

    private static HttpRequestMessage Message(SuiteRequest request, string path, string ours, Dictionary<string, string> variables)
    {
        var address = Replace(request.Path, variables);
        if (address.StartsWith(path, StringComparison.Ordinal))
        {
            address = ours + address[path.Length..];
        }

        var message = new HttpRequestMessage(new HttpMethod(request.Method), address);
        if (request.Body is { } body)
        {
            var encoding = request.Encoding == "UTF-16" ? Encoding.Unicode : Encoding.UTF8;
            message.Content = new ByteArrayContent(encoding.GetBytes(Replace(body, variables)));
        }

        foreach (var (header, value) in request.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(header, value))
            {
                message.Content?.Headers.TryAddWithoutValidation(header, value);
            }
        }

        return message;
    }

    private static async Task CheckAsync(SuiteRequest request, HttpResponseMessage response, Dictionary<string, string> variables)
    {
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(request.Statuses.Count == 0 || request.Statuses.Any(status => Matches(status, (int)response.StatusCode)),
            $"{request.Method} {request.Path}: {(int)response.StatusCode} instead of {string.Join(" or ", request.Statuses)}: {body}");
        var mediaType = response.Content.Headers.ContentType?.MediaType ?? "";
        if (request.Boolean is { } expected)
        {
            Assert.Contains($"\"boolean\":{expected}", body, StringComparison.Ordinal);
        }

        if (request.Format is { } format)
        {
            Assert.True(format == "RDF" ? RdfSyntaxes.OfMediaType(mediaType) is not null : mediaType.Contains("sparql-results", StringComparison.Ordinal), $"{format} as {mediaType}");
        }

        if (request.Location is { } location)
        {
            variables[location] = response.Headers.Location!.ToString();
        }

        if (request.ExpectedBody is { } document)
        {
            Assert.Equal(Shape(Replace(document, variables)), Shape(body));
        }
    }

    private static string Replace(string text, Dictionary<string, string> variables) =>
        variables.Aggregate(text, (current, variable) => current.Replace(variable.Key, variable.Value, StringComparison.Ordinal));

    private static bool Matches(string status, int code) => status switch
    {
        "OK" => code == 200,
        "Created" => code == 201,
        "NoContent" => code == 204,
        "BadRequest" => code == 400,
        "NotFound" => code == 404,
        "StatusCode2xx" => code / 100 == 2,
        "StatusCode3xx" => code / 100 == 3,
        "StatusCode4xx" => code / 100 == 4,
        _ => throw new ArgumentException($"The suite expects {status}, which this test does not know."),
    };

    /// <summary>The statements with all blank nodes alike: enough to tell the suite's small graphs apart.</summary>
    private static string[] Shape(string turtle) =>
        [.. RdfReader.ReadQuads(turtle, RdfSyntax.Turtle, "http://base.example/").Select(quad => $"{Alike(quad.Subject)} {quad.Predicate} {Alike(quad.Object)}").Order(StringComparer.Ordinal)];

    private static string Alike(Term term) => term is BlankNode ? "[]" : term.ToString()!;
}
