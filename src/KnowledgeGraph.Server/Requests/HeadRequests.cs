using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Requests;

/// <summary>
/// Answers HEAD wherever GET is answered, with the headers of GET (RFC 9110 §9.3.2): endpoints see a GET, and the server, which knows the real method,
/// keeps the body to itself.
/// </summary>
internal static class HeadRequests
{
    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }
}
