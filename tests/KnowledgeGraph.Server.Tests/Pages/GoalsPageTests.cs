using System.Net;
using AngleSharp.Dom;

namespace KnowledgeGraph.Server.Tests.Pages;

public sealed class GoalsPageTests(SeededPages pages) : IClassFixture<SeededPages>
{
    [Theory]
    [InlineData("330784", "2023", "地区生产总值", "6%", "6.3%", "兑现")] // about 6 %
    [InlineData("330784", "2024", "地区生产总值", "6%", "5.8%", "未兑现")] // at least 6 %
    [InlineData("330784", "2023", "固定资产投资", "20%", "16.4%", "未兑现")] // 20 %
    [InlineData("330723", "2023", "一般公共预算收入", "6%", "5.7%", "兑现")] // about 6 %, within five per cent of it
    [InlineData("330723", "2023", "城镇登记失业率", "3%", "1.8%", "兑现")] // at most 3 %
    [InlineData("330784", "2023", "城乡收入比", "1.85", "1.84", "兑现")] // less is better
    [InlineData("330784", "2023", "公办学位", "3000个", "2700个", "未兑现")]
    [InlineData("330784", "2025", "地区生产总值", "6%", "", "未见报告")]
    public async Task A_goal_stands_beside_its_result(string place, string year, string indicator, string goal, string result, string verdict)
    {
        var row = await RowAsync(place, year, indicator);

        Assert.Equal(goal, SeededPages.Text(row.Children[2], "strong"));
        Assert.Equal(result, SeededPages.Text(row.Children[3], "strong"));
        Assert.Equal(verdict, row.Children[4].TextContent.Trim());
    }

    [Fact]
    public async Task Both_sentences_stand_beside_them_and_lead_to_their_reports()
    {
        var row = await RowAsync("330784", "2023", "固定资产投资");

        Assert.Contains("20%", SeededPages.Text(row.Children[2], "q"), StringComparison.Ordinal);
        Assert.Contains("16.4%", SeededPages.Text(row.Children[3], "q"), StringComparison.Ordinal);
        Assert.StartsWith("/page/report/330784/2023#s", row.Children[2].QuerySelector("details a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.StartsWith("/page/report/330784/2024#s", row.Children[3].QuerySelector("details a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_in_the_same_words_answers_before_another_of_the_same_indicator()
    {
        var page = await pages.PageAsync(Address("330784", "2023"));
        var villages = page.QuerySelectorAll("table.goals tbody tr").Where(row => row.Children[1].TextContent.Contains("美丽乡村", StringComparison.Ordinal)).ToList();

        Assert.True(villages.Count > 1);
        Assert.All(villages, row => Assert.Single(row.Children[3].QuerySelectorAll(".statement")));
    }

    [Fact]
    public async Task A_goal_that_the_next_report_passes_over_is_not_called_missed()
    {
        var row = await RowAsync("330784", "2023", "专项债券");
        Assert.Equal("未提及", row.Children[4].TextContent.Trim());
    }

    [Fact]
    public async Task The_size_of_what_is_counted_is_no_goal_of_its_own()
    {
        var page = await pages.PageAsync("goals?year=2024");
        var goals = page.QuerySelectorAll("table.goals tbody tr").Select(row => SeededPages.Text(row.Children[2], "strong")).ToList();
        Assert.Contains("8个", goals);
        Assert.DoesNotContain("10亿元", goals);
    }

    [Fact]
    public async Task Verdicts_are_counted_and_choose()
    {
        var page = await pages.PageAsync("goals");
        var chips = page.QuerySelectorAll(".verdicts a").ToList();
        var counts = chips.Select(chip => int.Parse(chip.TextContent.Trim().Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(counts[0], counts.Skip(1).Sum());

        var missed = await pages.PageAsync(chips.Single(chip => chip.ClassList.Contains("missed")).GetAttribute("href")![1..]);
        var verdicts = missed.QuerySelectorAll("table.goals .verdict");
        Assert.NotEmpty(verdicts);
        Assert.All(verdicts, verdict => Assert.Equal("未兑现", verdict.TextContent));
    }

    [Fact]
    public async Task The_comparison_comes_as_a_table_too()
    {
        var csv = await pages.Server.TextAsync(Address("330784", "2023") + "&format=csv", "text/csv");
        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.StartsWith("area,year,indicatorName,comparator,goalText,goalValue,goalUpper,resultText,resultValue,verdict,reason", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("固定资产投资", StringComparison.Ordinal) && line.Contains("20.0", StringComparison.Ordinal) && line.Contains("16.4", StringComparison.Ordinal) && line.Contains("not met", StringComparison.Ordinal));
        Assert.All(lines.Skip(1), line => Assert.StartsWith("永康市,2023,", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_query_behind_the_page_can_be_opened_and_runs()
    {
        var page = await pages.PageAsync(Address("330784", "2023"));
        var link = page.QuerySelectorAll(".links a").Single(link => link.GetAttribute("href")!.StartsWith("/sparql", StringComparison.Ordinal));
        var answer = await pages.PageAsync(link.GetAttribute("href")![1..]);
        Assert.True(answer.QuerySelectorAll("#outcome tbody tr").Length > 20);
    }

    [Theory]
    [InlineData("goals?year=23")]
    [InlineData("goals?place=x")]
    [InlineData("goals?place=http%3A%2F%2Fx%3E%20%7D")]
    [InlineData("goals?verdict=perhaps")]
    public async Task A_filter_that_means_nothing_is_refused(string address)
    {
        using var response = await pages.Server.GetAsync(address, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private string Address(string place, string year) => $"goals?place={Uri.EscapeDataString($"{pages.Base}id/place/{place}")}&year={year}";

    private async Task<IElement> RowAsync(string place, string year, string indicator)
    {
        var page = await pages.PageAsync(Address(place, year));
        return page.QuerySelectorAll("table.goals tbody tr").First(row => row.Children[1].TextContent.Trim() == indicator);
    }
}
