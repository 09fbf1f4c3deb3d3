using KnowledgeGraph.Browser.Site;

namespace KnowledgeGraph.Browser.Journeys;

public sealed class FromSearchToSentenceTests(SeededSite site)
{
    [Fact]
    public async Task A_name_leads_to_its_thing_its_evidence_and_the_sentence_in_the_report()
    {
        await using var visit = await site.OpenAsync("/");

        await visit["#search"].PressSequentiallyAsync("yks");
        await visit["[role=option]"].First.WaitForAsync();
        Assert.Contains("永康市", await visit.TextAsync("[role=option]"), StringComparison.Ordinal);
        await visit["#search"].PressAsync("ArrowDown");
        await visit["#search"].PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/page/place/330784");
        Assert.Equal("永康市", await visit.TextAsync("h1"));

        var evidence = visit[".evidence"].First;
        var quote = await evidence.Locator("blockquote").InnerTextAsync();
        Assert.Contains(await evidence.Locator("mark").First.InnerTextAsync(), quote, StringComparison.Ordinal);
        await evidence.Locator("a.source").ClickAsync();
        await visit.Page.WaitForURLAsync("**/page/report/**");

        Assert.Equal(quote, await visit.TextAsync(".sentence:target"));
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_search_finds_sentences_and_narrows_them()
    {
        await using var visit = await site.OpenAsync("/search?q=" + Uri.EscapeDataString("开工建设"));
        var before = await visit[".hits > li"].CountAsync();

        await visit["aside a"].GetByText("武义县").First.ClickAsync();
        await visit[".chip.active"].WaitForAsync();

        Assert.InRange(await visit[".hits > li"].CountAsync(), 1, before - 1);
        Assert.Contains("开工", await visit.TextAsync(".hits mark"), StringComparison.Ordinal);
        await visit[".hits h2.sentence a"].First.ClickAsync();
        Assert.Contains("开工", await visit.TextAsync(".sentence:target"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task A_mark_in_a_report_shows_what_was_read_and_leads_to_the_fact()
    {
        await using var visit = await site.OpenAsync("/page/report/330784/2024");

        await visit["article a.mark.goal"].First.ClickAsync();
        var facts = visit[".facts:target"];
        Assert.Contains("目标 2024", await facts.InnerTextAsync(), StringComparison.Ordinal);
        await facts.Locator("li a").First.ClickAsync();

        Assert.Contains("地区生产总值", await visit.TextAsync("h1"), StringComparison.Ordinal);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task Each_kind_of_mark_can_be_put_out()
    {
        await using var visit = await site.OpenAsync("/page/report/330784/2024");
        const string Colour = "mark => getComputedStyle(mark).backgroundColor";
        var goal = visit["article a.mark.goal"].First;
        var lit = await goal.EvaluateAsync<string>(Colour);

        await visit["#show-goal"].UncheckAsync();

        Assert.NotEqual(lit, await goal.EvaluateAsync<string>(Colour));
        Assert.NotEqual("rgba(0, 0, 0, 0)", await visit["article a.mark.result"].First.EvaluateAsync<string>(Colour));
    }
}
