using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Descriptions;
using KnowledgeGraph.Server.Graphs;
using KnowledgeGraph.Server.Iris;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Negotiation;
using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Requests;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Server.Things;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;
using KnowledgeGraph.Web.Pages;
using KnowledgeGraph.Web.Parts;
using KnowledgeGraph.Web.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Home;

/// <summary>The home page, the ontology's pages, and the page that lists graphs and interfaces.</summary>
internal static class HomeEndpoint
{
    private const string Kg = "https://w3id.org/report-kg/ontology#";
    private const string Html = "text/html";

    private static readonly string[] Offers = [.. RdfFormats.All.Select(format => format.MediaType).Prepend(Html)];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", HomeAsync).ExcludeFromDescription();
        routes.MapGet("/data", DataAsync).ExcludeFromDescription();
        routes.MapGet("/ontology", OntologyAsync).WithTags("Linked data").WithSummary("The ontology, as a page or as RDF");
        routes.MapGet("/ontology/{**term}", TermAsync).WithTags("Linked data").WithSummary("A term of the ontology, as a page or as RDF");
    }

    private static Task HomeAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options)
    {
        var snapshot = knowledge.Store.Current;
        var page = PageResponse.Context(context, options);
        var reader = new ThingReader(snapshot, new Labels(snapshot, page.Language));
        return PageResponse.WriteAsync<HomePage>(context, new()
        {
            [nameof(HomePage.Context)] = page,
            [nameof(HomePage.Reports)] = Instances(snapshot, "Report").Take(60).Select(reader.Value).OrderBy(report => report.Label, StringComparer.Ordinal).ToList(),
            [nameof(HomePage.Samples)] = QueryExamples.In(page),
            [nameof(HomePage.Figures)] = Figures(snapshot, page),
        });
    }

    private static List<(string, long)> Figures(Snapshot snapshot, PageContext page)
    {
        (string Class, string Chinese, string English)[] kinds =
        [
            ("Report", "份报告", "reports"), ("Measure", "项数值", "measures"), ("StatusEvent", "条进展", "status events"), ("Project", "个项目", "projects"),
        ];
        var figures = kinds.Select(kind => (page.T(kind.Chinese, kind.English), (long)Instances(snapshot, kind.Class).Count())).ToList();
        figures.Add((page.T("条三元组", "triples"), snapshot.QuadCount));
        return figures;
    }

    private static IEnumerable<TermId> Instances(Snapshot snapshot, string name)
    {
        var (type, kind) = (snapshot.Terms.Find(new Iri(RdfVocabulary.Type)), snapshot.Terms.Find(new Iri(Kg + name)));
        if (type.IsNone || kind.IsNone)
        {
            yield break;
        }

        var subjects = new TermId[256];
        var last = TermId.None;
        var cursor = snapshot.Scan(new QuadPattern(TermId.None, type, kind, TermId.None), QuadOrder.Posg);
        for (var count = cursor.Read(subjects, [], [], []); count > 0; count = cursor.Read(subjects, [], [], []))
        {
            for (var row = 0; row < count; row++)
            {
                if (subjects[row] != last)
                {
                    yield return last = subjects[row];
                }
            }
        }
    }

    private static Task DataAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options, StatisticsCache statistics)
    {
        var page = PageResponse.Context(context, options);
        (string, string, string)[] interfaces =
        [
            ("SPARQL", "/sparql", page.T("查询与更新，SPARQL 1.1 协议", "queries and updates, SPARQL 1.1 Protocol")),
            (page.T("全文搜索", "Search"), "/search?q=永康", page.T("JSON 或网页；/suggest 供输入补全", "JSON or page; /suggest for completion")),
            (page.T("图存储", "Graph store"), "/graphs?format=trig", page.T("图的读写；不带参数即全部数据", "read and write graphs; without parameters the whole dataset")),
            (page.T("三元组片段", "Fragments"), "/fragments", page.T("三元组与四元组模式片段（TPF、QPF、brTPF）", "Triple and Quad Pattern Fragments, brTPF")),
            (page.T("对齐", "Reconciliation"), "/reconcile", page.T("OpenRefine 对齐接口 0.2", "OpenRefine Reconciliation API 0.2")),
            ("VoID", "/.well-known/void", page.T("数据集统计", "statistics of the dataset")),
            ("DCAT", "/dcat", page.T("目录", "catalogue")),
            ("MCP", "/mcp", page.T("供语言模型使用的工具", "tools for language models")),
            ("OpenAPI", "/openapi.json", page.T("接口说明", "description of all interfaces")),
        ];
        return PageResponse.WriteAsync<DataPage>(context, new()
        {
            [nameof(DataPage.Context)] = page,
            [nameof(DataPage.Graphs)] = statistics.Of(knowledge.Store.Current).Graphs,
            [nameof(DataPage.Interfaces)] = interfaces,
        });
    }

    private static Task OntologyAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options)
    {
        var snapshot = knowledge.Store.Current;
        if (WantedFormat(context.Request) is { } format)
        {
            var graph = snapshot.Terms.Find(new Iri(options.BaseIri + "graph/ontology"));
            var quads = graph.IsNone ? [] : StoredQuads.Matching(snapshot, new QuadPattern(TermId.None, TermId.None, TermId.None, graph), QuadOrder.Gspo, keepGraphs: false);
            return RdfResponse.WriteAsync(context, format, quads, Prefixes.Common, gather: true, context.RequestAborted);
        }

        var page = PageResponse.Context(context, options);
        return PageResponse.WriteAsync<OntologyPage>(context, new()
        {
            [nameof(OntologyPage.Context)] = page,
            [nameof(OntologyPage.Groups)] = new OntologyReader(snapshot, new Labels(snapshot, page.Language)).Read(),
        });
    }

    private static Task TermAsync(HttpContext context)
    {
        var term = IriForm.FromUri(RawPath.Of(context.Request)["/ontology/".Length..]);
        return ThingEndpoint.WriteAsync(context, Kg + term, WantedFormat(context.Request));
    }

    private static RdfFormat? WantedFormat(HttpRequest request)
    {
        if (request.Query["format"] is [{ Length: > 0 } name])
        {
            return RdfFormats.Named(name);
        }

        var chosen = AcceptHeader.Choose(request, Offers, offer => offer) ?? throw RequestProblem.NotAcceptable(Offers);
        return chosen == Html ? null : RdfFormats.Named(chosen);
    }
}
