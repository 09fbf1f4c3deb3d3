using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Health;

/// <summary>Whether the process lives, and whether it can answer.</summary>
internal static class HealthEndpoint
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("alive\n")).WithTags("Health").WithSummary("The process lives").Describing(new InterfaceDescription { Answers = ["text/plain"], Examples = ["/health/live"] });
        routes.MapGet("/health/ready", Ready).WithTags("Health").WithSummary("Store and text index answer").Describing(new InterfaceDescription { Answers = ["application/json"], Examples = ["/health/ready"] });
    }

    private static IResult Ready(HttpContext context, KnowledgeBase knowledge)
    {
        var snapshot = knowledge.Store.Current;
        knowledge.Text.Suggest(snapshot, "a", 1, context.RequestAborted);
        return Results.Json(new { status = "ready", revision = snapshot.Revision, quads = snapshot.QuadCount });
    }
}
