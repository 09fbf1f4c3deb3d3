using System.Text.Json;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>One server asks another for what joins with its own rows, and for no more.</summary>
[Collection(nameof(QuietMachine))]
public sealed class BoundServiceTests : IAsyncLifetime
{
    private const int Here = 300;
    private const int There = 20_000;

    private RunningServer _here = null!;
    private RunningServer _there = null!;

    public async ValueTask InitializeAsync()
    {
        _there = await RunningServer.StartAsync();
        var population = string.Concat(Enumerable.Range(0, There).Select(n => $"<http://e/县{n}> <http://e/population> {n} , {n + 1} ."));
        (await _there.PutGraphAsync("http://there/g", population)).EnsureSuccessStatusCode();
        _here = await RunningServer.StartAsync(options => (options.ServiceEndpoints, options.ServicePrivateAddresses) = ([_there.Options.BaseIri], true));
        var names = string.Concat(Enumerable.Range(0, Here).Select(n => $"<http://e/县{n * 7}> <http://e/name> \"县{n}\"@zh ; <http://e/year> {n % 3} ."));
        (await _here.PutGraphAsync("http://here/g", names)).EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await _here.DisposeAsync();
        await _there.DisposeAsync();
    }

    [Fact]
    public async Task Only_what_joins_is_asked_for_and_sent()
    {
        var query = $"SELECT ?name ?n {{ ?x <http://e/name> ?name SERVICE <{_there.Options.BaseIri}sparql> {{ ?x <http://e/population> ?n }} }}";
        var before = await AnsweredAsync();
        using var rows = JsonDocument.Parse(await _here.TextAsync("sparql?query=" + Uri.EscapeDataString(query), "application/sparql-results+json"));
        Assert.Equal(2 * Here, rows.RootElement.GetProperty("results").GetProperty("bindings").GetArrayLength());
        Assert.Equal(3, await AnsweredAsync() - before);
        Assert.Contains($"3 requests, {Here} rows sent, {2 * Here} rows received", await ExplainAsync(query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_cut_by_a_limit_is_asked_once()
    {
        var query = $"SELECT * {{ ?x <http://e/name> ?name SERVICE <{_there.Options.BaseIri}sparql> {{ SELECT ?x ?n {{ ?x <http://e/population> ?n }} ORDER BY ?n LIMIT 10 }} }}";
        var plan = await ExplainAsync(query);
        Assert.Contains("asked once", plan, StringComparison.Ordinal);
        Assert.Contains("1 requests, 0 rows sent, 10 rows received", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_silent_for_every_row()
    {
        var gone = _there.Options.BaseIri + "nowhere";
        var query = $"SELECT ?name ?n {{ ?x <http://e/name> ?name SERVICE SILENT <{gone}> {{ ?x <http://e/population> ?n }} }}";
        using var rows = JsonDocument.Parse(await _here.TextAsync("sparql?query=" + Uri.EscapeDataString(query), "application/sparql-results+json"));
        Assert.Equal(Here, rows.RootElement.GetProperty("results").GetProperty("bindings").GetArrayLength());
    }

    private Task<string> ExplainAsync(string query) => _here.TextAsync("sparql?explain=run&query=" + Uri.EscapeDataString(query));

    /// <summary>How many queries the other server has answered.</summary>
    private async Task<long> AnsweredAsync()
    {
        var line = (await _there.TextAsync("metrics")).Split('\n').Single(line => line.StartsWith("kg_query_seconds_count ", StringComparison.Ordinal));
        return long.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }
}
