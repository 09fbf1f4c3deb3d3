namespace KnowledgeGraph.Server.Tests.Pages;

/// <summary>What went wrong, in the reader's language; the detail below it in English and marked as such.</summary>
public sealed class ProblemPageTests(SeededPages pages) : IClassFixture<SeededPages>
{
    [Theory]
    [InlineData("page/nothing", 404, "这里什么也没有", "There is nothing here")]
    [InlineData("goals?year=99", 400, "参数有误", "A parameter is not right")]
    [InlineData("search?q=a&limit=0", 400, "分页参数超出范围", "Paging is out of range")]
    [InlineData("data/place/330784?format=doc", 406, "没有这种格式", "Not in that format")]
    public async Task A_page_about_a_problem_speaks_the_readers_language(string address, int expected, string chinese, string english)
    {
        foreach (var (language, heading) in new[] { ("zh", chinese), ("en", english) })
        {
            var (status, page) = await pages.AnswerAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}", "text/html");
            Assert.Equal((expected, heading), (status, SeededPages.Text(page, "h1")));
            Assert.StartsWith(heading, page.Title, StringComparison.Ordinal);
            Assert.Equal("en", page.QuerySelector(".detail code")!.GetAttribute("lang"));
        }
    }

    [Theory]
    [InlineData("SELECT ?s WHERE { ?s ?p }", "查询有语法错误", "The query does not parse")]
    [InlineData("SELECT * { SERVICE <http://nowhere.example/sparql> { ?s ?p ?o } }", "另一个端点没有回答", "Another endpoint failed")]
    [InlineData("SELECT * { SERVICE ?e { ?s ?p ?o } }", "无法执行", "It cannot be carried out")]
    public async Task The_query_page_says_what_is_wrong_in_the_readers_language(string query, string chinese, string english)
    {
        foreach (var (language, heading) in new[] { ("zh", chinese), ("en", english) })
        {
            var (_, page) = await pages.AnswerAsync($"{SeededPages.QueryAddress(query)}&lang={language}");
            Assert.StartsWith(heading, SeededPages.Text(page, "[role=alert] strong"), StringComparison.Ordinal);
            Assert.NotNull(page.QuerySelector("[role=alert] [lang=en]"));
        }
    }
}
