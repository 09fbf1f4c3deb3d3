using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace KnowledgeGraph.Browser.Site;

/// <summary>One reader's way through the site, with a record of what the browser complained about.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    internal Visit(IBrowserContext context, IPage page, string address)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"script: {error}");
        page.RequestFailed += (_, request) => Note(request.Failure?.Contains("ERR_ABORTED", StringComparison.Ordinal) != true, $"request: {request.Url} {request.Failure}");
        page.Request += (_, request) => Note(!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal), $"other host: {request.Url}");
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status}: {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, failed requests, requests to other hosts.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public ILocator this[string selector] => Page.Locator(selector);

    public Task<string> TextAsync(string selector) => Page.Locator(selector).First.InnerTextAsync();

    public void AssertQuiet() => Assert.Empty(Complaints);

    public ValueTask DisposeAsync() => new(_context.CloseAsync());

    private void Note(bool isComplaint, string text)
    {
        if (isComplaint)
        {
            _complaints.Enqueue(text);
        }
    }
}
