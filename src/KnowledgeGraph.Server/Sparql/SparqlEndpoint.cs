using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Descriptions;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.OpenApi;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Sparql;

/// <summary>
/// The SPARQL 1.1 Protocol at <c>/sparql</c>: queries by GET, POST and QUERY, updates by POST. Without any parameter it describes itself, to browsers
/// with a page to write queries in.
/// </summary>
internal static class SparqlEndpoint
{
    private const string Methods = "GET, HEAD, POST, QUERY, OPTIONS";

    private static readonly InterfaceDescription Interface = new()
    {
        Methods = ["GET", "POST", "QUERY"],
        Parameters =
        [
            new("query", "the query"),
            new("update", "the update; by POST"),
            new("default-graph-uri", "a graph for the default graph of a query; any number"),
            new("named-graph-uri", "a named graph of a query; any number"),
            new("using-graph-uri", "a graph for the default graph of an update; any number"),
            new("using-named-graph-uri", "a named graph of an update; any number"),
            new("version", "the version of SPARQL: 1.0, 1.1, 1.2-basic or 1.2"),
            new("timeout", "seconds, up to the server's limit"),
            new("format", "json, xml, csv, tsv, html, ttl, nt, jsonld, rdf, trig, nq or sd, in the place of Accept"),
            new("explain", "plan, or run to measure it"),
        ],
        Bodies = [SparqlRequest.QueryType, SparqlRequest.UpdateType, SparqlRequest.FormType],
        Answers = [.. ResultFormats.MediaTypes.Union(RdfFormats.All.Select(format => format.MediaType))],
        Examples =
        [
            "/sparql?query=SELECT+%3Ftype+%28COUNT%28%3Fx%29+AS+%3Fn%29+WHERE+%7B+%3Fx+a+%3Ftype+%7D+GROUP+BY+%3Ftype+ORDER+BY+DESC%28%3Fn%29&format=json",
            "/sparql?query=ASK+%7B+%3Fs+%3Fp+%3Fo+%7D&explain=run",
            "/sparql?format=sd",
        ],
        Commands =
        [
            "curl -s {base}/sparql -H 'Accept: text/csv' --data-urlencode 'query=SELECT * WHERE { ?s ?p ?o } LIMIT 3'",
            "curl -s -X QUERY {base}/sparql -H 'Content-Type: application/sparql-query' -d 'ASK { ?s ?p ?o }'",
            "curl -s {base}/sparql --data-urlencode 'update=INSERT DATA { <urn:a> <urn:b> 1 }'",
        ],
    };

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.Map("/sparql", HandleAsync).WithTags("SPARQL").WithSummary("SPARQL 1.1 query and update")
            .WithDescription("Queries by GET, POST and QUERY; updates by POST. Without any parameter GET gives the service description.")
            .Describing(Interface);

    private static async Task HandleAsync(HttpContext context)
    {
        switch (context.Request.Method.ToUpperInvariant())
        {
            case "GET" when !context.Request.QueryString.HasValue || context.Request.Query["format"] == "sd":
                await DescribeAsync(context).ConfigureAwait(false);
                break;
            case "GET" or "POST" or "QUERY":
                await AnswerAsync(context).ConfigureAwait(false);
                break;
            case "OPTIONS":
                context.Response.Headers.Allow = Methods;
                context.Response.Headers["Accept-Query"] = "application/sparql-query, application/x-www-form-urlencoded";
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            default:
                throw RequestProblem.MethodNotAllowed(context.Request.Method, Methods);
        }
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var runner = services.GetRequiredService<QueryRunner>();
        var request = await SparqlRequest.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (request.IsUpdate)
        {
            services.GetRequiredService<WriteAccess>().Require(context);
            runner.Update(request, Address(context), context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        try
        {
            var prepared = runner.Prepare(request.Text, Address(context));
            using var slot = await services.GetRequiredService<QuerySlots>().TakeAsync(context.Connection.RemoteIpAddress, context.RequestAborted).ConfigureAwait(false);
            await new QueryAnswer(context, runner, request, prepared).WriteAsync().ConfigureAwait(false);
        }
        catch (Exception failure) when (QueryPageWriter.IsWanted(context.Request) && !context.Response.HasStarted && FailureProblem.Of(failure) is not null)
        {
            // On the page that it was written in, so that no query is lost.
            await QueryPageWriter.WriteAsync(context, request.Text, FailureProblem.Of(failure)!).ConfigureAwait(false);
        }
    }

    private static Task DescribeAsync(HttpContext context)
    {
        var wantsDescription = context.Request.Query["format"] == "sd";
        if (!wantsDescription && QueryPageWriter.IsWanted(context.Request))
        {
            return QueryPageWriter.WriteAsync(context, null, outcome: null);
        }

        if (wantsDescription)
        {
            // The syntax of the description is then a matter of Accept alone.
            context.Request.QueryString = QueryString.Empty;
        }

        var services = context.RequestServices;
        var knowledge = services.GetRequiredService<KnowledgeBase>();
        var options = services.GetRequiredService<ServerOptions>();
        return DescriptionEndpoint.WriteAsync(context, knowledge, snapshot => ServiceDescription.Of(snapshot, Address(context), options.BaseIri));
    }

    /// <summary>The endpoint's address as the client sees it.</summary>
    private static string Address(HttpContext context) =>
        RawPath.Address(context.Request, context.RequestServices.GetRequiredService<ServerOptions>().BaseIri).Split('?')[0];
}
