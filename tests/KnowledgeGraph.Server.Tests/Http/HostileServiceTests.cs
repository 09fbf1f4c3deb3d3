using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>SERVICE meets endpoints that mean no good: each is given up in time, and the server is as it was before.</summary>
[Collection(nameof(QuietMachine))]
public sealed class HostileServiceTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/sparql-results+json\r\n";

    [Theory]
    [InlineData("an endless body", "bytes")]
    [InlineData("a body that drips", "did not answer within")]
    [InlineData("silence", "did not answer within")]
    [InlineData("a huge header", "failed")]
    [InlineData("endless headers", "failed")]
    [InlineData("a redirect to a private address", "is not allowed")]
    [InlineData("a redirect to itself", "redirects too often")]
    [InlineData("no HTTP at all", "failed")]
    [InlineData("half a result", "failed")]
    [InlineData("an error", "answers 500")]
    public async Task An_endpoint_that_means_no_good_is_given_up(string deed, string reason)
    {
        using var hostile = new Hostile(deed);
        await using var server = await RunningServer.StartAsync(options =>
        {
            options.ServiceEndpoints = [hostile.Address];
            options.ServicePrivateAddresses = true;
            options.ServiceTimeout = TimeSpan.FromSeconds(1);
            options.ServiceBytes = 4 << 20;
        });
        using var warm = await server.QueryAsync($"SELECT * {{ SERVICE <{hostile.Address}sparql> {{ ?s ?p ?o }} }}");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        using var response = await server.QueryAsync($"SELECT * {{ SERVICE <{hostile.Address}sparql> {{ ?s ?p ?o }} }}");
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("problems/service-failed", body, StringComparison.Ordinal);
        Assert.Contains(reason, body, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 16L << 20);
        Assert.Contains("kg_queries_running 0\n", await server.TextAsync("metrics"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://good.example", "http://good.example.evil.example/sparql")]
    [InlineData("http://good.example", "http://good.example@evil.example/sparql")]
    [InlineData("http://good.example/", "http://good.example:8080/sparql")]
    [InlineData("http://good.example/a", "http://good.example/b")]
    [InlineData("https://good.example/", "http://good.example/")]
    [InlineData("http://good.example/", "file:///etc/passwd")]
    public async Task What_only_looks_like_an_allowed_endpoint_is_not_one(string allowed, string asked)
    {
        await using var server = await RunningServer.StartAsync(options => options.ServiceEndpoints = [allowed]);
        using var response = await server.QueryAsync($"SELECT * {{ SERVICE <{asked}> {{ ?s ?p ?o }} }}");
        Assert.Contains("is not allowed", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:9/sparql")]
    [InlineData("http://127.0.0.1:9/sparql")]
    [InlineData("http://[::1]:9/sparql")]
    [InlineData("http://[::ffff:127.0.0.1]:9/sparql")]
    [InlineData("http://2130706433:9/sparql")]
    [InlineData("http://169.254.169.254/latest")]
    [InlineData("http://10.0.0.1/sparql")]
    public async Task A_private_address_is_not_reached_though_its_name_is_allowed(string endpoint)
    {
        await using var server = await RunningServer.StartAsync(options => options.ServiceEndpoints = [new Uri(endpoint).GetLeftPart(UriPartial.Authority)]);
        using var response = await server.QueryAsync($"SELECT * {{ SERVICE <{endpoint}> {{ ?s ?p ?o }} }}");
        Assert.Contains("has no public address", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_service_keeps_its_silence()
    {
        using var hostile = new Hostile("an error");
        await using var server = await RunningServer.StartAsync(options => (options.ServiceEndpoints, options.ServicePrivateAddresses) = ([hostile.Address], true));
        using var response = await server.QueryAsync($"SELECT * {{ SERVICE SILENT <{hostile.Address}sparql> {{ ?s ?p ?o }} }}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task The_time_of_the_query_ends_a_service_as_well()
    {
        using var hostile = new Hostile("silence");
        await using var server = await RunningServer.StartAsync(options => (options.ServiceEndpoints, options.ServicePrivateAddresses) = ([hostile.Address], true));
        var watch = Stopwatch.StartNew();
        using var response = await server.GetAsync("sparql?timeout=0.5&query=" + Uri.EscapeDataString($"SELECT * {{ SERVICE <{hostile.Address}sparql> {{ ?s ?p ?o }} }}"));
        Assert.Contains("query-timeout", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    /// <summary>An endpoint that does one bad thing to whoever connects, until it is disposed.</summary>
    private sealed class Hostile : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stopping = new();
        private readonly string _deed;

        public Hostile(string deed)
        {
            _deed = deed;
            _listener.Start();
            _ = ServeAsync();
        }

        public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

        public void Dispose()
        {
            _stopping.Cancel();
            _listener.Dispose();
            _stopping.Dispose();
        }

        private async Task ServeAsync()
        {
            var stop = _stopping.Token;
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    _ = AnswerAsync(await _listener.AcceptTcpClientAsync(stop), stop);
                }
                catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
                {
                    return;
                }
            }
        }

        private async Task AnswerAsync(TcpClient client, CancellationToken stop)
        {
            using var _ = client;
            await using var stream = client.GetStream();
            try
            {
                await stream.ReadAtLeastAsync(new byte[64 * 1024], 1, cancellationToken: stop);
                await MisbehaveAsync(stream, stop);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                // The server has given up, as it should.
            }
        }

        private async Task MisbehaveAsync(NetworkStream stream, CancellationToken stop)
        {
            switch (_deed)
            {
                case "an endless body":
                    await RepeatAsync(Head + "\r\n", new string(' ', 64 * 1024), TimeSpan.Zero);
                    break;
                case "a body that drips":
                    await RepeatAsync(Head + "\r\n", " ", TimeSpan.FromMilliseconds(50));
                    break;
                case "silence":
                    await Task.Delay(Timeout.InfiniteTimeSpan, stop);
                    break;
                case "a huge header":
                    await RepeatAsync(Head + "X-Long: ", new string('x', 64 * 1024), TimeSpan.Zero);
                    break;
                case "endless headers":
                    await RepeatAsync(Head, "X-More: and more\r\n", TimeSpan.Zero);
                    break;
                case "a redirect to a private address":
                    await SendAsync("HTTP/1.1 307 Temporary Redirect\r\nLocation: http://169.254.169.254/latest/meta-data\r\nContent-Length: 0\r\n\r\n");
                    break;
                case "a redirect to itself":
                    await SendAsync("HTTP/1.1 307 Temporary Redirect\r\nLocation: /again\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                    break;
                case "no HTTP at all":
                    await SendAsync("220 mail.example ESMTP\r\n");
                    break;
                case "half a result":
                    await SendAsync(Head + "Content-Length: 1000\r\n\r\n{\"head\":{\"vars\":[\"s\"");
                    break;
                default:
                    await SendAsync("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
                    break;
            }

            Task SendAsync(string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text), stop).AsTask();

            async Task RepeatAsync(string first, string again, TimeSpan pause)
            {
                await SendAsync(first);
                while (true)
                {
                    await SendAsync(again);
                    await Task.Delay(pause, stop);
                }
            }
        }
    }
}
