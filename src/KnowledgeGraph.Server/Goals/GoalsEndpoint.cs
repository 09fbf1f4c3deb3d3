using System.Globalization;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.OpenApi;
using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Server.Sparql;
using KnowledgeGraph.Web.Pages;
using KnowledgeGraph.Web.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Goals;

/// <summary>Goals of a year against the results of the same year, as a page, or as a table in the formats of SPARQL results.</summary>
internal static class GoalsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/goals", AnswerAsync).WithTags("Goals").WithSummary("Goals against results, with both sentences")
            .WithDescription("A page, or with format every pair of a goal and a result as a table.")
            .Describing(new InterfaceDescription
            {
                Parameters =
                [
                    new("place", "the place's IRI"),
                    new("year", "the year of the goals"),
                    new("verdict", "Met, NotMet, Disputed, NotMentioned or NotReported"),
                    new("offset", "goals to pass over"),
                    new("format", "csv, tsv, json or xml; without it a page"),
                ],
                Answers = ["text/html", "text/csv", "text/tab-separated-values", "application/sparql-results+json", "application/sparql-results+xml"],
                Examples = ["/goals?verdict=Met", "/goals?format=csv"],
            });

    private static async Task AnswerAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options, QueryRunner runner, QuerySlots slots)
    {
        var filter = Filter(context.Request.Query);
        var page = PageResponse.Context(context, options);
        var format = context.Request.Query["format"].ToString();
        if (format.Length > 0 && format != ResultFormats.Page.Name)
        {
            var query = GoalQueries.Comparison(filter, page.Language, limit: null);
            using var slot = await slots.TakeAsync(context.Connection.RemoteIpAddress, context.RequestAborted).ConfigureAwait(false);
            await new QueryAnswer(context, runner, new SparqlRequest(false, query, [], [], null), runner.Prepare(query, null)).WriteAsync().ConfigureAwait(false);
            return;
        }

        var reader = new GoalReader(new SolutionTable(runner, slots, context.Connection.RemoteIpAddress), knowledge.Store.Current, page);
        _ = int.TryParse(context.Request.Query["offset"], CultureInfo.InvariantCulture, out var offset);
        var view = await reader.ReadAsync(filter, Verdict(context.Request.Query), Math.Max(0, offset), context.RequestAborted).ConfigureAwait(false);
        await PageResponse.WriteAsync<GoalsPage>(context, new()
        {
            [nameof(GoalsPage.Context)] = page,
            [nameof(GoalsPage.View)] = view,
        }).ConfigureAwait(false);
    }

    private static GoalFilter Filter(IQueryCollection query)
    {
        var (place, year) = (query["place"].ToString(), query["year"].ToString());
        if (place.Length > 0 && (!Uri.TryCreate(place, UriKind.Absolute, out _) || place.AsSpan().ContainsAny("<>\"{}|\\^` \r\n\t")))
        {
            throw RequestProblem.BadRequest("place", $"place is '{place}', which is no absolute IRI.");
        }

        if (year.Length > 0 && (year.Length != 4 || !year.All(char.IsAsciiDigit)))
        {
            throw RequestProblem.BadRequest("year", $"year is '{year}'. Give four digits, such as year=2023.");
        }

        return new GoalFilter(place.Length > 0 ? place : null, year.Length > 0 ? year : null);
    }

    private static GoalVerdict? Verdict(IQueryCollection query)
    {
        var name = query["verdict"].ToString();
        return name.Length == 0 ? null
            : Enum.TryParse<GoalVerdict>(name, ignoreCase: true, out var verdict) && Enum.IsDefined(verdict) ? verdict
            : throw RequestProblem.BadRequest("verdict", $"verdict is '{name}'. Give one of {string.Join(", ", Enum.GetNames<GoalVerdict>())}.");
    }
}
