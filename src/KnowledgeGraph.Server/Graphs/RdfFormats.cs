using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Server.Negotiation;
using KnowledgeGraph.Server.Problems;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Graphs;

/// <summary>A syntax that answers are given in, with the names by which clients ask for it.</summary>
internal sealed record RdfFormat(RdfSyntax Syntax, string MediaType, string Name);

/// <summary>The RDF syntaxes of answers, the most wanted first.</summary>
internal static class RdfFormats
{
    public static readonly IReadOnlyList<RdfFormat> All =
    [
        new(RdfSyntax.Turtle, "text/turtle", "ttl"),
        new(RdfSyntax.NTriples, "application/n-triples", "nt"),
        new(RdfSyntax.JsonLd, "application/ld+json", "jsonld"),
        new(RdfSyntax.RdfXml, "application/rdf+xml", "rdf"),
        new(RdfSyntax.TriG, "application/trig", "trig"),
        new(RdfSyntax.NQuads, "application/n-quads", "nq"),
    ];

    /// <summary>By <c>?format=</c>, which a link can hold, or by <c>Accept</c>.</summary>
    public static RdfFormat Choose(HttpRequest request)
    {
        if (request.Query["format"] is [{ Length: > 0 } name])
        {
            return Named(name);
        }

        return AcceptHeader.Choose(request, All, format => format.MediaType)
            ?? throw RequestProblem.NotAcceptable(All.Select(format => format.MediaType));
    }

    public static RdfFormat Named(string name) =>
        All.FirstOrDefault(format => format.Name == name || format.MediaType == name)
        ?? throw RequestProblem.NotAcceptable(All.Select(format => $"{format.Name} ({format.MediaType})"));
}
