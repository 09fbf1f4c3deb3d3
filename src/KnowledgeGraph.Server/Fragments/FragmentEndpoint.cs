using System.Globalization;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Iris;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Sparql;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace KnowledgeGraph.Server.Fragments;

/// <summary>Quad Pattern Fragments at <c>/fragments</c>, with bindings (brTPF): cheap for the server, enough for a federating client.</summary>
internal static class FragmentEndpoint
{
    private static readonly SparqlEngine Engine = new();

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/fragments", AnswerAsync).WithTags("Fragments").WithSummary("Quads that match a pattern, page by page, with exact counts")
            .WithDescription("subject, predicate, object, graph: a term, a ?variable, or nothing; page; values: bindings of the variables as in VALUES (brTPF). TriG, N-Quads, JSON-LD; without graphs in the other syntaxes.");

    private static Task AnswerAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options)
    {
        var request = FragmentRequest.Of(context.Request.Query);
        var snapshot = knowledge.Store.Current;
        var format = RdfFormats.Choose(context.Request);
        if (context.Request.Headers.Accept.ToString() is "" or "*/*" && !context.Request.Query.ContainsKey("format"))
        {
            format = RdfFormats.Named("trig");
        }

        if (RevisionTag.IsFresh(context, knowledge, snapshot, format.MediaType))
        {
            return Task.CompletedTask;
        }

        var fragment = Fragment.Read(snapshot, request, Engine, context.RequestAborted);
        var controls = FragmentControls.Of(
            options.BaseIri,
            Link(null),
            fragment.Total,
            Link(1),
            request.Page > 1 ? Link(request.Page - 1) : null,
            (long)request.Page * Fragment.PageSize < fragment.Total ? Link(request.Page + 1) : null);
        var quads = fragment.Quads.Concat(controls);
        var keepsGraphs = format.Name is "trig" or "nq" or "jsonld";
        return RdfResponse.WriteAsync(
            context, format, keepsGraphs ? quads : quads.Select(quad => quad with { Graph = null }).Distinct(), Prefixes.Common, gather: true, context.RequestAborted);

        string Link(int? page)
        {
            var parameters = context.Request.Query.Where(parameter => page is null || parameter.Key != "page").ToDictionary(parameter => parameter.Key, parameter => (string?)parameter.Value.ToString());
            if (page is { } number)
            {
                parameters["page"] = number.ToString(CultureInfo.InvariantCulture);
            }

            return QueryHelpers.AddQueryString(options.BaseIri + "fragments", parameters);
        }
    }
}
