using System.Text.Json;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.OpenApi;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Search;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Web.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>The Reconciliation Service API 0.2, by which OpenRefine matches the names of a table with the graph's things.</summary>
internal static class ReconciliationEndpoint
{
    private const int MaxLimit = 50;
    private const double Exact = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/reconcile", ["GET", "POST"], AnswerAsync).WithTags("Reconciliation").WithSummary("Reconciliation API 0.2")
            .WithDescription("Without parameters the service's manifest.")
            .Describing(new InterfaceDescription
            {
                Parameters = [new("queries", "a JSON object of queries, each with query, type and limit; in the form of a POST as well")],
                Bodies = ["application/x-www-form-urlencoded"],
                Answers = ["application/json"],
            });
        routes.MapGet("/reconcile/suggest", Suggest).WithTags("Reconciliation").WithSummary("Names of things that begin with a prefix")
            .Describing(new InterfaceDescription { Parameters = [new("prefix", "what was typed")], Answers = ["application/json"] });
    }

    private static async Task<IResult> AnswerAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options)
    {
        var text = HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType
            ? (await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false))["queries"].ToString()
            : context.Request.Query["queries"].ToString();
        if (text.Length == 0)
        {
            return Results.Json(Manifest(options));
        }

        using var queries = Parse(text);
        var snapshot = knowledge.Store.Current;
        var answers = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var query in queries.RootElement.EnumerateObject())
        {
            answers[query.Name] = new { result = Candidates(knowledge, snapshot, query.Value, context.RequestAborted) };
        }

        return Results.Json(answers);
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            var queries = JsonDocument.Parse(text);
            return queries.RootElement.ValueKind == JsonValueKind.Object && queries.RootElement.EnumerateObject().All(query => query.Value.ValueKind == JsonValueKind.Object)
                ? queries
                : throw new JsonException("it is no object of objects");
        }
        catch (JsonException wrong)
        {
            throw RequestProblem.BadRequest("queries", $"queries is not as the Reconciliation API has it: {wrong.Message}");
        }
    }

    private static List<object> Candidates(KnowledgeBase knowledge, Snapshot snapshot, JsonElement query, CancellationToken cancellation)
    {
        var name = query.TryGetProperty("query", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString()! : "";
        var limit = query.TryGetProperty("limit", out var number) && number.TryGetInt32(out var given) ? Math.Clamp(given, 1, MaxLimit) : 5;
        var filters = Types(query).Select(type => (Facet.Type, snapshot.Terms.Find(new Iri(type)))).ToList();
        if (filters.Exists(filter => filter.Item2.IsNone))
        {
            return [];
        }

        var labels = new Labels(snapshot, "zh");
        var hits = knowledge.Text.Search(snapshot, new SearchRequest(name) { Limit = limit, Filters = filters }, cancellation).Hits
            .Where(hit => hit.Kind == TextKind.Name && hit.Subject.Tag == TermTag.Iri)
            .ToList();
        var exact = hits.Count(hit => hit.Score >= Exact);
        return [.. hits.Select(hit => (object)new
        {
            id = SearchEndpoint.ValueOf(snapshot, hit.Subject),
            name = labels.Of(hit.Subject),
            type = SearchJson.Types(snapshot, hit.Subject).Select(type => new { id = SearchEndpoint.ValueOf(snapshot, type), name = labels.Of(type) }),
            score = Math.Round(Math.Min(100, hit.Score / Exact * 100), 1),
            match = hit.Score >= Exact && exact == 1,
        })];
    }

    private static IEnumerable<string> Types(JsonElement query)
    {
        if (!query.TryGetProperty("type", out var type))
        {
            return [];
        }

        return type.ValueKind switch
        {
            JsonValueKind.String => [type.GetString()!],
            JsonValueKind.Array => type.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).Take(1),
            _ => [],
        };
    }

    private static IResult Suggest(HttpContext context, KnowledgeBase knowledge, string? prefix)
    {
        var snapshot = knowledge.Store.Current;
        var labels = new Labels(snapshot, "zh");
        var suggestions = knowledge.Text.Suggest(snapshot, prefix ?? "", 10, context.RequestAborted);
        return Results.Json(new
        {
            result = suggestions.Select(suggestion => new
            {
                id = SearchEndpoint.ValueOf(snapshot, suggestion.Subject),
                name = suggestion.Text,
                description = suggestion.Type.IsNone ? "" : labels.Of(suggestion.Type),
            }),
        });
    }

    private static object Manifest(ServerOptions options) => new
    {
        versions = new[] { "0.2" },
        name = "Government work reports",
        identifierSpace = options.BaseIri + "id/",
        schemaSpace = "https://w3id.org/report-kg/ontology#",
        view = new { url = options.BaseIri + "resource?iri={{id}}" },
        defaultTypes = new[] { "Place", "Institution", "Project", "Programme", "Event", "Honour" }.Select(type => new { id = "https://w3id.org/report-kg/ontology#" + type, name = type }),
        suggest = new { entity = new { service_url = options.BaseIri.TrimEnd('/'), service_path = "/reconcile/suggest" } },
    };
}
