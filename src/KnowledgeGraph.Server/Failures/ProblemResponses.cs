using KnowledgeGraph.Server.Metrics;
using KnowledgeGraph.Server.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Failures;

/// <summary>The one place where failures become answers.</summary>
internal sealed class ProblemResponses(RequestDelegate next, ServerMetrics metrics, ILogger<ProblemResponses> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            if (Unexplained(context) is { } problem)
            {
                await ProblemWriter.WriteAsync(context, problem).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be told.
            metrics.CountAborted();
            context.Abort();
        }
        catch (Exception failure)
        {
            var problem = Problem(failure);
            if (context.Response.HasStarted)
            {
                // A result that is cut off must not look whole: without its end the client sees a broken connection.
                log.LogWarning("{Method} {Path} failed after its answer had begun, the connection is aborted: {Reason}", context.Request.Method, context.Request.Path, problem.Message);
                metrics.CountAborted();
                context.Abort();
                return;
            }

            await ProblemWriter.WriteAsync(context, problem).ConfigureAwait(false);
        }
    }

    /// <summary>What routing and binding refuse without a word gets its explanation; null where there is nothing to explain.</summary>
    private static RequestProblem? Unexplained(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < StatusCodes.Status400BadRequest || response.ContentType is not null || response.ContentLength is not null)
        {
            return null;
        }

        var path = context.Request.Path;
        return response.StatusCode switch
        {
            StatusCodes.Status404NotFound => RequestProblem.NotFound($"There is nothing at {path}. The interfaces are listed at /api."),
            StatusCodes.Status405MethodNotAllowed => RequestProblem.MethodNotAllowed(context.Request.Method, Allowed(response.Headers.Allow.ToString())),
            StatusCodes.Status415UnsupportedMediaType => RequestProblem.UnsupportedMediaType(context.Request.ContentType, "what /openapi.json says of this address"),
            StatusCodes.Status400BadRequest => RequestProblem.BadRequest("parameter", $"A parameter of {path} has a value that cannot be read. /openapi.json says what each one is."),
            var status => new RequestProblem(status, "refused", "The request cannot be carried out", $"{context.Request.Method} {path} is answered with {status}."),
        };
    }

    /// <summary>Who may GET may HEAD as well; <see cref="Requests.HeadRequests"/> sees to it.</summary>
    private static string Allowed(string methods) =>
        methods.Contains("GET", StringComparison.Ordinal) && !methods.Contains("HEAD", StringComparison.Ordinal) ? methods.Replace("GET", "GET, HEAD", StringComparison.Ordinal) : methods;

    private RequestProblem Problem(Exception failure)
    {
        if (FailureProblem.Of(failure) is { } problem)
        {
            return problem;
        }

        log.LogError(failure, "Unexpected failure");
        return new RequestProblem(500, "internal", "Internal error", "The server failed in a way it should not have. The log of the server has the details.");
    }
}
