using System.Net;

namespace KnowledgeGraph.Server.Tests.Pages;

public sealed class QueryPageTests(SeededPages pages) : IClassFixture<SeededPages>
{
    private const string Prologue = "PREFIX kg: <https://w3id.org/report-kg/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n";

    [Fact]
    public async Task A_table_has_links_a_count_a_time_and_other_formats()
    {
        var page = await pages.PageAsync(SeededPages.QueryAddress(Prologue + "SELECT ?report ?year WHERE { ?report a kg:Report ; kg:reportYear ?year } LIMIT 2"));

        Assert.Equal(["report", "year"], page.QuerySelectorAll("#outcome th").Select(head => head.TextContent));
        Assert.Contains("2 行", SeededPages.Text(page, "#outcome .summary"), StringComparison.Ordinal);
        Assert.Contains("ms", SeededPages.Text(page, "#outcome .summary"), StringComparison.Ordinal);
        Assert.StartsWith("/page/report/", page.QuerySelector("#outcome td a")!.GetAttribute("href"), StringComparison.Ordinal);
        foreach (var link in page.QuerySelectorAll("#outcome .formats a"))
        {
            using var answer = await pages.Server.GetAsync(link.GetAttribute("href")![1..]);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Things_in_a_table_are_called_by_their_names_in_the_readers_language()
    {
        const string Query = Prologue + "SELECT ?role WHERE { BIND(kg:Goal AS ?role) ?role a ?type }";
        var (chinese, english) = (await pages.PageAsync(SeededPages.QueryAddress(Query) + "&lang=zh"), await pages.PageAsync(SeededPages.QueryAddress(Query) + "&lang=en"));
        Assert.Equal(("目标", "goal"), (SeededPages.Text(chinese, "#outcome td"), SeededPages.Text(english, "#outcome td")));
    }

    [Theory]
    [InlineData("SELECT ?s WHERE {\n  ?s ?p }", 2, "}")]
    [InlineData("SELECT ?永 WHERE {\n\n ?永 kg:x 永康 . }", 3, "永康")]
    public async Task An_error_keeps_the_text_and_shows_its_place(string query, int line, string marked)
    {
        var (status, page) = await pages.AnswerAsync(SeededPages.QueryAddress(query));

        Assert.Equal(400, status);
        Assert.Equal(query, page.QuerySelector("textarea")!.TextContent);
        Assert.Contains($"第 {line} 行", SeededPages.Text(page, "[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(marked, SeededPages.Text(page, ".excerpt mark"));
        Assert.Equal(line.ToString(System.Globalization.CultureInfo.InvariantCulture), page.QuerySelector("form.query")!.GetAttribute("data-error-line"));
    }

    [Fact]
    public async Task Programs_are_told_of_an_error_as_before()
    {
        using var response = await pages.Server.QueryAsync("SELECT ?s WHERE { ?s }");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("{ ?x rdfs:label \"永康市\" }", "\"永康市\"@zh-Hans")]
    [InlineData("{ ?x a kg:Reprot }", "ontology#Reprot")]
    [InlineData("{ ?x kg:phase kg:Goal }", "ontology#phase")]
    [InlineData("{ ?x a kg:Report . OPTIONAL { ?x kg:nothing ?y } FILTER(false) }", "")]
    public async Task An_empty_answer_says_which_pattern_is_to_blame(string where, string blamed)
    {
        var page = await pages.PageAsync(SeededPages.QueryAddress(Prologue + "SELECT ?x WHERE " + where));
        var hints = page.QuerySelectorAll("#outcome .empty li").Select(hint => hint.TextContent).ToList();

        if (blamed.Length == 0)
        {
            Assert.Empty(hints);
        }
        else
        {
            Assert.Contains(blamed, Assert.Single(hints), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_plan_is_shown_as_a_tree_with_rows()
    {
        var page = await pages.PageAsync(SeededPages.QueryAddress(Prologue + "SELECT * WHERE { ?x a kg:Report ; kg:reportYear ?year }") + "&explain=run");
        Assert.NotEmpty(page.QuerySelectorAll(".plan ul"));
        Assert.Contains("= 8", SeededPages.Text(page, ".plan .measured"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_for_programs_stays_JSON()
    {
        var json = await pages.Server.TextAsync("sparql?explain=plan&query=" + Uri.EscapeDataString("SELECT * WHERE { ?s ?p ?o }"));
        Assert.StartsWith("{\"operator\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_answer_says_that_it_is_cut()
    {
        var page = await pages.PageAsync(SeededPages.QueryAddress("SELECT * WHERE { ?s ?p ?o }"));
        Assert.Equal(1000, page.QuerySelectorAll("#outcome tbody tr").Length);
        Assert.Contains("还有更多", SeededPages.Text(page, "#outcome .summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Graphs_and_truths_are_shown_too()
    {
        var graph = await pages.PageAsync(SeededPages.QueryAddress(Prologue + "CONSTRUCT { ?x a kg:Report } WHERE { ?x a kg:Report }"));
        Assert.Contains("kg:Report", SeededPages.Text(graph, "#outcome pre"), StringComparison.Ordinal);
        Assert.Contains("8 条三元组", SeededPages.Text(graph, "#outcome .summary"), StringComparison.Ordinal);
        var truth = await pages.PageAsync(SeededPages.QueryAddress("ASK { ?s ?p ?o }"));
        Assert.Equal("是", SeededPages.Text(truth, "#outcome .answer"));
    }
}
