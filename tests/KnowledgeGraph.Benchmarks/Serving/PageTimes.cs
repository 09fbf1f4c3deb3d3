using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Benchmarks.Reports;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Search;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Serving;

/// <summary>Serves generated reports and asks for every kind of page, as a browser that follows links does: how long each takes and how large it is.</summary>
internal sealed class PageTimes : IBenchmark
{
    private const int Rounds = 7;
    private const string Kg = "https://w3id.org/report-kg/ontology#";

    private static readonly string[] Pages =
    [
        "", "ontology", "ontology?q=指标", "ontology/Measure", "ontology/Place", "ontology/Sentence", "ontology/evidence", "ontology/Goal", "ontology/IndicatorGDP", "goals", "goals?year=2022",
        "goals?verdict=Met&offset=100", "data", "search?q=高速", "search?q=新增", "search?q=新增&offset=80&limit=20", "search?q=330000", "search?q=yks", "search?q=医院&type=" + Kg + "Project", "api",
        "page/place/330000", "page/place/330000?evidence=8", "page/report/330000/2022", "page/report/330000/2022?view=data", "resource?iri=http://www.w3.org/2000/01/rdf-schema%23label",
        "resource?iri=" + Kg + "Goal", "resource?iri=" + Kg + "Goal&incoming=" + Kg + "role&offset=50", "sparql", ".well-known/void", "dcat", "sitemap.xml", "sitemap.xml?page=1",
        "fragments?predicate=http://www.w3.org/2000/01/rdf-schema%23label", "reconcile", "openapi.json", "sparql/terms", "data/place/330000.ttl", "reconcile/suggest/property?prefix=a",
        "reconcile/properties?type=" + Kg + "Place",
    ];

    public string Name => "page-times";

    public string Arguments => "[COUNT] [PORT]";

    public string Purpose => "asks for each kind of page over COUNT (1,000) generated reports; with PORT it goes on serving them";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var (count, port) = (1000, 0);
        if (arguments.Length > 2
            || (arguments.Length > 0 && !int.TryParse(arguments[0], CultureInfo.InvariantCulture, out count))
            || (arguments.Length > 1 && !int.TryParse(arguments[1], CultureInfo.InvariantCulture, out port)))
        {
            Console.Error.WriteLine($"{Name} takes {Arguments}");
            return 2;
        }

        using var store = QuadStore.InMemory();
        using var index = TextIndex.Open(store);
        var options = new ServerOptions();
        await using var app = ServerHost.Build(new KnowledgeBase(store, index, DateTimeOffset.UtcNow), options, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        await app.StartAsync(cancellation);
        options.BaseIri = app.Urls.Single() + "/";
        new OntologyLoader(store, new InstanceIris(options.BaseIri)).Load(Seeds.Ontology(), cancellation);
        var generator = new ReportGenerator(count);
        await ServerHost.Loader(store, options).LoadAsync([.. Enumerable.Range(0, count).Select(number => generator[number])], progress: null, cancellation);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} reports, {store.Current.QuadCount} quads"));
        using var client = new HttpClient { BaseAddress = new Uri(options.BaseIri) };
        foreach (var page in Pages)
        {
            await MeasureAsync(client, page, cancellation);
        }

        if (port > 0)
        {
            Console.WriteLine($"serving at {options.BaseIri} until Ctrl+C");
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
        }

        return 0;
    }

    private static async Task MeasureAsync(HttpClient client, string page, CancellationToken cancellation)
    {
        var times = new List<double>();
        var (size, status) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.TryAddWithoutValidation("Accept", "text/html,text/turtle;q=0.9,*/*;q=0.8");
            var watch = Stopwatch.StartNew();
            using var response = await client.SendAsync(request, cancellation);
            var body = await response.Content.ReadAsByteArrayAsync(cancellation);
            times.Add(watch.Elapsed.TotalMilliseconds);
            (size, status) = (body.Length, (int)response.StatusCode);
        }

        var first = times[0];
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{status}  first {first,7:F1} ms  median {times[Rounds / 2],7:F1} ms  {size / 1024.0,7:F1} KiB  /{Uri.UnescapeDataString(page)}"));
    }
}
