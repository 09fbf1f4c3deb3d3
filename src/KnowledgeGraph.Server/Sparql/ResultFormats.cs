using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Negotiation;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Sparql.Results;
using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.Server.Sparql;

/// <summary>A way to answer SELECT and ASK; <see cref="Syntax"/> is null for a page.</summary>
internal sealed record ResultFormat(ResultsSyntax? Syntax, string MediaType, string Name);

/// <summary>The ways to answer SELECT and ASK, the most wanted first.</summary>
internal static class ResultFormats
{
    public static readonly ResultFormat Page = new(null, "text/html", "html");

    private static readonly ResultFormat[] All =
    [
        new(ResultsSyntax.Json, "application/sparql-results+json", "json"),
        new(ResultsSyntax.Xml, "application/sparql-results+xml", "xml"),
        new(ResultsSyntax.Csv, "text/csv", "csv"),
        new(ResultsSyntax.Tsv, "text/tab-separated-values", "tsv"),
        new(ResultsSyntax.Json, "application/json", "json"),
        Page,
        new(ResultsSyntax.Xml, "application/xml", "xml"),
    ];

    public static IEnumerable<string> MediaTypes => All.Select(format => format.MediaType);

    public static ResultFormat Choose(HttpRequest request)
    {
        var name = request.Query["format"].ToString();
        return name.Length > 0
            ? All.FirstOrDefault(format => format.Name == name || format.MediaType == name) ?? throw RequestProblem.NotAcceptable(All.Select(format => format.Name).Distinct())
            : AcceptHeader.Choose(request, All, format => format.MediaType) ?? throw RequestProblem.NotAcceptable(All.Select(format => format.MediaType));
    }

    /// <summary>The way to answer CONSTRUCT and DESCRIBE; null for a page.</summary>
    public static RdfFormat? ChooseRdf(HttpRequest request)
    {
        var name = request.Query["format"].ToString();
        if (name is "html")
        {
            return null;
        }

        // A form that offers table formats may be sent with a query that gives a graph.
        if (name is "csv" or "tsv" or "json" or "xml")
        {
            name = name switch { "json" => "jsonld", "xml" => "rdf", _ => "nt" };
        }

        if (name.Length > 0)
        {
            return RdfFormats.Named(name);
        }

        string[] offers = [.. RdfFormats.All.Select(format => format.MediaType).Append(Page.MediaType)];
        var chosen = AcceptHeader.Choose(request, offers, offer => offer) ?? throw RequestProblem.NotAcceptable(offers);
        return chosen == Page.MediaType ? null : RdfFormats.Named(chosen);
    }
}
