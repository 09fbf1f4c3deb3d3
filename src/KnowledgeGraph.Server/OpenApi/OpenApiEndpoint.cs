using System.Text.Json;
using KnowledgeGraph.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace KnowledgeGraph.Server.OpenApi;

/// <summary>OpenAPI 3.1 of all endpoints that say what they are for, made of their own words.</summary>
internal static class OpenApiEndpoint
{
    private static readonly string[] AnyMethod = ["GET", "POST"];
    private static readonly HashSet<Type> Simple = [typeof(string), typeof(int), typeof(int?)];

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/openapi.json", (EndpointDataSource endpoints, ServerOptions options) => Results.Json(Describe(endpoints, options), new JsonSerializerOptions(JsonSerializerDefaults.Web)))
            .ExcludeFromDescription();

    private static Dictionary<string, object> Describe(EndpointDataSource endpoints, ServerOptions options)
    {
        var paths = new SortedDictionary<string, Dictionary<string, object>>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints.Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>() is not { } summary)
            {
                continue;
            }

            var path = Path(endpoint.RoutePattern);
            if (!paths.TryGetValue(path, out var operations))
            {
                paths.Add(path, operations = []);
            }

            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } named ? named : AnyMethod;
            foreach (var method in methods)
            {
                operations[method.ToLowerInvariant()] = Operation(endpoint, summary.Summary);
            }
        }

        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new { title = "Knowledge graph of Chinese government work reports", version = "0.1.0" },
            ["servers"] = new[] { new { url = options.BaseIri.TrimEnd('/') } },
            ["paths"] = paths,
        };
    }

    private static Dictionary<string, object> Operation(RouteEndpoint endpoint, string summary) => new()
    {
        ["summary"] = summary,
        ["description"] = endpoint.Metadata.GetMetadata<IEndpointDescriptionMetadata>()?.Description ?? summary,
        ["tags"] = endpoint.Metadata.GetMetadata<ITagsMetadata>()?.Tags ?? [],
        ["parameters"] = Parameters(endpoint),
        ["responses"] = new Dictionary<string, object>
        {
            ["default"] = new { description = "An answer, or RFC 9457 problem details with line and column where a text is wrong." },
        },
    };

    private static List<object> Parameters(RouteEndpoint endpoint)
    {
        var inPath = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        var parameters = inPath.Select(name => (object)new { name, @in = "path", required = true, schema = new { type = "string" } }).ToList();
        var query = endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Where(parameter => Simple.Contains(parameter.ParameterInfo.ParameterType) && !inPath.Contains(parameter.Name));
        parameters.AddRange(query.Select(parameter => (object)new
        {
            name = parameter.Name,
            @in = "query",
            required = false,
            schema = new { type = parameter.ParameterInfo.ParameterType == typeof(string) ? "string" : "integer" },
        }));
        return parameters;
    }

    private static string Path(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is RoutePatternParameterPart parameter ? $"{{{parameter.Name}}}" : ((RoutePatternLiteralPart)part).Content))));
}
