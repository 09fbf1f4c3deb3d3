using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Search;
using KnowledgeGraph.Search.Querying;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Benchmarks.Search;

/// <summary>Imports the sample reports under many places' names and searches them: names, parts, sounds, numbers, errors and words of the text.</summary>
internal sealed class SearchTimes : IBenchmark
{
    private const int Rounds = 20;

    private static readonly string[] Queries =
    [
        "永康市", "武义县", "义龙庆高速", "中国五金博览会", "永康", "国际陆港", "康养中心", "yongkang", "wuyixian", "yks", "ylqgs", "義龍慶高速", "杭麗高鐵", "11000", "1.1万", "1260万人次",
        "永康是", "义龙庆高数", "金华国际路港", "城镇登记失业率", "“低效工业用地”", "口袋公园", "消防安全隐患", "公办学位 五金技师学院", "城乡收入倍差", "新增公办学位", "地区生产总值增长",
        "示例0500市", "高速", "医院",
    ];

    private static readonly string[] Typed = ["永", "永康", "y", "yk", "yong", "yongkang", "义龙", "示例05", "sl", "五金", "s", "j", "z", "zh", "示", "中", "中国", "2"];

    public string Name => "search-times";

    public string Arguments => "[COUNT]";

    public string Purpose => "searches COUNT (1,000) generated reports, and completes what is typed";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var count = 1000;
        if (arguments.Length > 1 || (arguments.Length == 1 && !int.TryParse(arguments[0], CultureInfo.InvariantCulture, out count)))
        {
            Console.Error.WriteLine($"{Name} takes {Arguments}");
            return 2;
        }

        using var store = QuadStore.InMemory();
        var originals = Seeds.Reports();
        var copies = Enumerable.Range(0, count)
            .Select(copy => (Original: originals[copy % originals.Count], Place: string.Create(CultureInfo.InvariantCulture, $"示例{copy:0000}市")))
            .Select(copy => copy.Original with { FileName = copy.Place + ".txt", Side = new SideFile(null, null, copy.Place, 2023, null) })
            .ToList();
        await ServerHost.Loader(store, new ServerOptions()).LoadAsync([.. originals, .. copies], progress: null, cancellation);
        var watch = Stopwatch.StartNew();
        using var index = TextIndex.Open(store);
        index.Suggest(store.Current, "a", 1, cancellation);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{originals.Count + copies.Count} reports, {store.Current.QuadCount} quads, indexed in {watch.Elapsed.TotalSeconds:F1} s"));
        var search = Measure("search", Queries, query => index.Search(store.Current, new SearchRequest(query), cancellation).Hits.Count);
        var suggest = Measure("suggest", Typed, typed => index.Suggest(store.Current, typed, 10, cancellation).Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"suggest takes {suggest.Mean / search.Mean:F2} of the mean of search, and {suggest.Late / search.Late:F2} of its 95%"));
        return 0;
    }

    /// <returns>The mean and the 95th percentile, in milliseconds.</returns>
    private static (double Mean, double Late) Measure(string label, string[] queries, Func<string, int> search)
    {
        foreach (var query in queries)
        {
            search(query);
        }

        var times = new List<(double Milliseconds, string Query)>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var query in queries)
            {
                var watch = Stopwatch.StartNew();
                search(query);
                times.Add((watch.Elapsed.TotalMilliseconds, query));
            }
        }

        times.Sort();
        var byQuery = times.GroupBy(time => time.Query).Select(query => (Mean: query.Average(time => time.Milliseconds), query.Key)).OrderDescending().ToList();
        var (mean, late) = (times.Average(time => time.Milliseconds), times[times.Count * 95 / 100].Milliseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label}: {times.Count} searches, mean {mean:F2} ms, median {times[times.Count / 2].Milliseconds:F2} ms, 95% {late:F2} ms"));
        Console.WriteLine("  slowest: " + string.Join(", ", byQuery.Take(10).Select(query => string.Create(CultureInfo.InvariantCulture, $"{query.Key} {query.Mean:F2} ms"))));
        return (mean, late);
    }
}
