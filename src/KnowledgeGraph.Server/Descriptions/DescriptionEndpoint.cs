using System.Text;
using System.Xml.Linq;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Iris;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.OpenApi;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Snapshots;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Descriptions;

/// <summary>What machines read to find out what is here: VoID, DCAT, OpenSearch, sitemap, robots.</summary>
internal static class DescriptionEndpoint
{
    private static readonly XNamespace OpenSearchNamespace = "http://a9.com/-/spec/opensearch/1.1/";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/.well-known/void", (HttpContext context, KnowledgeBase knowledge, ServerOptions options, StatisticsCache statistics) =>
            WriteAsync(context, knowledge, snapshot => VoidDescription.Of(statistics.Of(snapshot, context.RequestAborted), options.BaseIri)))
            .WithTags("Descriptions").WithSummary("VoID: what the dataset holds, counted exactly").Describing(Rdf("/.well-known/void?format=ttl"));
        routes.MapGet("/dcat", (HttpContext context, KnowledgeBase knowledge, ServerOptions options, StatisticsCache statistics) =>
            WriteAsync(context, knowledge, snapshot => DcatCatalogue.Of(statistics.Of(snapshot, context.RequestAborted), options.BaseIri, knowledge.Started)))
            .WithTags("Descriptions").WithSummary("DCAT 3 catalogue").Describing(Rdf("/dcat?format=jsonld"));
        routes.MapGet("/opensearch.xml", (ServerOptions options) => Xml(OpenSearch(options), "application/opensearchdescription+xml")).ExcludeFromDescription();
        routes.MapGet("/sitemap.xml", (KnowledgeBase knowledge, ServerOptions options, int? page) => Xml(Sitemap.Of(knowledge.Store.Current, options.BaseIri, page), "application/xml"))
            .WithTags("Descriptions").WithSummary("The pages of all things, for search engines")
            .Describing(new InterfaceDescription { Parameters = [new("page", "from 1; without it the index")], Answers = ["application/xml"], Examples = ["/sitemap.xml"] });
        routes.MapGet("/robots.txt", (ServerOptions options) => Results.Text($"User-agent: *\nDisallow: /sparql\nDisallow: /search\nDisallow: /graphs\nSitemap: {options.BaseIri}sitemap.xml\n"))
            .ExcludeFromDescription();
    }

    /// <summary>Answers with a description in the wanted syntax, 304 where the client has that of this revision.</summary>
    public static Task WriteAsync(HttpContext context, KnowledgeBase knowledge, Func<Snapshot, List<Quad>> describe)
    {
        var format = RdfFormats.Choose(context.Request);
        var snapshot = knowledge.Store.Current;
        return RevisionTag.IsFresh(context, knowledge, snapshot, format.MediaType)
            ? Task.CompletedTask
            : RdfResponse.WriteAsync(context, format, describe(snapshot), Prefixes.Common, gather: true, context.RequestAborted);
    }

    private static InterfaceDescription Rdf(string example) => new()
    {
        Parameters = [new("format", "ttl, nt, jsonld, rdf, trig or nq, in the place of Accept")],
        Answers = [.. RdfFormats.All.Select(format => format.MediaType)],
        Examples = [example],
    };

    private static IResult Xml(XElement root, string mediaType) =>
        Results.Bytes(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root), mediaType + "; charset=utf-8");

    private static XElement OpenSearch(ServerOptions options) => new(
        OpenSearchNamespace + "OpenSearchDescription",
        new XElement(OpenSearchNamespace + "ShortName", "政府工作报告"),
        new XElement(OpenSearchNamespace + "Description", "Chinese government work reports"),
        new XElement(OpenSearchNamespace + "Url", new XAttribute("type", "text/html"), new XAttribute("template", options.BaseIri + "search?q={searchTerms}")));
}
