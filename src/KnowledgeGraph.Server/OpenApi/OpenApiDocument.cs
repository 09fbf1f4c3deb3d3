using System.Text;
using KnowledgeGraph.Web.Reading;

namespace KnowledgeGraph.Server.OpenApi;

/// <summary>The interfaces as an OpenAPI 3.1 document.</summary>
internal static class OpenApiDocument
{
    private const string ProblemType = "application/problem+json";

    /// <summary>Methods that an OpenAPI document has a place for; QUERY has none.</summary>
    private static readonly string[] Known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
    private static readonly string[] WithBody = ["POST", "PUT", "PATCH"];

    public static Dictionary<string, object> Of(IReadOnlyList<InterfaceView> interfaces, string root)
    {
        var paths = new SortedDictionary<string, Dictionary<string, object>>(StringComparer.Ordinal);
        foreach (var one in interfaces)
        {
            if (!paths.TryGetValue(one.Path, out var operations))
            {
                paths.Add(one.Path, operations = []);
            }

            foreach (var method in one.Methods.Where(Known.Contains))
            {
                operations[method.ToLowerInvariant()] = Operation(one, method);
            }
        }

        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new
            {
                title = "Knowledge graph of Chinese government work reports",
                version = "0.1.0",
                description = "SPARQL, full text, linked data, fragments, reconciliation. Errors are RFC 9457 problem details; answers carry the store's revision as ETag.",
            },
            ["servers"] = new[] { new { url = root } },
            ["externalDocs"] = new { url = root + "/api", description = "The same as a page, with examples to try" },
            ["tags"] = interfaces.Select(one => one.Group).Distinct().Select(name => new { name }),
            ["paths"] = paths,
            ["components"] = new { schemas = new Dictionary<string, object> { ["Problem"] = ProblemSchema() } },
        };
    }

    private static Dictionary<string, object> Operation(InterfaceView one, string method)
    {
        var operation = new Dictionary<string, object>
        {
            ["operationId"] = Identifier(method, one.Path),
            ["summary"] = one.Summary,
            ["description"] = one.Description ?? one.Summary,
            ["tags"] = new[] { one.Group },
            ["parameters"] = one.Parameters.Select(parameter => new
            {
                name = parameter.Name,
                @in = parameter.Place,
                required = parameter.Place == "path",
                description = parameter.Meaning,
                schema = new { type = parameter.Type },
            }),
            ["responses"] = new Dictionary<string, object>
            {
                ["2XX"] = Answer(one.Answers),
                ["default"] = new
                {
                    description = "RFC 9457 problem details, with line and column where a text is wrong.",
                    content = new Dictionary<string, object> { [ProblemType] = new { schema = new Dictionary<string, object> { ["$ref"] = "#/components/schemas/Problem" } } },
                },
            },
        };
        if (WithBody.Contains(method) && one.Bodies.Count > 0)
        {
            operation["requestBody"] = new { required = true, content = Content(one.Bodies) };
        }

        return operation;
    }

    private static object Answer(IReadOnlyList<string> mediaTypes) =>
        mediaTypes.Count > 0 ? new { description = "The answer.", content = Content(mediaTypes) } : new { description = "The answer." };

    private static Dictionary<string, object> Content(IReadOnlyList<string> mediaTypes) =>
        mediaTypes.ToDictionary(type => type, _ => (object)new Dictionary<string, object>());

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
}
