using KnowledgeGraph.Browser.Site;

namespace KnowledgeGraph.Browser.Pages;

/// <summary>What is asked of every page: it works, it fits, it can be read by all.</summary>
public sealed class EveryPageTests(SeededSite site)
{
    /// <summary>Gives a line for each part of a page that somebody could not find or name.</summary>
    private const string Structure = """
        () => {
          const faults = [];
          const one = selector => document.querySelectorAll(selector).length === 1 || faults.push(`not one ${selector}`);
          ["h1", "main", "body > header", "body > footer", "head > title", "html[lang]"].forEach(one);
          const ids = [...document.querySelectorAll("[id]")].map(each => each.id);
          ids.filter((id, at) => ids.indexOf(id) !== at).forEach(id => faults.push(`id twice: ${id}`));
          document.querySelectorAll("input:not([type=hidden]), textarea, select").forEach(field =>
            field.labels.length || field.getAttribute("aria-label") || faults.push(`no label: ${field.outerHTML}`));
          document.querySelectorAll("a, button").forEach(each =>
            each.textContent.trim() || each.offsetParent === null || each.getAttribute("aria-label") || faults.push(`no name: ${each.outerHTML}`));
          document.querySelectorAll("nav").forEach(nav => nav.getAttribute("aria-label") || faults.push("nav without a name"));
          return faults;
        }
        """;

    private const string AnyQuery = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } LIMIT 20";

    public static TheoryData<string> Paths =>
    [
        "/", "/goals", "/sparql", "/ontology?q=zzz", "/ontology/Measure", "/ontology/value", "/data",
        "/search", "/search?q=%E5%BC%80%E5%B7%A5", "/search?q=yongkagn", "/page/place/330784", "/page/report/330784/2024",
        "/sparql?format=html&query=" + Uri.EscapeDataString(AnyQuery), "/sparql?format=html&explain=run&query=" + Uri.EscapeDataString(AnyQuery),
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_is_whole_named_and_legible_and_needs_nothing_from_elsewhere(string path)
    {
        await using var visit = await site.OpenAsync(path);

        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Structure));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Contrast.Script));
        visit.AssertQuiet();
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_fits_a_phone_and_is_legible_at_night(string path)
    {
        await using var visit = await site.OpenAsync(path, VisitOptions.Phone with { IsDark = true });

        var (content, window) = (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await visit.Page.EvaluateAsync<int>("innerWidth"));
        Assert.True(content <= window, $"{content} pixels wide in a window of {window}");
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Contrast.Script));
        visit.AssertQuiet();
    }

    [Theory]
    [InlineData("/nowhere", "这里什么也没有")]
    [InlineData("/page/place/0", "这里什么也没有")]
    [InlineData("/ontology/NoSuchTerm", "这里什么也没有")]
    [InlineData("/goals?year=x", "参数有误")]
    public async Task A_wrong_address_is_answered_in_human_words(string path, string heading)
    {
        await using var visit = await site.OpenAsync(path);
        Assert.Equal(heading, await visit.TextAsync("h1"));
        Assert.All(visit.Complaints, complaint => Assert.Matches("40[04]", complaint));
    }
}
