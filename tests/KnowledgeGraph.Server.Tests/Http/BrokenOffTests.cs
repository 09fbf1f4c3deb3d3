using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>Answers that do not come to their end: whoever breaks off, the other side sees it, and the server is as it was before.</summary>
[Collection(nameof(QuietMachine))]
public sealed class BrokenOffTests
{
    private const int LiteralLength = 60_000;
    private const long TenGigabytes = 10L * 1000 * 1000 * 1000;

    /// <summary>What the process may have grown by when all is over, and at most on the way.</summary>
    private const long Crumbs = 24L << 20;
    private const long OnTheWay = 200L << 20;

    private static readonly string LargeLiterals = string.Join('\n', Enumerable.Range(0, 60).Select(i => $"<http://example.org/t{i}> <http://example.org/p> \"{i}{new string('永', LiteralLength / 3)}\" ."));

    /// <summary>60³ rows, each with a literal of 60 kB: 13 GB.</summary>
    private static readonly string LargeQuery = "sparql?query=" + Uri.EscapeDataString("SELECT ?o { ?s ?p ?o . ?s2 ?p2 ?o2 . ?s3 ?p3 ?o3 }");

    private static async Task<RunningServer> StartAsync()
    {
        var server = await RunningServer.StartAsync(options => options.QueryTimeout = TimeSpan.FromMinutes(20));
        using var put = await server.PutGraphAsync("http://example.org/g", LargeLiterals);
        Assert.Equal(HttpStatusCode.Created, put.StatusCode);
        return server;
    }

    [Fact]
    public async Task A_client_that_goes_away_in_the_middle_stops_its_query()
    {
        await using var server = await StartAsync();
        using var warm = await server.QueryAsync("SELECT ?o { ?s ?p ?o }");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var client = 0; client < 20; client++)
        {
            using var socket = await AskAsync(server, LargeQuery);
            await ReceiveAsync(socket, new byte[64 * 1024], 1_000_000);
            // Closed with data unread: the server's next write is answered by a reset.
            socket.LingerState = new LingerOption(true, 0);
        }

        await UntilIdleAsync(server);
        Assert.Contains("kg_http_aborted_total 20\n", await server.TextAsync("metrics"), StringComparison.Ordinal);
        AssertMemoryIsBack(before);
    }

    [Fact]
    public async Task Clients_that_do_not_read_hold_no_more_than_a_little()
    {
        await using var server = await StartAsync();
        using var warm = await server.QueryAsync("SELECT ?o { ?s ?p ?o }");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var sockets = new List<Socket>();
        for (var client = 0; client < server.Options.ConcurrentQueries; client++)
        {
            sockets.Add(await AskAsync(server, LargeQuery));
        }

        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, OnTheWay);
        sockets.ForEach(socket => socket.Dispose());
        await UntilIdleAsync(server);
        AssertMemoryIsBack(before);
    }

    [Fact]
    public async Task Ten_gigabytes_are_streamed_in_bounded_memory()
    {
        await using var server = await StartAsync();
        using var warm = await server.QueryAsync("SELECT ?o { ?s ?p ?o }");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var socket = await AskAsync(server, LargeQuery + "&format=csv");
        var block = new byte[1 << 20];
        var most = 0L;
        for (var received = 0L; received < TenGigabytes;)
        {
            var next = await ReceiveAsync(socket, block, 500_000_000);
            Assert.True(next > 0, $"the answer ended after {received} bytes");
            received += next;
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: false) - before);
        }

        Assert.InRange(most, long.MinValue, OnTheWay);
        socket.Dispose();
        await UntilIdleAsync(server);
        AssertMemoryIsBack(before);
    }

    [Theory]
    [InlineData("csv", null)]
    [InlineData("json", null)]
    [InlineData("tsv", "gzip")]
    public async Task An_answer_that_is_cut_off_is_a_broken_connection(string format, string? encoding)
    {
        await using var server = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{LargeQuery}&timeout=1&format={format}");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", encoding);
        using var response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
        await UntilIdleAsync(server);
    }

    private static async Task<Socket> AskAsync(RunningServer server, string address)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(server.Options.BaseIri).Port, TestContext.Current.CancellationToken);
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET /{address} HTTP/1.1\r\nHost: localhost\r\n\r\n"), TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>Reads so much, or to the end, and forgets it.</summary>
    private static async Task<long> ReceiveAsync(Socket socket, byte[] block, long wanted)
    {
        var received = 0L;
        while (received < wanted && await socket.ReceiveAsync(block, TestContext.Current.CancellationToken) is > 0 and var count)
        {
            received += count;
        }

        return received;
    }

    private static async Task UntilIdleAsync(RunningServer server)
    {
        for (var tries = 0; !(await server.TextAsync("metrics")).Contains("kg_queries_running 0\n", StringComparison.Ordinal); tries++)
        {
            Assert.True(tries < 300, "a query goes on though nobody waits for it");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        using var healthy = await server.GetAsync("health/ready");
        Assert.Equal(HttpStatusCode.OK, healthy.StatusCode);
    }

    private static void AssertMemoryIsBack(long before) => Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, Crumbs);
}
