using KnowledgeGraph.Server.Negotiation;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Pages;

/// <summary>Tells browsers, which want errors as pages, from programs, which want them as problem details.</summary>
internal static class PageWanted
{
    private static readonly string[] Offers = ["application/problem+json", "application/json", "text/html"];

    /// <summary>Whether a request likes a page better than problem details; a request that names no page does not.</summary>
    public static bool ForErrors(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(range => range.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
        && AcceptHeader.Choose(request, Offers, offer => offer) == "text/html";
}
