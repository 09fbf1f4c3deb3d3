using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Iris;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.OpenApi;
using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Server.Things;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Web.Pages;
using KnowledgeGraph.Web.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Ontology;

/// <summary>The ontology and each of its terms, as pages or as RDF at the same address.</summary>
internal static class OntologyEndpoint
{
    private const string Namespace = "https://w3id.org/report-kg/ontology#";
    private const string Path = "/ontology/";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/ontology", OntologyAsync).WithTags("Linked data").WithSummary("The ontology, as a page or as RDF")
            .Describing(new InterfaceDescription
            {
                Parameters = [new("q", "a part of a name, label or definition narrows the page"), new("format", "ttl, nt, jsonld, rdf, trig or nq, in the place of Accept")],
                Answers = PageOrRdf.MediaTypes,
                Examples = ["/ontology", "/ontology?format=ttl"],
            });
        routes.MapGet("/ontology/{**term}", TermAsync).WithTags("Linked data").WithSummary("A term of the ontology, as a page or as RDF")
            .Describing(new InterfaceDescription
            {
                Parameters = [new("term", "the term's name"), new("format", "ttl, nt, jsonld, rdf, trig or nq, in the place of Accept")],
                Answers = PageOrRdf.MediaTypes,
                Examples = ["/ontology/Measure", "/ontology/Measure?format=jsonld"],
            });
    }

    private static Task OntologyAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options, string? q)
    {
        var snapshot = knowledge.Store.Current;
        context.Response.Headers.Vary = "Accept";
        if (PageOrRdf.Choose(context.Request) is { } format)
        {
            var graph = snapshot.Terms.Find(new Iri(options.BaseIri + "graph/ontology"));
            var quads = graph.IsNone ? [] : StoredQuads.Matching(snapshot, new QuadPattern(TermId.None, TermId.None, TermId.None, graph), QuadOrder.Gspo, keepGraphs: false);
            return RdfResponse.WriteAsync(context, format, quads, Prefixes.Common, gather: true, context.RequestAborted);
        }

        var page = PageResponse.Context(context, options);
        var wanted = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        return PageResponse.WriteAsync<OntologyPage>(context, new()
        {
            [nameof(OntologyPage.Context)] = page,
            [nameof(OntologyPage.Groups)] = new OntologyReader(snapshot, new Labels(snapshot, page.Language)).Read(wanted),
            [nameof(OntologyPage.Wanted)] = wanted,
        });
    }

    private static Task TermAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options)
    {
        var iri = Namespace + IriForm.FromUri(RawPath.Of(context.Request)[Path.Length..]);
        if (PageOrRdf.Choose(context.Request) is { } format)
        {
            return ThingEndpoint.WriteAsync(context, iri, format);
        }

        var snapshot = knowledge.Store.Current;
        var page = PageResponse.Context(context, options);
        var term = new TermReader(snapshot, new Labels(snapshot, page.Language)).Read(iri);
        return term is null
            ? ThingEndpoint.WriteAsync(context, iri, format: null)
            : PageResponse.WriteAsync<TermPage>(context, new()
            {
                [nameof(TermPage.Context)] = page,
                [nameof(TermPage.Term)] = term,
                [nameof(TermPage.DataLink)] = page.Links.Page(iri) + "?format=",
            });
    }
}
