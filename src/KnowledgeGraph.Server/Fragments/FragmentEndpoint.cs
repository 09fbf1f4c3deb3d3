using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Iris;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.OpenApi;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Sparql;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Fragments;

/// <summary>
/// Quad Pattern Fragments at <c>/fragments</c> and Triple Pattern Fragments at <c>/fragments/triples</c>, both with bindings (brTPF): cheap for the server, enough
/// for a federating client. Their default graph is that of queries, the union of all graphs.
/// </summary>
internal static class FragmentEndpoint
{
    private const string Quads = "/fragments";
    private const string Triples = "/fragments/triples";

    private static readonly QueryParameter[] Parameters =
    [
        new("subject", "a term, a ?variable, or nothing"),
        new("predicate", "a term, a ?variable, or nothing"),
        new("object", "a term, a ?variable, or nothing"),
        new("values", "bindings of the variables as in VALUES (brTPF)"),
        new("page", "from 1"),
        new("format", "ttl, nt, jsonld, rdf, trig or nq, in the place of Accept"),
    ];

    private static readonly string[] MediaTypes = [.. RdfFormats.All.Select(format => format.MediaType)];
    private static readonly SparqlEngine Engine = new();

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Quads, (HttpContext context, KnowledgeBase knowledge, ServerOptions options) => AnswerAsync(context, knowledge, options, Quads))
            .WithTags("Fragments").WithSummary("Quads that match a pattern, page by page, with exact counts")
            .WithDescription("With graphs in TriG, N-Quads and JSON-LD, without them in the other syntaxes.")
            .Describing(new InterfaceDescription { Parameters = [.. Parameters, new("graph", "a graph, a ?variable, or nothing")], Answers = MediaTypes, Examples = [Example(Quads, "trig")] });
        routes.MapGet(Triples, (HttpContext context, KnowledgeBase knowledge, ServerOptions options) => AnswerAsync(context, knowledge, options, Triples))
            .WithTags("Fragments").WithSummary("Triples of the union of all graphs that match a pattern, page by page, with exact counts")
            .Describing(new InterfaceDescription { Parameters = Parameters, Answers = MediaTypes, Examples = [Example(Triples, "ttl")] });
    }

    private static string Example(string path, string format) => $"{path}?predicate=http%3A%2F%2Fwww.w3.org%2F2000%2F01%2Frdf-schema%23label&format={format}";

    private static Task AnswerAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options, string path)
    {
        var hasGraphs = path == Quads;
        var request = FragmentRequest.Of(context.Request.Query, hasGraphs);
        var snapshot = knowledge.Store.Current;
        var format = Format(context.Request);
        if (RevisionTag.IsFresh(context, knowledge, snapshot, format.MediaType))
        {
            return Task.CompletedTask;
        }

        var page = RawPath.Address(context.Request, options.BaseIri);
        var fragment = Fragment.Read(snapshot, request, new BlankNodeIris(options.BaseIri), Engine, context.RequestAborted);
        var links = FragmentLinks.Of(page, request.Page, fragment.Total);
        var quads = fragment.Quads.Concat(FragmentControls.Of(page.Split('?')[0], hasGraphs, links, fragment.Total));
        var keepsGraphs = format.Name is "trig" or "nq" or "jsonld";
        return RdfResponse.WriteAsync(
            context, format, keepsGraphs ? quads : quads.Select(quad => quad with { Graph = null }).Distinct(), Prefixes.Common, gather: true, context.RequestAborted);
    }

    /// <summary>Who does not say what he wants gets the syntax that keeps the metadata apart from the data.</summary>
    private static RdfFormat Format(HttpRequest request) =>
        request.Headers.Accept.ToString() is "" or "*/*" && !request.Query.ContainsKey("format") ? RdfFormats.Named("trig") : RdfFormats.Choose(request);
}
