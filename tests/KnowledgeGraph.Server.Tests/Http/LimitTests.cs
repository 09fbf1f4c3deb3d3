using System.Diagnostics;
using System.Globalization;
using System.Net;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>Queries that want more than there is: each is stopped in time, says why, and leaves the server as it was.</summary>
[Collection(nameof(QuietMachine))]
public sealed class LimitTests(LimitTests.Crowded crowded) : IClassFixture<LimitTests.Crowded>
{
    private const string All = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i";

    /// <summary>Of time that passes before a query notices: batches, and a machine that does something else.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(10);

    /// <summary>For each operator a query that keeps it busy for hours.</summary>
    public static TheoryData<string, string> Endless() => new()
    {
        { "cross product", $"SELECT (COUNT(*) AS ?n) {{ {All} . ?j ?k ?l }}" },
        { "filter", $"SELECT (COUNT(*) AS ?n) {{ {All} FILTER(STR(?a) = CONCAT(STR(?d), STR(?g))) }}" },
        { "regular expression", $"SELECT (COUNT(*) AS ?n) {{ {All} FILTER(REGEX(CONCAT(STR(?a), STR(?d), STR(?g)), '(x+x+)+y')) }}" },
        { "replace", $"SELECT (COUNT(?r) AS ?n) {{ {All} BIND(REPLACE(CONCAT(STR(?a), STR(?d), STR(?g)), '(a|aa)+$', 'b') AS ?r) }}" },
        { "optional", $"SELECT (COUNT(*) AS ?n) {{ {All} OPTIONAL {{ ?j ?k ?l FILTER(?l = ?c) }} }}" },
        { "union", $"SELECT (COUNT(*) AS ?n) {{ {{ {All} }} UNION {{ {All} FILTER(?a != ?d) }} ?x ?y ?z }}" },
        { "minus", $"SELECT (COUNT(*) AS ?n) {{ {All} MINUS {{ ?a ?b ?x . ?d ?e ?y FILTER(?x != ?y) }} }}" },
        { "not exists", $"SELECT (COUNT(*) AS ?n) {{ {All} FILTER NOT EXISTS {{ ?x ?y ?z FILTER(?z = CONCAT(STR(?c), STR(?f))) }} }}" },
        { "distinct", $"SELECT (COUNT(*) AS ?n) {{ SELECT DISTINCT ?b ?e ?h {{ {All} }} }}" },
        { "group", $"SELECT ?b (COUNT(DISTINCT ?h) AS ?n) {{ {All} }} GROUP BY ?b" },
        { "order", $"SELECT * {{ {All} }} ORDER BY STR(?c) ?f LIMIT 1" },
        { "sub-select", $"SELECT (COUNT(*) AS ?n) {{ {{ SELECT ?a {{ {All} }} }} ?a ?x ?y }}" },
        { "bind", $"SELECT (COUNT(?s) AS ?n) {{ {All} BIND(SHA512(CONCAT(STR(?a), STR(?d))) AS ?s) }}" },
        { "values", $"SELECT (COUNT(*) AS ?n) {{ VALUES ?v {{ 1 2 3 4 5 6 7 8 }} {All} }}" },
        { "path", "SELECT (COUNT(*) AS ?n) { ?x (<http://example.org/next>|!<http://example.org/no>|^<http://example.org/next>)* ?y . ?z (<http://example.org/next>|^<http://example.org/next>)* ?w }" },
        { "graph", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?a ?b ?c } GRAPH ?h { ?d ?e ?f } GRAPH ?i { ?j ?k ?l } }" },
        { "construct", $"CONSTRUCT {{ ?a ?b ?f }} WHERE {{ {All} FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = 'none') }}" },
        { "ask", $"ASK {{ {All} FILTER(CONCAT(STR(?c), STR(?f), STR(?i)) = 'none') }}" },
    };

    /// <summary>For each operator that keeps rows a query that keeps more of them than it may.</summary>
    public static TheoryData<string, string> Greedy() => new()
    {
        { "order", "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f" },
        { "distinct", "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?c ?f { ?a ?b ?c . ?d ?e ?f FILTER(?c != ?f) } }" },
        { "group", "SELECT ?c ?f (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } GROUP BY ?c ?f" },
        { "distinct count", "SELECT (COUNT(DISTINCT CONCAT(STR(?a), STR(?c), STR(?d), STR(?f))) AS ?n) { ?a ?b ?c . ?d ?e ?f }" },
        { "concatenation", "SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?d))) AS ?n) { ?a ?b ?c . ?d ?e ?f }" },
        { "path", "SELECT DISTINCT ?x ?y { ?x (<http://example.org/next>|^<http://example.org/next>)* ?y }" },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public async Task A_query_that_would_not_end_ends_in_time(string operation, string query)
    {
        var watch = Stopwatch.StartNew();
        using var response = await crowded.Server.GetAsync("sparql?timeout=0.5&query=" + Uri.EscapeDataString(query), "application/sparql-results+json, application/n-triples");
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.InternalServerError, $"{operation}: {(int)response.StatusCode} {body}");
        Assert.Contains("problems/query-timeout", body, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < Slack, $"{operation} went on for {watch.Elapsed}");
    }

    [Theory]
    [MemberData(nameof(Greedy))]
    public async Task A_query_that_keeps_too_much_is_stopped(string operation, string query)
    {
        using var response = await crowded.Narrow.QueryAsync(query);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.InternalServerError, $"{operation}: {(int)response.StatusCode} {body[..Math.Min(body.Length, 300)]}");
        Assert.Contains("problems/memory-limit", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_queue_sends_away_with_503_and_the_time_to_wait()
    {
        await using var server = await RunningServer.StartAsync(options => (options.ConcurrentQueries, options.QueuedQueries, options.QueueTimeout) = (1, 1, TimeSpan.FromSeconds(1.5)));
        using var put = await server.PutGraphAsync("http://example.org/g", Crowded.Turtle);
        var slow = "sparql?timeout=4&query=" + Uri.EscapeDataString($"SELECT (COUNT(*) AS ?n) {{ {All} . ?j ?k ?l }}");
        var running = server.GetAsync(slow);
        await UntilAsync(server, "kg_queries_running 1");
        var waiting = server.QueryAsync("ASK {}");
        await UntilAsync(server, "kg_queries_waiting 1");
        using var refused = await server.QueryAsync("ASK {}");
        foreach (var page in new[] { "sparql?format=html&query=ASK%7B%7D", "goals" })
        {
            using var onPage = await server.GetAsync(page, "text/html");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/html"), (onPage.StatusCode, onPage.Content.Headers.ContentType!.MediaType));
            Assert.True(onPage.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1), page);
            Assert.True(onPage.Headers.CacheControl!.NoStore, page);
        }

        using var waitedInVain = await waiting;
        foreach (var response in new[] { refused, waitedInVain })
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.True(response.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
            Assert.Contains("problems/busy", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        using var stopped = await running;
        Assert.Equal(HttpStatusCode.InternalServerError, stopped.StatusCode);
        using var served = await server.QueryAsync("ASK {}");
        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
    }

    [Fact]
    public async Task Who_has_used_up_the_time_gets_429_and_when_to_come_again()
    {
        await using var server = await RunningServer.StartAsync(options => options.QuotaPerMinute = TimeSpan.FromSeconds(0.2));
        using var put = await server.PutGraphAsync("http://example.org/g", Crowded.Turtle);
        using var slow = await server.GetAsync("sparql?timeout=0.5&query=" + Uri.EscapeDataString($"SELECT (COUNT(*) AS ?n) {{ {All} . ?j ?k ?l }}"));
        Assert.Equal(HttpStatusCode.InternalServerError, slow.StatusCode);
        using var refused = await server.QueryAsync("ASK {}");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 30, 3600);
        using var onPage = await server.GetAsync("sparql?format=html&query=ASK%7B%7D", "text/html");
        Assert.Equal(HttpStatusCode.TooManyRequests, onPage.StatusCode);
        Assert.InRange(onPage.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 30, 3600);
        Assert.Contains("ASK{}</textarea>", await onPage.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var other = await server.GetAsync("health/ready");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    private static async Task UntilAsync(RunningServer server, string line)
    {
        for (var tries = 0; !(await server.TextAsync("metrics")).Contains(line + "\n", StringComparison.Ordinal); tries++)
        {
            Assert.True(tries < 500, $"it never came to '{line}'");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Servers over a chain of a thousand things.</summary>
    public sealed class Crowded : IAsyncLifetime
    {
        private const int Things = 1000;

        public static readonly string Turtle = string.Join('\n', Enumerable.Range(0, Things).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"<http://example.org/t{i}> <http://example.org/next> <http://example.org/t{i + 1}> ; <http://example.org/name> \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaxxxxxxxxxxxxxxxxxxxxxxxxxx {i}\" .")));

        public RunningServer Server { get; private set; } = null!;

        /// <summary>The same with little memory for a query.</summary>
        public RunningServer Narrow { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Server = await StartAsync(new ServerOptions().QueryMemory);
            Narrow = await StartAsync(8 << 20);
        }

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            await Narrow.DisposeAsync();
        }

        private static async Task<RunningServer> StartAsync(long memory)
        {
            var server = await RunningServer.StartAsync(options => options.QueryMemory = memory);
            using var put = await server.PutGraphAsync("http://example.org/g", Turtle);
            Assert.Equal(HttpStatusCode.Created, put.StatusCode);
            return server;
        }
    }
}
