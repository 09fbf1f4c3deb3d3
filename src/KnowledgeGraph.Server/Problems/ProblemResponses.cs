using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Writing;
using KnowledgeGraph.Search.Indexing;
using KnowledgeGraph.Server.Origins;
using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Services;
using KnowledgeGraph.Sparql.Execution.Updates;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Syntax;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Problems;

/// <summary>The one place where failures become answers.</summary>
internal sealed class ProblemResponses(RequestDelegate next, ILogger<ProblemResponses> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be told.
            context.Abort();
        }
        catch (Exception failure)
        {
            if (context.Response.HasStarted)
            {
                // A result that is cut off must not look whole: without its end the client sees a broken connection.
                log.LogWarning("{Method} {Path} failed after its answer had begun, the connection is aborted: {Reason}", context.Request.Method, context.Request.Path, Problem(failure).Message);
                context.Abort();
                return;
            }

            await WriteAsync(context, Problem(failure)).ConfigureAwait(false);
        }
    }

    private RequestProblem Problem(Exception failure)
    {
        switch (failure)
        {
            case RequestProblem problem:
                return problem;
            case SparqlSyntaxException syntax:
                return new RequestProblem(400, "malformed-query", "The query does not parse", syntax.Problem) { Line = syntax.Line, Column = syntax.Column };
            case RdfSyntaxException syntax:
                return new RequestProblem(400, "malformed-rdf", "The document does not parse", syntax.Problem) { Line = syntax.Line, Column = syntax.Column };
            case BadHttpRequestException bad:
                return new RequestProblem(bad.StatusCode, bad.StatusCode == 413 ? "too-large" : "bad-request", "Bad request", bad.Message);
            case QueryTimeoutException:
                return new RequestProblem(500, "query-timeout", "The query ran out of time", failure.Message);
            case QueryMemoryException:
                return new RequestProblem(500, "memory-limit", "The query ran out of memory", failure.Message);
            case ServiceException:
                return new RequestProblem(500, "service-failed", "Another endpoint failed", failure.Message);
            case UpdateException or PlanningException:
                return new RequestProblem(500, "refused", "The request cannot be carried out", failure.Message);
            case RdfWriteException:
                return new RequestProblem(406, "not-expressible", "Not acceptable", failure.Message);
            case TextIndexException:
                return new RequestProblem(500, "text-index", "The text index cannot answer", failure.Message);
            default:
                log.LogError(failure, "Unexpected failure");
                return new RequestProblem(500, "internal", "Internal error", "The server failed in a way it should not have. The log of the server has the details.");
        }
    }

    private static async Task WriteAsync(HttpContext context, RequestProblem problem)
    {
        var response = context.Response;
        response.Clear();
        Cors.Apply(context);
        response.StatusCode = problem.Status;
        response.Headers.CacheControl = "no-store";
        if (problem.Allow is { } allow)
        {
            response.Headers.Allow = allow;
        }

        if (problem.RetryAfter is { } after)
        {
            response.Headers.RetryAfter = Math.Max(1, (int)after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (problem.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (HttpMethods.IsGet(context.Request.Method) && PageWanted.ForErrors(context.Request))
        {
            await ProblemPages.WriteAsync(context, problem).ConfigureAwait(false);
            return;
        }

        response.ContentType = "application/problem+json; charset=utf-8";
        response.Headers.Vary = "Accept";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(Body(problem, context), context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static byte[] Body(RequestProblem problem, HttpContext context)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("type", $"https://w3id.org/report-kg/problems/{problem.Type}");
            json.WriteString("title", problem.Title);
            json.WriteNumber("status", problem.Status);
            json.WriteString("detail", problem.Message);
            json.WriteString("instance", context.TraceIdentifier);
            if (problem.Line > 0)
            {
                json.WriteNumber("line", problem.Line);
                json.WriteNumber("column", problem.Column);
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
