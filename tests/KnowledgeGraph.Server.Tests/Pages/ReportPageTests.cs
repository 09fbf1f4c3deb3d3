using KnowledgeGraph.Server.Loading;

namespace KnowledgeGraph.Server.Tests.Pages;

public sealed class ReportPageTests(SeededPages pages) : IClassFixture<SeededPages>
{
    private const string Address = "page/report/330784/2024";

    [Fact]
    public async Task Marks_take_nothing_away_from_the_text()
    {
        var page = await pages.PageAsync(Address);
        var shown = page.QuerySelectorAll("article .sentence").Select(sentence => Packed(sentence.TextContent)).ToList();
        var file = Packed(Seeds.Reports().Single(report => report.FileName == "yongkang-2024.txt").Text);

        Assert.All(shown, sentence => Assert.Contains(sentence, file, StringComparison.Ordinal));
        Assert.InRange(shown.Sum(sentence => sentence.Length), file.Length * 0.9, file.Length);
    }

    [Fact]
    public async Task Every_kind_of_fact_is_marked_and_can_be_chosen()
    {
        var page = await pages.PageAsync(Address);
        foreach (var kind in new[] { "measure.goal", "measure.result", "status", "relation", "entity" })
        {
            var mark = page.QuerySelector("article a.mark." + kind);
            Assert.NotNull(mark);
            Assert.NotNull(page.QuerySelector(mark.GetAttribute("href")!));
            Assert.NotNull(page.GetElementById("show-" + kind.Split('.')[^1]));
        }
    }

    [Fact]
    public async Task A_mark_tells_the_facts_of_its_sentence()
    {
        var page = await pages.PageAsync(Address);
        var mark = page.QuerySelectorAll("article a.mark.measure").First(mark => mark.TextContent == "16.4%");
        var facts = page.QuerySelector(mark.GetAttribute("href")!)!;

        Assert.Contains("固定资产投资 16.4%", facts.TextContent, StringComparison.Ordinal);
        Assert.Contains(facts.QuerySelectorAll("a"), link => link.GetAttribute("href")!.StartsWith("/page/report/330784/2024/measure/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Goals_and_results_are_tables_with_links_to_their_sentences()
    {
        var page = await pages.PageAsync(Address);
        foreach (var (id, indicator, value) in new[] { ("goals", "固定资产投资", "10%"), ("results", "固定资产投资", "16.4%") })
        {
            var row = page.QuerySelectorAll($"#{id} tbody tr").First(row => row.Children[0].TextContent.Trim() == indicator);
            Assert.Equal(value, row.Children[1].TextContent.Trim());
            Assert.Contains(value, page.QuerySelector(row.QuerySelector("td:last-child a")!.GetAttribute("href")!)!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_outline_leads_to_the_sections()
    {
        var page = await pages.PageAsync(Address);
        var links = page.QuerySelectorAll(".contents a").ToList();
        Assert.Contains(links, link => link.TextContent == "2024年工作安排");
        Assert.All(links, link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task The_report_leads_to_the_comparison_of_its_goals()
    {
        var page = await pages.PageAsync(Address);
        var link = page.QuerySelectorAll(".links a").Single(link => link.GetAttribute("href")!.StartsWith("/goals?", StringComparison.Ordinal));
        var goals = await pages.PageAsync(link.GetAttribute("href")![1..]);
        Assert.NotEmpty(goals.QuerySelectorAll("table.goals tbody tr"));
    }

    private static string Packed(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
