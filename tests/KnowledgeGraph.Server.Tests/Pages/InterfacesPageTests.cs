using System.Net;
using System.Text.Json;

namespace KnowledgeGraph.Server.Tests.Pages;

public sealed class InterfacesPageTests(SeededPages pages) : IClassFixture<SeededPages>
{
    [Fact]
    public async Task The_page_shows_every_path_and_parameter_of_the_document()
    {
        var page = await pages.PageAsync("api?lang=en");
        using var document = JsonDocument.Parse(await pages.Server.TextAsync("openapi.json"));
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            var card = page.QuerySelectorAll("article.interface").Single(card => SeededPages.Text(card, "h3 > code") == path.Name);
            foreach (var method in path.Value.EnumerateObject())
            {
                Assert.Contains(method.Name.ToUpperInvariant(), card.QuerySelectorAll(".method").Select(element => element.TextContent));
                Assert.Equal(
                    method.Value.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()),
                    card.QuerySelectorAll("tbody th").Select(name => name.TextContent));
            }
        }
    }

    [Fact]
    public async Task Each_example_can_be_followed()
    {
        var page = await pages.PageAsync("api");
        var examples = page.QuerySelectorAll(".media a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.True(examples.Count > 20, $"only {examples.Count}");
        foreach (var example in examples)
        {
            using var answer = await pages.Server.GetAsync(example[1..], "text/html,*/*;q=0.8");
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.SeeOther, $"{example}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task All_words_are_in_Chinese_on_the_Chinese_page()
    {
        var page = await pages.PageAsync("api?lang=zh");
        var words = page.QuerySelectorAll(".interface > p, .interface tbody td:last-child").Select(element => element.TextContent.Trim());
        Assert.DoesNotContain(words, text => !text.Any(c => c > '\u2E80') && text is not ("IRI" or "Met、NotMet、Disputed、NotMentioned 或 NotReported"));
    }

    [Fact]
    public async Task Anchors_are_different_and_the_list_leads_to_them()
    {
        var page = await pages.PageAsync("api");
        var anchors = page.QuerySelectorAll("article.interface").Select(card => card.Id!).ToList();
        Assert.Equal(anchors.Count, anchors.Distinct().Count());
        Assert.Equal(anchors, page.QuerySelectorAll(".interfaces > nav a").Select(link => link.GetAttribute("href")![1..]));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/vnd.oai.openapi+json")]
    public async Task Programs_get_the_document_at_the_same_address(string mediaType)
    {
        using var answer = await pages.Server.GetAsync("api", mediaType);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("3.1.0", document.RootElement.GetProperty("openapi").GetString());
    }

    [Fact]
    public async Task Every_page_leads_to_the_interfaces()
    {
        var page = await pages.PageAsync("");
        Assert.Equal("/api", page.QuerySelector("link[rel=service-doc]")!.GetAttribute("href"));
        Assert.Equal("/openapi.json", page.QuerySelector("link[rel=service-desc]")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("footer a[href='/api']"));
    }
}
