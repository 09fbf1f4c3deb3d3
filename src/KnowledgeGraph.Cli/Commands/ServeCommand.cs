using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Cli.Terminal;
using KnowledgeGraph.Search;
using KnowledgeGraph.Server.Hosting;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg serve</c>: loads the ontology and the sample reports and answers over HTTP until it is stopped.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 5080;

    public static Command Create()
    {
        var data = CommonOptions.Data();
        var noSeeds = CommonOptions.NoSeeds();
        var baseIri = CommonOptions.BaseIri();
        var port = new Option<int?>("--port") { Description = $"The port on localhost (default {DefaultPort})." };
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen at instead, such as http://0.0.0.0:8080.", HelpName = "URLS" };
        var command = new Command("serve", "Serve the knowledge graph over HTTP.") { data, port, urls, noSeeds, baseIri };
        command.SetAction((arguments, cancellation) =>
        {
            var options = ServerHost.ReadOptions();
            var address = arguments.GetValue(urls) ?? AddressOf(arguments.GetValue(port) ?? DefaultPort);
            options.BaseIri = arguments.GetValue(baseIri) ?? BaseOf(options, arguments.GetValue(port));
            return ServeAsync(arguments.GetValue(data), options, address, !arguments.GetValue(noSeeds), cancellation);
        });
        return command;
    }

    /// <summary>A free port (0) can be found for one address only, and localhost is two.</summary>
    private static string AddressOf(int port) => port == 0 ? "http://127.0.0.1:0" : string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");

    /// <summary>Another port moves the default base with it, so that things stay dereferenceable.</summary>
    private static string BaseOf(ServerOptions options, int? port) =>
        port is { } number && number != DefaultPort && options.BaseIri == new ServerOptions().BaseIri
            ? string.Create(CultureInfo.InvariantCulture, $"http://localhost:{number}/")
            : options.BaseIri;

    private static async Task<int> ServeAsync(DirectoryInfo? data, ServerOptions options, string urls, bool withSeeds, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        using var open = await OpenStore.OpenAsync(data, options, withSeeds, cancellation).ConfigureAwait(false);
        using var text = TextIndex.Open(open.Store, options.TextIndexPath);
        await using var app = ServerHost.Build(new KnowledgeBase(open.Store, text, DateTimeOffset.UtcNow), options, urls);
        try
        {
            await app.StartAsync(cancellation).ConfigureAwait(false);
        }
        catch (IOException busy)
        {
            throw new CommandException($"cannot listen at {urls}: {busy.Message} Choose another with --port.");
        }

        Announce(app, open, watch.Elapsed);
        try
        {
            await app.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }

        return Failures.Success;
    }

    private static void Announce(WebApplication app, OpenStore open, TimeSpan time)
    {
        var address = app.Urls.First().TrimEnd('/');
        var quads = open.Store.Current.QuadCount;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Serving {quads:N0} statements at {address} (ready in {time.TotalSeconds:0.0} s)"));
        Console.WriteLine($"""

            Try
              {address}/                          search and sample queries
              {address}/search?q=yks              by name, pinyin, initials or number
              {address}/sparql                    SPARQL 1.1 query and update
              {address}/ontology                  the terms
              kg import FILE… --server {address}   add reports

            Press Ctrl+C to stop.
            """);
    }
}
