using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeGraph.Server.Tests.Http;

namespace KnowledgeGraph.Server.Tests.Pages;

/// <summary>The server with its sample reports, read as a browser reads it.</summary>
public sealed class SeededPages : IAsyncLifetime
{
    private const string BrowserAccept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private readonly HtmlParser _parser = new();

    public RunningServer Server { get; private set; } = null!;

    public string Base => Server.Options.BaseIri;

    public async ValueTask InitializeAsync() => Server = await RunningServer.StartWithSeedsAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>A page as it comes, whatever its status.</summary>
    public async Task<(int Status, IDocument Page)> AnswerAsync(string address, string accept = BrowserAccept)
    {
        using var response = await Server.GetAsync(address, accept);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return ((int)response.StatusCode, _parser.ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>A page that is there.</summary>
    public async Task<IDocument> PageAsync(string address)
    {
        var (status, page) = await AnswerAsync(address);
        Assert.Equal(200, status);
        return page;
    }

    /// <summary>The address of the page that runs a query.</summary>
    public static string QueryAddress(string query) => "sparql?format=html&query=" + Uri.EscapeDataString(query);

    public static string Text(IParentNode? element, string selector) => element?.QuerySelector(selector)?.TextContent.Trim() ?? "";
}
