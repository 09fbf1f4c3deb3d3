using System.Text;
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
    private const string ProblemType = "application/problem+json";

    /// <summary>Methods that an OpenAPI document has a place for; QUERY has none.</summary>
    private static readonly string[] Known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    private static readonly string[] WithBody = ["POST", "PUT", "PATCH"];
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

            foreach (var method in Methods(endpoint))
            {
                operations[method.ToLowerInvariant()] = Operation(endpoint, method, path, summary.Summary);
            }
        }

        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new { title = "Knowledge graph of Chinese government work reports", version = "0.1.0" },
            ["servers"] = new[] { new { url = options.BaseIri.TrimEnd('/') } },
            ["paths"] = paths,
            ["components"] = new { schemas = new Dictionary<string, object> { ["Problem"] = ProblemSchema() } },
        };
    }

    private static IEnumerable<string> Methods(RouteEndpoint endpoint)
    {
        var described = endpoint.Metadata.GetMetadata<InterfaceDescription>()?.Methods ?? [];
        var named = described.Count > 0 ? described : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return named.Count > 0 ? named.Where(Known.Contains) : ["GET"];
    }

    private static Dictionary<string, object> Operation(RouteEndpoint endpoint, string method, string path, string summary)
    {
        var description = endpoint.Metadata.GetMetadata<InterfaceDescription>() ?? new InterfaceDescription();
        var operation = new Dictionary<string, object>
        {
            ["operationId"] = Identifier(method, path),
            ["summary"] = summary,
            ["description"] = endpoint.Metadata.GetMetadata<IEndpointDescriptionMetadata>()?.Description ?? summary,
            ["tags"] = endpoint.Metadata.GetMetadata<ITagsMetadata>()?.Tags ?? [],
            ["parameters"] = Parameters(endpoint, description),
            ["responses"] = new Dictionary<string, object>
            {
                ["2XX"] = Answer(description.Answers),
                ["default"] = new
                {
                    description = "RFC 9457 problem details, with line and column where a text is wrong.",
                    content = new Dictionary<string, object> { [ProblemType] = new { schema = new Dictionary<string, object> { ["$ref"] = "#/components/schemas/Problem" } } },
                },
            },
        };
        if (WithBody.Contains(method) && description.Bodies.Count > 0)
        {
            operation["requestBody"] = new { required = true, content = Content(description.Bodies) };
        }

        return operation;
    }

    private static object Answer(IReadOnlyList<string> mediaTypes) =>
        mediaTypes.Count > 0 ? new { description = "The answer.", content = Content(mediaTypes) } : new { description = "The answer." };

    private static Dictionary<string, object> Content(IReadOnlyList<string> mediaTypes) =>
        mediaTypes.ToDictionary(type => type, _ => (object)new Dictionary<string, object>());

    private static List<object> Parameters(RouteEndpoint endpoint, InterfaceDescription description)
    {
        var inPath = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        var parameters = inPath.Select(name => (object)new { name, @in = "path", required = true, schema = new { type = "string" } }).ToList();
        var bound = endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
            .Where(parameter => Simple.Contains(parameter.ParameterInfo.ParameterType) && !inPath.Contains(parameter.Name))
            .ToDictionary(parameter => parameter.Name, parameter => parameter.ParameterInfo.ParameterType == typeof(string) ? "string" : "integer", StringComparer.Ordinal);
        parameters.AddRange(bound.Where(parameter => description.Parameters.All(described => described.Name != parameter.Key)).Select(parameter => InQuery(parameter.Key, parameter.Value, null)));
        parameters.AddRange(description.Parameters.Select(parameter => InQuery(parameter.Name, bound.GetValueOrDefault(parameter.Name, "string"), parameter.Meaning)));
        return parameters;
    }

    private static object InQuery(string name, string type, string? meaning) =>
        new { name, @in = "query", required = false, description = meaning ?? name, schema = new { type } };

    private static object ProblemSchema()
    {
        var text = new { type = "string" };
        var number = new { type = "integer" };
        return new
        {
            type = "object",
            required = new[] { "type", "title", "status", "detail" },
            properties = new { type = text, title = text, status = number, detail = text, instance = text, line = number, column = number },
        };
    }

    private static string Identifier(string method, string path)
    {
        var name = new StringBuilder(method.ToLowerInvariant());
        foreach (var part in path.Split(['/', '{', '}', '.', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            name.Append(char.ToUpperInvariant(part[0])).Append(part.AsSpan(1));
        }

        return name.ToString();
    }

    private static string Path(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is RoutePatternParameterPart parameter ? $"{{{parameter.Name}}}" : ((RoutePatternLiteralPart)part).Content))));
}
