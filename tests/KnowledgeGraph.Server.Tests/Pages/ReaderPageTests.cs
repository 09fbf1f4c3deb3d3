using System.Net;
using KnowledgeGraph.Server.Tests.Http;

namespace KnowledgeGraph.Server.Tests.Pages;

public sealed class ReaderPageTests(SeededPages pages) : IClassFixture<SeededPages>
{
    [Fact]
    public async Task The_home_page_has_a_door_for_each_group_and_every_link_of_it_opens()
    {
        var page = await pages.PageAsync("");
        var doors = page.QuerySelectorAll(".door");

        Assert.Equal(3, doors.Length);
        foreach (var link in doors.SelectMany(door => door.QuerySelectorAll("a")).Select(link => link.GetAttribute("href")!))
        {
            using var response = await pages.Server.GetAsync(link[1..].Split('#')[0]);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{link} answers {response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("goals")]
    [InlineData("sparql")]
    [InlineData("ontology")]
    [InlineData("ontology/Measure")]
    [InlineData("data")]
    [InlineData("search?q=yks")]
    [InlineData("page/place/330784")]
    [InlineData("page/report/330784/2024")]
    [InlineData("nowhere")]
    public async Task Every_page_has_a_switch_to_the_other_language(string address)
    {
        var (_, chinese) = await pages.AnswerAsync(address);
        var (_, english) = await pages.AnswerAsync(chinese.QuerySelector("nav .language")!.GetAttribute("href")![1..]);

        Assert.Equal(("zh-Hans", "en"), (chinese.DocumentElement.GetAttribute("lang"), english.DocumentElement.GetAttribute("lang")));
        Assert.NotEqual(SeededPages.Text(chinese, "header nav"), SeededPages.Text(english, "header nav"));
        Assert.Equal("中文", SeededPages.Text(english, "nav .language"));
    }

    [Fact]
    public async Task A_store_without_reports_says_how_to_get_some()
    {
        await using var empty = await RunningServer.StartAsync(withOntology: true);
        var page = await empty.TextAsync("", "text/html");
        Assert.Contains("kg import", page, StringComparison.Ordinal);
        Assert.Contains(empty.Options.BaseIri + "reports", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thing_shows_its_sentences_page_by_page()
    {
        var page = await pages.PageAsync("page/place/330784");
        var first = page.QuerySelectorAll(".evidence blockquote").Select(quote => quote.TextContent.Trim()).ToList();
        var next = await pages.PageAsync(page.QuerySelector("#evidence a[rel=next]")!.GetAttribute("href")![1..].Split('#')[0]);
        var second = next.QuerySelectorAll(".evidence blockquote").Select(quote => quote.TextContent.Trim()).ToList();

        Assert.NotEmpty(second);
        Assert.Empty(first.Intersect(second));
        Assert.All(page.QuerySelectorAll(".evidence"), evidence => Assert.NotEmpty(evidence.QuerySelectorAll("mark")));
    }

    [Fact]
    public async Task A_fact_is_grouped_into_what_it_says_and_where_that_comes_from()
    {
        var report = await pages.PageAsync("page/report/330784/2024");
        var fact = report.QuerySelector("#goals td:nth-child(2) a")!.GetAttribute("href")!;
        var page = await pages.PageAsync(fact[1..]);
        var groups = page.QuerySelectorAll("main > section > h2").Select(heading => heading.TextContent.Trim()).ToList();

        Assert.Contains("数值与文字", groups);
        Assert.Contains("来源", groups);
        Assert.Single(page.QuerySelectorAll(".evidence"));
        Assert.Equal(5, page.QuerySelectorAll("#data .links a").Count(link => link.GetAttribute("href")!.StartsWith("/data/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_query_of_a_thing_gives_its_statements_with_their_graphs()
    {
        var page = await pages.PageAsync("page/place/330784");
        var link = page.QuerySelectorAll("#data a").Single(link => link.GetAttribute("href")!.StartsWith("/sparql", StringComparison.Ordinal));
        var answer = await pages.PageAsync(link.GetAttribute("href")![1..]);
        Assert.True(answer.QuerySelectorAll("#outcome tbody tr").Length > 100);
    }

    [Fact]
    public async Task Incoming_links_are_counted_and_paged()
    {
        var page = await pages.PageAsync("page/place/330784?incoming=" + Uri.EscapeDataString("https://w3id.org/report-kg/ontology#aboutPlace"));
        Assert.Equal(25, page.QuerySelectorAll("#incoming dd li a").Count(link => link.GetAttribute("href")!.StartsWith("/page/", StringComparison.Ordinal)));
        Assert.NotNull(page.QuerySelector("#incoming a[rel=next]"));
    }

    [Fact]
    public async Task A_name_with_a_typing_error_is_answered_with_the_right_one()
    {
        var page = await pages.PageAsync("search?q=" + Uri.EscapeDataString("永庚市"));
        Assert.Equal("永康市", SeededPages.Text(page, ".summary a"));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_what_to_try()
    {
        var page = await pages.PageAsync("search?q=qqqqqqq");
        Assert.Contains("没有找到", SeededPages.Text(page, ".summary"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll(".advice li"));
    }

    [Fact]
    public async Task Search_results_are_paged_without_repeating()
    {
        var page = await pages.PageAsync("search?limit=5&q=" + Uri.EscapeDataString("新增"));
        var next = await pages.PageAsync(page.QuerySelector("a[rel=next]")!.GetAttribute("href")![1..]);
        var (first, second) = (Links(page), Links(next));

        Assert.Equal(5, first.Count);
        Assert.Empty(first.Intersect(second));

        static List<string?> Links(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll(".hits h2 a").Select(link => link.GetAttribute("href"))];
    }

    [Theory]
    [InlineData("nowhere", 404)]
    [InlineData("page/place/0", 404)]
    [InlineData("goals?year=1", 400)]
    [InlineData("search?q=a&limit=0", 400)]
    [InlineData("ontology/Measure?format=png", 406)]
    public async Task Problems_are_pages_for_people_and_details_for_programs(string address, int status)
    {
        var (given, page) = await pages.AnswerAsync(address);
        Assert.Equal(status, given);
        Assert.NotEmpty(SeededPages.Text(page, "h1"));
        Assert.NotNull(page.QuerySelector("main form[role=search]"));

        using var details = await pages.Server.GetAsync(address);
        Assert.Equal(status, (int)details.StatusCode);
        Assert.Equal("application/problem+json", details.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_format_that_there_is_not_is_refused_with_those_that_there_are()
    {
        using var response = await pages.Server.GetAsync("ontology/Measure", "image/png");
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Contains("text/turtle", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_a_page_may_come_from_elsewhere_and_assets_are_kept()
    {
        using var response = await pages.Server.GetAsync("sparql", "text/html");
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);

        var page = await pages.PageAsync("sparql");
        foreach (var asset in page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href")!).Concat(page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)))
        {
            using var file = await pages.Server.GetAsync(asset[1..]);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.True(file.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300), asset);
        }
    }
}
