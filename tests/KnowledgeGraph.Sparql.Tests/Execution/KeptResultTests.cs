using KnowledgeGraph.Sparql.Execution.Caching;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Sparql.Execution.Terms;
using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Results;

namespace KnowledgeGraph.Sparql.Tests.Execution;

public sealed class KeptResultTests
{
    private const string Data = ":a :in :x ; :size 1 . :b :in :x ; :size 2 . :c :in :y ; :size 4 . :d :in :y ; :size 7 .";

    private static readonly PlannerSwitches Keeping = new() { KeptResults = PlannerUse.WherePossible };

    [Theory]
    [InlineData("SELECT (COUNT(*) AS ?n) { ?t :in ?g . ?t :size ?s }")]
    [InlineData("SELECT ?g (AVG(?s) AS ?n) (GROUP_CONCAT(?s) AS ?all) { ?t :in ?g . ?t :size ?s } GROUP BY ?g")]
    [InlineData("SELECT DISTINCT ?g ?k { ?t :in ?g . ?t :size ?s BIND(CONCAT('size ', STR(?s > 2)) AS ?k) }")]
    [InlineData("SELECT ?t ?n { ?t :in ?g { SELECT ?g (SUM(?s) AS ?n) { ?u :in ?g ; :size ?s FILTER(?s != xsd:integer('1')) } GROUP BY ?g } }")]
    [InlineData("SELECT (COUNT(DISTINCT ?g) AS ?n) { ?t :in ?g }")]
    [InlineData("SELECT ?g { ?t :in ?g OPTIONAL { ?t :size ?s FILTER(?s > 3) } } GROUP BY ?g HAVING (COUNT(?s) > 1)")]
    public void The_second_time_a_result_is_taken_from_the_first(string query)
    {
        var test = SparqlCase.Of(Data);
        Assert.DoesNotContain("from cache", Explain(test, query, out var computed), StringComparison.Ordinal);
        Assert.Contains("from cache", Explain(test, query, out var kept), StringComparison.Ordinal);
        Assert.Equal(computed, kept);
        Assert.Equal(test.Ordered(query, switches: new PlannerSwitches { KeptResults = PlannerUse.Never }), kept);
    }

    [Theory]
    [InlineData("SELECT (COUNT(*) AS ?n) { ?t :in ?g FILTER(RAND() < 2) }")]
    [InlineData("SELECT (MAX(?now) AS ?n) { ?t :in ?g BIND(NOW() AS ?now) }")]
    [InlineData("SELECT DISTINCT ?id { ?t :in ?g BIND(UUID() AS ?id) }")]
    [InlineData("SELECT DISTINCT ?id { ?t :in ?g BIND(BNODE() AS ?id) }")]
    [InlineData("SELECT (COUNT(*) AS ?n) { ?t :in ?g FILTER(EXISTS { ?t :size ?s } || ?g = :x) }")]
    public void What_may_differ_the_next_time_is_not_kept(string query)
    {
        var test = SparqlCase.Of(Data);
        Explain(test, query, out _);
        Assert.DoesNotContain("from cache", Explain(test, query, out _), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT (COUNT(*) AS ?m) { ?u :in ?h . ?u :size ?z }", true)]
    [InlineData("SELECT (COUNT(*) AS ?n) { ?t :in :x . ?t :size ?s }", false)]
    [InlineData("SELECT (COUNT(*) AS ?n) { ?t :in ?g . ?g :size ?s }", false)]
    [InlineData("SELECT (COUNT(*) AS ?n) { ?t :in ?g . ?t :size ?s FILTER(?s > 1) }", false)]
    public void Other_names_are_the_same_question_and_other_terms_are_not(string query, bool isSame)
    {
        var test = SparqlCase.Of(Data);
        Explain(test, "SELECT (COUNT(*) AS ?n) { ?t :in ?g . ?t :size ?s }", out _);
        Assert.Equal(isSame, Explain(test, query, out _).Contains("from cache", StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_of_the_data_is_seen()
    {
        var test = SparqlCase.Of(Data);
        const string Query = "SELECT (COUNT(*) AS ?n) { ?t :in ?g . ?t :size ?s }";
        var before = test.Store.Current;
        Assert.Equal(["4"], test.Rows(Query, switches: Keeping));
        test.Update("INSERT DATA { :e :in :z ; :size 9 }");
        Assert.Equal(["5"], test.Rows(Query, switches: Keeping));
        using var result = (SelectResult)test.Engine.Prepare(SparqlCase.Prologue + Query).Execute(before, QueryOptions.Default, Keeping, TestContext.Current.CancellationToken);
        Assert.Equal("4", ((KnowledgeGraph.Rdf.Terms.Literal)SolutionTable.Of(result.Rows).Rows[0][0]!).LexicalForm);
    }

    [Fact]
    public void A_run_can_do_without()
    {
        var test = SparqlCase.Of(Data);
        const string Query = "SELECT (COUNT(*) AS ?n) { ?t :in ?g . ?t :size ?s }";
        Explain(test, Query, out _);
        Assert.DoesNotContain("from cache", Explain(test, Query, out _, new QueryOptions { Measure = true, UseKeptResults = false }), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_at_once_agree()
    {
        var test = SparqlCase.Of(Data);
        Parallel.For(0, 200, i => Assert.Equal(
            [i % 3 == 0 ? "1" : "2"],
            test.Rows($"SELECT (COUNT(*) AS ?n) {{ ?t :in {(i % 2 == 0 ? ":x" : ":y")} {(i % 3 == 0 ? $"FILTER(?t = {(i % 2 == 0 ? ":a" : ":c")})" : "")} }}", switches: Keeping)));
    }

    [Fact]
    public void The_cache_keeps_within_its_bytes_what_was_dear_and_what_is_asked_for()
    {
        var test = SparqlCase.Of(Data);
        var cache = new ResultCache(capacityBytes: 32_000);
        var rows = KeptRows.Of(new RowStore(0, QueryBudget.Unlimited), new TermScope(test.Store.Current, QueryBudget.Unlimited, DateTimeOffset.UnixEpoch));
        cache.Keep(test.Store.Current, "dear", rows, nanoseconds: 1e9);
        for (var i = 0; i < 1000; i++)
        {
            cache.Keep(test.Store.Current, $"cheap {i}", rows, nanoseconds: 1e6);
            Assert.InRange(cache.Bytes, 1, 32_000);
        }

        Assert.NotNull(cache.Find(test.Store.Current, "dear"));
        Assert.NotNull(cache.Find(test.Store.Current, "cheap 999"));
        Assert.Null(cache.Find(test.Store.Current, "cheap 0"));
        cache.Keep(test.Store.Current, new string('x', 2000), rows, nanoseconds: 1e12);
        Assert.Null(cache.Find(test.Store.Current, new string('x', 2000)));
    }

    private static string Explain(SparqlCase test, string query, out string[] rows, QueryOptions? options = null)
    {
        using var result = (SelectResult)test.Engine.Prepare(SparqlCase.Prologue + query)
            .Execute(test.Store.Current, options ?? new QueryOptions { Measure = true }, Keeping, TestContext.Current.CancellationToken);
        rows = SparqlCase.Texts(result);
        return result.Explanation.ToText();
    }
}
