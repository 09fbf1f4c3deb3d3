using KnowledgeGraph.Browser.Site;

namespace KnowledgeGraph.Browser.Journeys;

public sealed class ReaderTests(SeededSite site)
{
    [Fact]
    public async Task A_term_of_the_ontology_is_found_read_and_tried()
    {
        await using var visit = await site.OpenAsync("/ontology");
        await visit["#term"].FillAsync("比较方式");
        await visit["#term"].PressAsync("Enter");
        await visit["table.terms a"].GetByText("comparator", new() { Exact = true }).ClickAsync();

        Assert.Contains("kg:comparator", await visit.TextAsync("h1"), StringComparison.Ordinal);
        Assert.Contains("Equal, at least, at most, about.", await visit.TextAsync("header.thing [lang=en]"), StringComparison.Ordinal);
        Assert.Contains("恰有一个", await visit.TextAsync("#shape"), StringComparison.Ordinal);
        await visit["#example a.button"].ClickAsync();

        Assert.True(await visit["#outcome tbody tr"].CountAsync() > 10);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Goals_are_compared_with_results_place_by_place()
    {
        await using var visit = await site.OpenAsync("/goals");
        await visit["select[name=place]"].SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "永康市" });
        await visit["select[name=year]"].SelectOptionAsync("2023");
        await visit["form.filters button"].ClickAsync();
        await visit[".chip.missed"].ClickAsync();

        var rows = visit["table.goals tbody tr"];
        var investment = rows.Filter(new() { Has = visit["td:nth-child(2) >> text=固定资产投资"] });
        Assert.Contains("20%", await investment.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("16.4%", await investment.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(await rows.CountAsync(), await rows.Filter(new() { HasText = "未兑现" }).CountAsync());
        await investment.Locator("summary").Nth(1).ClickAsync();
        await investment.Locator("details[open] a").ClickAsync();

        Assert.Contains("固定资产投资增长16.4%", await visit.TextAsync(".sentence:target"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task The_chosen_language_stays()
    {
        await using var visit = await site.OpenAsync("/");
        Assert.Equal("读懂政府工作报告", await visit.TextAsync("h1"));

        await visit["nav .language"].ClickAsync();
        Assert.Equal("What government work reports say", await visit.TextAsync("h1"));
        await visit["header nav a"].GetByText("Goals").ClickAsync();

        Assert.Equal("Goals against results", await visit.TextAsync("h1"));
        Assert.Equal("en", await visit["html"].GetAttributeAsync("lang"));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task The_browsers_language_is_the_first_choice()
    {
        await using var visit = await site.OpenAsync("/ontology/Measure", new VisitOptions(Locale: "en-GB"));
        Assert.StartsWith("Measure", await visit.TextAsync("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_can_be_read_and_asked_without_scripts()
    {
        await using var visit = await site.OpenAsync("/", VisitOptions.WithoutScript);
        await visit["#search"].FillAsync("永康市");
        await visit["#search"].PressAsync("Enter");
        await visit[".hits a"].First.ClickAsync();
        Assert.Equal("永康市", await visit.TextAsync("h1"));

        await visit.Page.GotoAsync("/sparql");
        await visit["#query"].FillAsync("SELECT ?s WHERE {\n  ?s ?p }");
        await visit["[data-action=run]"].ClickAsync();
        Assert.Contains("第 2 行", await visit.TextAsync("[role=alert]"), StringComparison.Ordinal);
        await visit["#samples a"].First.ClickAsync();
        Assert.True(await visit["#outcome tbody tr"].CountAsync() > 0);

        await visit.Page.GotoAsync("/page/report/330723/2023");
        await visit["article a.mark"].First.ClickAsync();
        Assert.True(await visit[".facts:target"].IsVisibleAsync());
    }

    [Fact]
    public async Task The_first_press_of_Tab_offers_the_way_past_the_header()
    {
        await using var visit = await site.OpenAsync("/ontology");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await visit.Page.EvaluateAsync<string>("document.activeElement.id"));
    }
}
