using KnowledgeGraph.Browser.Site;
using KnowledgeGraph.Server.Tests.Http;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SeededSite))]

namespace KnowledgeGraph.Browser.Site;

/// <summary>The server with its sample reports, and a browser that looks at it. Both are shared; every test has a visit of its own.</summary>
public sealed class SeededSite : IAsyncLifetime
{
    /// <summary>A machine may be busy with other tests.</summary>
    private const int PatienceMilliseconds = 60_000;

    private const string Executable = "KG_CHROMIUM";
    private static readonly string[] KnownPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private RunningServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where the server is, without a slash at its end.</summary>
    public string Address => _server!.Options.BaseIri.TrimEnd('/');

    public async ValueTask InitializeAsync()
    {
        if (FindChromium() is not { } chromium)
        {
            return;
        }

        _server = await RunningServer.StartWithSeedsAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            ChromiumSandbox = false,
            Args = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Opens a page of the site as a new reader sees it. Skips the test where there is no Chromium.</summary>
    public async Task<Visit> OpenAsync(string path, VisitOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, $"Chromium is not installed: none at {string.Join(", ", KnownPlaces)}; the variable {Executable} may name another.");
        options ??= new();
        var context = await _browser.NewContextAsync(new()
        {
            Locale = options.Locale,
            ViewportSize = new() { Width = options.Width, Height = 900 },
            ColorScheme = options.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = options.HasScript,
            BaseURL = Address,
        });
        var visit = new Visit(context, await context.NewPageAsync(), Address);
        context.SetDefaultTimeout(PatienceMilliseconds);
        await visit.Page.GotoAsync(path);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    private static string? FindChromium() =>
        KnownPlaces.Prepend(Environment.GetEnvironmentVariable(Executable)).OfType<string>().FirstOrDefault(File.Exists);
}
