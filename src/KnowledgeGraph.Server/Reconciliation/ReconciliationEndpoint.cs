using System.Text.Json;
using KnowledgeGraph.Server.Descriptions;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.OpenApi;
using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Web.Pages;
using KnowledgeGraph.Web.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Reconciliation;

/// <summary>The Reconciliation Service API 0.2, by which OpenRefine matches the names of a table with the graph's things and fetches what is known of them.</summary>
internal static class ReconciliationEndpoint
{
    private const string Tag = "Reconciliation";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/reconcile", ["GET", "POST"], AnswerAsync).WithTags(Tag).WithSummary("Reconciliation API 0.2")
            .WithDescription("Without parameters the service's manifest.")
            .Describing(new InterfaceDescription
            {
                Parameters =
                [
                    new("queries", "a JSON object of queries, each with query, type, properties and limit; in the form of a POST as well"),
                    new("extend", "a JSON object with ids and properties, whose values are wanted; in the form of a POST as well"),
                ],
                Bodies = ["application/x-www-form-urlencoded"],
                Answers = ["application/json"],
                Examples = ["/reconcile", "/reconcile?queries=%7B%22q0%22%3A%7B%22query%22%3A%22永康市%22%7D%7D"],
            });
        routes.MapGet("/reconcile/properties", Propose).WithTags(Tag).WithSummary("Properties that things of a type have")
            .Describing(Json(new QueryParameter("type", "the type's IRI"), new QueryParameter("limit", "how many")));
        routes.MapGet("/reconcile/preview", PreviewAsync).WithTags(Tag).WithSummary("A small page about a thing, to be framed by other pages")
            .Describing(new InterfaceDescription { Parameters = [new("id", "the thing's IRI")], Answers = ["text/html"] });
        routes.MapGet("/reconcile/suggest", SuggestThings).WithTags(Tag).WithSummary("Names of things that begin with a prefix").Describing(Json(Prefix, Cursor));
        routes.MapGet("/reconcile/suggest/property", SuggestProperties).WithTags(Tag).WithSummary("Properties by their names").Describing(Json(Prefix, Cursor));
        routes.MapGet("/reconcile/suggest/type", SuggestTypes).WithTags(Tag).WithSummary("Types by their names").Describing(Json(Prefix, Cursor));
        routes.MapGet("/reconcile/flyout", Flyout).WithTags(Tag).WithSummary("A few words about a thing, property or type")
            .Describing(Json(new QueryParameter("id", "its IRI")));
    }

    private static QueryParameter Prefix => new("prefix", "what was typed");

    private static QueryParameter Cursor => new("cursor", "how many to pass over");

    private static InterfaceDescription Json(params IReadOnlyList<QueryParameter> parameters) => new() { Parameters = parameters, Answers = ["application/json"] };

    private static async Task<IResult> AnswerAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options)
    {
        var (snapshot, labels) = Now(context, knowledge);
        using var extend = await ReconciliationRequest.ObjectAsync(context, "extend").ConfigureAwait(false);
        if (extend is not null)
        {
            return Results.Json(new DataExtension(snapshot, labels).Extend(extend.RootElement));
        }

        using var queries = await ReconciliationRequest.ObjectAsync(context, "queries").ConfigureAwait(false);
        if (queries is null)
        {
            return Results.Json(ReconciliationManifest.Of(options));
        }

        var candidates = new Candidates(knowledge, snapshot, labels);
        var answers = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var query in queries.RootElement.EnumerateObject())
        {
            answers[query.Name] = query.Value.ValueKind == JsonValueKind.Object
                ? candidates.Of(query.Value, context.RequestAborted)
                : throw ReconciliationRequest.Wrong("queries", $"{query.Name} is no object");
        }

        return Results.Json(answers);
    }

    private static IResult Propose(HttpContext context, KnowledgeBase knowledge, string? type, int? limit)
    {
        var (snapshot, labels) = Now(context, knowledge);
        return Results.Json(new DataExtension(snapshot, labels).Propose(type ?? throw RequestProblem.BadRequest("parameter", "Say which type: ?type=IRI."), limit));
    }

    private static Task PreviewAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options, string? id)
    {
        var page = PageResponse.Context(context, options);
        var snapshot = knowledge.Store.Current;
        var thing = new ThingReader(snapshot, new Labels(snapshot, page.Language)).Read(id ?? throw RequestProblem.BadRequest("iri", "Say which thing: ?id=IRI."), new ThingPart())
            ?? throw RequestProblem.NotFound($"Nothing is known about <{id}>.");
        return PageResponse.WriteFramedAsync<PreviewPage>(context, new()
        {
            [nameof(PreviewPage.Context)] = page,
            [nameof(PreviewPage.Thing)] = thing,
        });
    }

    private static IResult SuggestThings(HttpContext context, KnowledgeBase knowledge, string? prefix, int cursor = 0)
    {
        var (snapshot, labels) = Now(context, knowledge);
        return Results.Json(new Suggestions(snapshot, labels).Things(knowledge, prefix ?? "", Math.Max(0, cursor), context.RequestAborted));
    }

    private static IResult SuggestProperties(HttpContext context, KnowledgeBase knowledge, StatisticsCache statistics, string? prefix, int cursor = 0)
    {
        var (snapshot, labels) = Now(context, knowledge);
        return Results.Json(new Suggestions(snapshot, labels).Terms(statistics.Of(snapshot, context.RequestAborted).Properties, prefix ?? "", Math.Max(0, cursor)));
    }

    private static IResult SuggestTypes(HttpContext context, KnowledgeBase knowledge, StatisticsCache statistics, string? prefix, int cursor = 0)
    {
        var (snapshot, labels) = Now(context, knowledge);
        return Results.Json(new Suggestions(snapshot, labels).Terms(statistics.Of(snapshot, context.RequestAborted).Classes, prefix ?? "", Math.Max(0, cursor)));
    }

    private static IResult Flyout(HttpContext context, KnowledgeBase knowledge, string? id)
    {
        var (snapshot, labels) = Now(context, knowledge);
        return Results.Json(new Suggestions(snapshot, labels).Flyout(id ?? throw RequestProblem.BadRequest("iri", "Say which thing: ?id=IRI.")));
    }

    private static (Snapshot Snapshot, Labels Labels) Now(HttpContext context, KnowledgeBase knowledge)
    {
        context.Response.Headers.Vary = "Accept-Language";
        var snapshot = knowledge.Store.Current;
        return (snapshot, new Labels(snapshot, PageResponse.Language(context)));
    }
}
