using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>The descriptions of interfaces, read by the libraries that programs read them with.</summary>
public sealed class ClientLibraryTests
{
    private static readonly string[] NotDescribed = ["/openapi.json", "/opensearch.xml", "/robots.txt", "/favicon.ico", "/assets/{name}", "/", "/data", "/api"];

    [Fact]
    public async Task The_openapi_document_is_valid()
    {
        await using var server = await RunningServer.StartAsync();
        var read = OpenApiDocument.Parse(await server.TextAsync("openapi.json"), "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        var operations = read.Document!.Paths.SelectMany(path => path.Value.Operations!.Select(operation => (Path: path.Key, operation.Value))).ToList();
        Assert.Equal(operations.Count, operations.Select(operation => operation.Value.OperationId).Distinct().Count());
        Assert.All(operations, operation => Assert.Equal(
            operation.Path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}')),
            operation.Value.Parameters!.Where(parameter => parameter.In == ParameterLocation.Path).Select(parameter => parameter.Name!)));
    }

    [Fact]
    public async Task The_openapi_document_leaves_no_interface_out()
    {
        await using var server = await RunningServer.StartAsync();
        using var document = JsonDocument.Parse(await server.TextAsync("openapi.json"));
        var described = document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToHashSet(StringComparer.Ordinal);
        var routes = server.Endpoints.OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/').Replace("{**", "{", StringComparison.Ordinal)).Distinct();
        Assert.Empty(routes.Except(NotDescribed).Except(described));
        var sparql = document.RootElement.GetProperty("paths").GetProperty("/sparql").GetProperty("post");
        Assert.True(sparql.GetProperty("requestBody").GetProperty("content").TryGetProperty("application/sparql-query", out _));
        Assert.Contains("default-graph-uri", sparql.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Tools_work_with_the_official_client()
    {
        await using var server = await RunningServer.StartAsync(withOntology: true);
        var cancellation = TestContext.Current.CancellationToken;
        await using var client = await McpClient.CreateAsync(
            new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(server.Options.BaseIri + "mcp"), TransportMode = HttpTransportMode.StreamableHttp }), cancellationToken: cancellation);
        var tools = await client.ListToolsAsync(cancellationToken: cancellation);
        Assert.Equal(["describe", "query", "schema", "search"], tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool => Assert.NotEmpty(tool.Description));

        Assert.Contains("IndicatorGDP", await CallAsync("search", new() { ["query"] = "地区生产总值" }), StringComparison.Ordinal);
        Assert.Contains("skos:prefLabel", await CallAsync("describe", new() { ["iri"] = "https://w3id.org/report-kg/ontology#IndicatorGDP" }), StringComparison.Ordinal);
        Assert.Contains("42", await CallAsync("query", new() { ["query"] = "SELECT (6 * 7 AS ?n) {}" }), StringComparison.Ordinal);
        Assert.Contains("skos/core#Concept>", await CallAsync("schema", []), StringComparison.Ordinal);
        var wrong = await client.CallToolAsync("query", new Dictionary<string, object?> { ["query"] = "SELECT" }, cancellationToken: cancellation);
        Assert.True(wrong.IsError);
        Assert.Contains("Line 1, column 7: found the end of the text", ((TextContentBlock)wrong.Content[0]).Text, StringComparison.Ordinal);

        async Task<string> CallAsync(string tool, Dictionary<string, object?> arguments)
        {
            var result = await client.CallToolAsync(tool, arguments, cancellationToken: cancellation);
            Assert.NotEqual(true, result.IsError);
            return string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));
        }
    }
}
