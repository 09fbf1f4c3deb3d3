using KnowledgeGraph.Browser.Site;
using Microsoft.Playwright;

namespace KnowledgeGraph.Browser.Journeys;

public sealed class QueryEditorTests(SeededSite site)
{
    /// <summary>Runs for many seconds: every statement with every other.</summary>
    private const string Endless = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f FILTER(STRLEN(STR(?c)) * STRLEN(STR(?f)) = 1234567) }";

    [Fact]
    public async Task A_sample_query_runs_and_its_rows_lead_to_things()
    {
        await using var visit = await site.OpenAsync("/sparql");
        await visit["#samples a"].GetByText("目标与成果对照").ClickAsync();
        await visit["table.result tbody tr"].First.WaitForAsync();
        Assert.Matches("[0-9]+ 行", await visit.TextAsync("#outcome .summary"));

        await FillAsync(visit, "PREFIX kg: <https://w3id.org/report-kg/ontology#> SELECT ?report WHERE { ?report a kg:Report } LIMIT 3");
        await visit["[data-action=run]"].ClickAsync();
        await visit["#outcome td a"].First.WaitForAsync();
        Assert.Equal(3, await visit["#outcome tbody tr"].CountAsync());
        Assert.Contains("query=", visit.Page.Url, StringComparison.Ordinal);
        await visit["#outcome td a"].First.ClickAsync();

        Assert.Contains("政府工作报告", await visit.TextAsync("h1"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_permalink_gives_the_same_answer_again()
    {
        await using var visit = await site.OpenAsync("/sparql");
        await FillAsync(visit, "SELECT (1 + 1 AS ?two) WHERE {}");
        await visit["#query"].PressAsync("Control+Enter");
        await visit["#outcome td"].First.WaitForAsync();

        await visit.Page.ReloadAsync();

        Assert.Equal("2", await visit.TextAsync("#outcome td"));
        Assert.Equal("SELECT (1 + 1 AS ?two) WHERE {}", await visit["#query"].InputValueAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task An_error_is_marked_where_it_stands()
    {
        await using var visit = await site.OpenAsync("/sparql");
        await FillAsync(visit, "SELECT ?s WHERE {\n  ?s ?p ?o .\n  FILTER(?o = )\n}");
        await visit["[data-action=run]"].ClickAsync();
        await visit["#outcome [role=alert]"].WaitForAsync();

        Assert.Contains("第 3 行，第 15 列", await visit.TextAsync("#outcome [role=alert]"), StringComparison.Ordinal);
        Assert.Equal("3", (await visit.TextAsync(".lines .wrong")).Trim());
        Assert.Equal(")", await visit.TextAsync(".colours .wrong-place"));
        Assert.Equal(")", await visit.TextAsync(".excerpt mark"));

        await FillAsync(visit, "ASK {}");
        Assert.Equal(0, await visit[".wrong-place"].CountAsync());
    }

    [Fact]
    public async Task A_term_is_completed_by_its_Chinese_label_and_its_prefix_declared()
    {
        await using var visit = await site.OpenAsync("/sparql");
        await FillAsync(visit, "SELECT * WHERE { ?goal ");
        await visit["#query"].PressAsync("End");
        await visit["#query"].PressSequentiallyAsync("指标原文");
        var option = visit["#completions [role=option]"].First;
        await option.WaitForAsync();
        Assert.Contains("kg:indicatorText", await option.InnerTextAsync(), StringComparison.Ordinal);
        await visit["#query"].PressAsync("Enter");

        Assert.Equal(
            "PREFIX kg: <https://w3id.org/report-kg/ontology#>\nSELECT * WHERE { ?goal kg:indicatorText",
            await visit["#query"].InputValueAsync());
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_plan_is_explained_with_estimated_and_actual_rows()
    {
        await using var visit = await site.OpenAsync("/sparql");
        await visit["[data-action=explain]"].ClickAsync();
        await visit[".plan .operator"].First.WaitForAsync();

        Assert.True(await visit[".plan .operator"].CountAsync() > 3);
        Assert.Matches("≈ [0-9]+", await visit.TextAsync(".plan .measured"));
        Assert.Matches("= [0-9]+", await visit.TextAsync(".plan .measured"));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_query_that_takes_too_long_can_be_cancelled()
    {
        await using var visit = await site.OpenAsync("/sparql");
        await FillAsync(visit, Endless);
        await visit["[data-action=run]"].ClickAsync();
        await visit["[data-action=cancel]"].ClickAsync();

        await Assertions.Expect(visit[".running"]).ToHaveTextAsync("已取消");
        await Assertions.Expect(visit["[data-action=cancel]"]).ToBeHiddenAsync();
        visit.AssertQuiet();
    }

    [Fact]
    public async Task An_answer_without_rows_says_why()
    {
        await using var visit = await site.OpenAsync("/sparql");
        await FillAsync(visit, "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> SELECT ?s WHERE { ?s rdfs:label \"永康市\" }");
        await visit["[data-action=run]"].ClickAsync();
        await visit["#outcome .empty"].WaitForAsync();

        Assert.Contains("\"永康市\"@zh-Hans", await visit.TextAsync("#outcome .empty"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    private static Task FillAsync(Visit visit, string query) => visit["#query"].FillAsync(query);
}
