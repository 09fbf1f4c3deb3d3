using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Results;

namespace KnowledgeGraph.Sparql.Tests.Execution;

public sealed class LimitTests
{
    private static readonly SparqlCase Large = SparqlCase.Of(string.Join('\n', Enumerable.Range(0, 3000).Select(i => $":s{i} :p :s{(i + 1) % 3000} .")));

    /// <summary>Each of 150 nodes beside each other.</summary>
    private static readonly SparqlCase Dense = SparqlCase.Of(string.Join('\n', Enumerable.Range(0, 150).Select(i =>
        $":d{i} :q {string.Join(" , ", Enumerable.Range(0, 150).Where(j => j != i).Select(j => $":d{j}"))} .")));

    [Theory]
    [InlineData("SELECT * { ?a :p ?b . ?c :p ?d . ?e :p ?f }")]
    [InlineData("SELECT (COUNT(*) AS ?n) { ?a :p ?b . ?c :p ?d . ?e :p ?f FILTER(?b != ?d && ?d != ?f) }")]
    [InlineData("SELECT ?x ?y { ?x :p+ ?y }")]
    [InlineData("SELECT DISTINCT ?a ?c ?e { ?a :p ?b . ?c :p ?d . ?e :p ?f }")]
    [InlineData("SELECT * { ?a :p ?b . ?c :p ?d . ?e :p ?f } ORDER BY ?a ?e")]
    [InlineData("SELECT ?a { ?a :p ?b . ?c :p ?d FILTER NOT EXISTS { ?e :p ?f . ?g :p ?h FILTER(?a = ?g && ?c = ?e && ?h = ?f) } }")]
    [InlineData("SELECT ?a (COUNT(*) AS ?n) { ?a :p ?b . ?c :p ?d . ?e :p ?f } GROUP BY ?a ?c ?e")]
    public void A_hostile_query_ends_at_its_deadline(string query)
    {
        var start = TimeProvider.System.GetTimestamp();
        Assert.ThrowsAny<Exception>(() => Large.Rows(query, new QueryOptions { Timeout = TimeSpan.FromMilliseconds(200), MemoryLimitBytes = 200 << 20 }));
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("SELECT (COUNT(*) AS ?n) { ?a :q ?b . ?b :q ?c . ?c :q ?d . ?d :q ?e . ?e :q ?a }")]
    [InlineData("SELECT * { ?a :q ?b . ?b :q ?c . ?c :q ?d . ?d :q ?e . ?e :q ?a }")]
    public void A_hostile_cycle_ends_at_its_deadline(string query) => Assert.Throws<QueryTimeoutException>(() => Dense.Rows(
        query, new QueryOptions { Timeout = TimeSpan.FromMilliseconds(200) }, new PlannerSwitches { MultiwayJoins = PlannerUse.WherePossible }));

    [Fact]
    public void A_cycle_keeps_within_its_memory() => Assert.Throws<QueryMemoryException>(() => Dense.Rows(
        "SELECT (COUNT(*) AS ?n) { ?a :q ?b . ?b :q ?c . ?c :q ?a }", new QueryOptions { MemoryLimitBytes = 1 << 18 }, new PlannerSwitches { MultiwayJoins = PlannerUse.WherePossible }));

    [Fact]
    public void A_query_that_keeps_too_much_is_ended() =>
        Assert.Throws<QueryMemoryException>(() => Large.Rows(
            "SELECT ?a ?c { ?a :p ?b . ?c :p ?d } ORDER BY ?c", new QueryOptions { MemoryLimitBytes = 1 << 20 }));

    [Fact]
    public void A_cancelled_query_stops_where_it_is()
    {
        using var cancellation = new CancellationTokenSource();
        var query = new SparqlEngine().Prepare("SELECT * { ?a ?p ?b . ?c ?q ?d }");
        using var result = (SelectResult)query.Execute(Large.Store.Current, null, cancellation.Token);
        Assert.True(result.Rows.NextBatch());
        cancellation.Cancel();
        Assert.Throws<OperationCanceledException>(() => SolutionTable.Of(result.Rows));
    }
}
