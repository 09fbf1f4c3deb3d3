using AngleSharp.Html.Parser;
using KnowledgeGraph.Server.Tests.Http;

namespace KnowledgeGraph.Server.Tests.Pages;

public sealed class ManyGraphsTests
{
    private const int Graphs = 250;

    [Fact]
    public async Task Graphs_are_listed_page_by_page_each_once()
    {
        await using var server = await RunningServer.StartAsync();
        var document = string.Concat(Enumerable.Range(0, Graphs).Select(n => $"<urn:s> <urn:p> \"{n}\" <urn:g{n:000}> .\n"));
        using var created = await server.SendAsync(HttpMethod.Post, "graphs", "*/*", RunningServer.Content(document, "application/n-quads"));
        Assert.True(created.IsSuccessStatusCode, await created.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var seen = new List<string>();
        var pages = 0;
        for (var next = "/data?lang=en"; next is not null; pages++)
        {
            var page = new HtmlParser().ParseDocument(await server.TextAsync(next[1..].Split('#')[0], "text/html"));
            seen.AddRange(page.QuerySelectorAll("td a[href^='/graphs?graph=']").Select(link => link.TextContent));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(3, pages);
        Assert.Equal(Graphs, seen.Distinct().Count(name => name.StartsWith("urn:g", StringComparison.Ordinal)));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }
}
