using KnowledgeGraph.Server.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeGraph.Server.Origins;

/// <summary>
/// Headers of every answer. They let pages of other origins read it, errors as well: an error that a page cannot read looks like a server that is down. Credentials are
/// never shared, so any origin is harmless.
/// </summary>
internal static class Cors
{
    private const string Methods = "GET, HEAD, POST, PUT, DELETE, QUERY, OPTIONS";
    private const string ReadableHeaders = "ETag, Link, Location, Retry-After, Allow, Content-Disposition, Request-Id";
    private static readonly string Program = $"KnowledgeGraph/{typeof(Cors).Assembly.GetName().Version!.ToString(3)}";

    public static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        Apply(context);
        var isPreflight = HttpMethods.IsOptions(context.Request.Method) && context.Request.Headers.ContainsKey("Access-Control-Request-Method");
        if (!isPreflight)
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var headers = context.Response.Headers;
        headers["Access-Control-Allow-Methods"] = Methods;
        headers["Access-Control-Allow-Headers"] = context.Request.Headers["Access-Control-Request-Headers"];
        headers["Access-Control-Max-Age"] = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    public static void Apply(HttpContext context)
    {
        var origins = context.RequestServices.GetRequiredService<ServerOptions>().Origins;
        var headers = context.Response.Headers;
        headers["Request-Id"] = context.TraceIdentifier;
        headers.Server = Program;
        if (origins.Contains("*"))
        {
            headers.AccessControlAllowOrigin = "*";
        }
        else if (context.Request.Headers.Origin is [{ } origin] && origins.Contains(origin))
        {
            headers.AccessControlAllowOrigin = origin;
            headers.Append("Vary", "Origin");
        }

        headers.AccessControlExposeHeaders = ReadableHeaders;
    }
}
