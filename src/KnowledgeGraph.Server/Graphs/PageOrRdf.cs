using KnowledgeGraph.Server.Negotiation;
using KnowledgeGraph.Server.Problems;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>What an address answers with that has a page and data: by <c>?format=</c>, which a link can hold, or by <c>Accept</c>.</summary>
internal static class PageOrRdf
{
    private const string Html = "text/html";

    public static readonly IReadOnlyList<string> MediaTypes = [Html, .. RdfFormats.All.Select(format => format.MediaType)];

    /// <summary>The syntax of the data; null for the page.</summary>
    public static RdfFormat? Choose(HttpRequest request)
    {
        if (request.Query["format"] is [{ Length: > 0 } name])
        {
            return RdfFormats.Named(name);
        }

        var chosen = AcceptHeader.Choose(request, MediaTypes, offer => offer) ?? throw RequestProblem.NotAcceptable(MediaTypes);
        return chosen == Html ? null : RdfFormats.Named(chosen);
    }
}
