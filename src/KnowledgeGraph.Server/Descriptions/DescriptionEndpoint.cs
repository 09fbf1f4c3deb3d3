using System.Text;
using System.Xml.Linq;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Iris;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Descriptions;

/// <summary>What machines read to find out what is here: VoID, DCAT, OpenSearch, sitemap, robots.</summary>
internal static class DescriptionEndpoint
{
    private const int MaxSitemapEntries = 50_000;
    private static readonly XNamespace OpenSearchNamespace = "http://a9.com/-/spec/opensearch/1.1/";
    private static readonly XNamespace SitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/.well-known/void", (HttpContext context, KnowledgeBase knowledge, ServerOptions options, StatisticsCache statistics) =>
            WriteAsync(context, knowledge, () => VoidDescription.Of(statistics.Of(knowledge.Store.Current), options.BaseIri)))
            .WithTags("Descriptions").WithSummary("VoID: what the dataset holds, counted exactly");
        routes.MapGet("/dcat", (HttpContext context, KnowledgeBase knowledge, ServerOptions options, StatisticsCache statistics) =>
            WriteAsync(context, knowledge, () => DcatCatalogue.Of(statistics.Of(knowledge.Store.Current), options.BaseIri, knowledge.Started)))
            .WithTags("Descriptions").WithSummary("DCAT 3 catalogue");
        routes.MapGet("/opensearch.xml", (ServerOptions options) => Xml(OpenSearch(options), "application/opensearchdescription+xml")).ExcludeFromDescription();
        routes.MapGet("/sitemap.xml", (KnowledgeBase knowledge, ServerOptions options) => Xml(Sitemap(knowledge, options), "application/xml")).ExcludeFromDescription();
        routes.MapGet("/robots.txt", (ServerOptions options) => Results.Text($"User-agent: *\nDisallow: /sparql\nDisallow: /search\nDisallow: /graphs\nSitemap: {options.BaseIri}sitemap.xml\n"))
            .ExcludeFromDescription();
    }

    /// <summary>Answers with a description in the wanted syntax, 304 where the client has that of this revision.</summary>
    public static Task WriteAsync(HttpContext context, KnowledgeBase knowledge, Func<List<Quad>> describe)
    {
        var format = RdfFormats.Choose(context.Request);
        return RevisionTag.IsFresh(context, knowledge, knowledge.Store.Current, format.MediaType)
            ? Task.CompletedTask
            : RdfResponse.WriteAsync(context, format, describe(), Prefixes.Common, gather: true, context.RequestAborted);
    }

    private static IResult Xml(XElement root, string mediaType) =>
        Results.Bytes(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root), mediaType + "; charset=utf-8");

    private static XElement OpenSearch(ServerOptions options) => new(
        OpenSearchNamespace + "OpenSearchDescription",
        new XElement(OpenSearchNamespace + "ShortName", "政府工作报告"),
        new XElement(OpenSearchNamespace + "Description", "Chinese government work reports"),
        new XElement(OpenSearchNamespace + "Url", new XAttribute("type", "text/html"), new XAttribute("template", options.BaseIri + "search?q={searchTerms}")));

    private static XElement Sitemap(KnowledgeBase knowledge, ServerOptions options)
    {
        var snapshot = knowledge.Store.Current;
        var type = snapshot.Terms.Find(new Iri(RdfVocabulary.Type));
        var things = type.IsNone
            ? []
            : StoredQuads.Matching(snapshot, new QuadPattern(TermId.None, type, TermId.None, TermId.None), QuadOrder.Psog, keepGraphs: false)
                .Select(quad => (quad.Subject as Iri)?.Value)
                .OfType<string>()
                .Where(iri => iri.StartsWith(options.BaseIri + "id/", StringComparison.Ordinal))
                .Distinct()
                .Take(MaxSitemapEntries);
        return new XElement(
            SitemapNamespace + "urlset",
            things.Select(iri => new XElement(
                SitemapNamespace + "url",
                new XElement(SitemapNamespace + "loc", IriForm.ToUri(options.BaseIri + "page/" + iri[(options.BaseIri.Length + "id/".Length)..])))));
    }
}
