using KnowledgeGraph.Sparql;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Server.Hosting;

/// <summary>
/// Once in a process, when the server listens: lets the query engine and the way through HTTP be compiled in the background, so that the
/// first visitor does not wait for it.
/// </summary>
internal sealed partial class WarmUp(IServer server, IHostApplicationLifetime lifetime, ILogger<WarmUp> logger) : BackgroundService
{
    private static int _done;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (Interlocked.Exchange(ref _done, 1) != 0)
        {
            return;
        }

        await Task.Yield();
        try
        {
            await EngineWarmUp.RunAsync(stoppingToken).ConfigureAwait(false);
            await StartedAsync(stoppingToken).ConfigureAwait(false);
            await AskAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            LogStopped(logger);
        }
        catch (HttpRequestException failure)
        {
            LogUnreachable(logger, failure.Message);
        }
    }

    private async Task StartedAsync(CancellationToken cancellation)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>The server asks itself, at the address that it listens at.</summary>
    private async Task AskAsync(CancellationToken cancellation)
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is not { } address)
        {
            return;
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var local = new UriBuilder(address.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal));
        local.Host = local.Host is "0.0.0.0" or "[::]" ? "localhost" : local.Host;
        local.Path = "/sparql";
        for (var round = 0; round < 3; round++)
        {
            using var form = new FormUrlEncodedContent([new KeyValuePair<string, string>("query", "SELECT * { ?s ?p ?o } LIMIT 1")]);
            using var answer = await client.PostAsync(local.Uri, form, cancellation).ConfigureAwait(false);
            await answer.Content.ReadAsByteArrayAsync(cancellation).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Stopped before the warm-up was done.")]
    private static partial void LogStopped(ILogger logger);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The warm-up could not reach the server: {Reason}")]
    private static partial void LogUnreachable(ILogger logger, string reason);
}
