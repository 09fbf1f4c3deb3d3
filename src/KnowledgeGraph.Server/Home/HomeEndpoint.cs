using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Descriptions;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Pages;
using KnowledgeGraph.Server.Settings;
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

/// <summary>The home page, and the page that lists graphs and interfaces.</summary>
internal static class HomeEndpoint
{
    private const string Kg = "https://w3id.org/report-kg/ontology#";
    private const int ReportsShown = 24;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", HomeAsync).ExcludeFromDescription();
        routes.MapGet("/data", DataAsync).ExcludeFromDescription();
    }

    private static Task HomeAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options)
    {
        var snapshot = knowledge.Store.Current;
        var page = PageResponse.Context(context, options);
        var reader = new ThingReader(snapshot, new Labels(snapshot, page.Language));
        return PageResponse.WriteAsync<HomePage>(context, new()
        {
            [nameof(HomePage.Context)] = page,
            [nameof(HomePage.Reports)] = Instances(snapshot, "Report").Take(ReportsShown).Select(reader.Value).OrderBy(report => report.Label, StringComparer.Ordinal).ToList(),
            [nameof(HomePage.ReportTotal)] = InstanceCount(snapshot, "Report"),
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
        var figures = kinds.Select(kind => (page.T(kind.Chinese, kind.English), InstanceCount(snapshot, kind.Class))).ToList();
        figures.Add((page.T("条三元组", "triples"), snapshot.QuadCount));
        return figures;
    }

    private static long InstanceCount(Snapshot snapshot, string name)
    {
        var (type, kind) = (snapshot.Terms.Find(new Iri(RdfVocabulary.Type)), snapshot.Terms.Find(new Iri(Kg + name)));
        return type.IsNone || kind.IsNone ? 0 : snapshot.DistinctCount(new QuadPattern(TermId.None, type, kind, TermId.None), QuadPosition.Subject);
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

    private static Task DataAsync(HttpContext context, KnowledgeBase knowledge, ServerOptions options, StatisticsCache statistics, int offset = 0)
    {
        var graphs = statistics.Of(knowledge.Store.Current, context.RequestAborted).Graphs;
        offset = Math.Clamp(offset, 0, graphs.Count);
        var page = PageResponse.Context(context, options);
        (string, string, string)[] interfaces =
        [
            ("SPARQL", "/sparql", page.T("查询与更新，SPARQL 1.1 协议", "queries and updates, SPARQL 1.1 Protocol")),
            (page.T("全文搜索", "Search"), "/search?q=永康", page.T("JSON 或网页；/suggest 供输入补全", "JSON or page; /suggest for completion")),
            (page.T("目标对照", "Goals"), "/goals", page.T("目标与成果，网页或 CSV、JSON（format=）", "goals against results; a page, or CSV and JSON (format=)")),
            (page.T("图存储", "Graph store"), "/graphs?format=trig", page.T("图的读写；不带参数即全部数据", "read and write graphs; without parameters the whole dataset")),
            (page.T("三元组片段", "Fragments"), "/fragments", page.T("三元组与四元组模式片段（TPF、QPF、brTPF）", "Triple and Quad Pattern Fragments, brTPF")),
            (page.T("对齐", "Reconciliation"), "/reconcile", page.T("OpenRefine 对齐接口 0.2", "OpenRefine Reconciliation API 0.2")),
            ("VoID", "/.well-known/void", page.T("数据集统计", "statistics of the dataset")),
            ("DCAT", "/dcat", page.T("目录", "catalogue")),
            ("MCP", "/mcp", page.T("供语言模型使用的工具", "tools for language models")),
            (page.T("接口说明", "All interfaces"), "/api", page.T("每个地址、参数和例子；/openapi.json 为同样内容的 OpenAPI 文档", "every address, parameter and example; /openapi.json says the same in OpenAPI")),
        ];
        return PageResponse.WriteAsync<DataPage>(context, new()
        {
            [nameof(DataPage.Context)] = page,
            [nameof(DataPage.Graphs)] = graphs.Skip(offset).Take(DataPage.GraphsShown).ToList(),
            [nameof(DataPage.Total)] = graphs.Count,
            [nameof(DataPage.Offset)] = offset,
            [nameof(DataPage.Interfaces)] = interfaces,
            [nameof(DataPage.Triples)] = knowledge.Store.Current.QuadCount,
        });
    }
}
