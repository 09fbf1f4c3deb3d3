using System.Text.Json;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Sparql.Tests.Execution;

namespace KnowledgeGraph.Sparql.Tests.Planning;

public sealed class PlanShapeTests
{
    /// <summary>2,000 things with a label and a kind each; ten of them special.</summary>
    private static readonly SparqlCase Things = SparqlCase.Of(string.Join('\n', Enumerable.Range(0, 2000).Select(i =>
        $":t{i} :label \"thing {i}\" ; :kind :k{i % 20} ; :weight {i} ." + (i % 200 == 0 ? $" :t{i} :special :yes ." : ""))));

    [Fact]
    public void Few_rows_are_looked_up_and_not_hashed()
    {
        var plan = Things.Explain("SELECT ?x ?l { ?x :label ?l . ?x :special :yes }");
        Assert.Contains("BindJoin Inner ?x label ?l", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("HashJoin", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_more_lookups_than_planned_become_a_hash_join()
    {
        // Half of the things are of one kind, which the average over kinds does not tell.
        var skewed = SparqlCase.Of(string.Join('\n', Enumerable.Range(0, 4000).Select(i =>
            $":t{i} :label \"thing {i}\" ; :kind {(i % 2 == 0 ? ":common" : $":k{i}")} .")) + ":one :is :common .");
        using var result = (SelectResult)new SparqlEngine().Prepare("PREFIX : <http://e/> SELECT ?l { :one :is ?k . ?x :kind ?k . ?x :label ?l }")
            .Execute(skewed.Store.Current, new QueryOptions { Measure = true }, TestContext.Current.CancellationToken);
        Assert.Equal(2000, SolutionTable.Of(result.Rows).Rows.Count());
        Assert.Contains("hashed after", result.Explanation.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Long_ranges_sorted_alike_are_merged() =>
        Assert.Contains("MergeJoin Inner on ?x", Things.Explain("SELECT ?l ?w { ?x :label ?l . ?x :weight ?w }"), StringComparison.Ordinal);

    [Fact]
    public void Count_asks_the_index() =>
        Assert.Contains("Count", Things.Explain("SELECT (COUNT(*) AS ?n) { ?x :label ?l }"), StringComparison.Ordinal);

    [Fact]
    public void Limit_reaches_the_sort_below_the_projection() =>
        Assert.Contains("top 12", Things.Explain("SELECT ?x { ?x :weight ?w } ORDER BY ?w LIMIT 10 OFFSET 2"), StringComparison.Ordinal);

    [Fact]
    public void Optional_that_must_not_match_is_an_anti_join()
    {
        var plan = Things.Explain("SELECT ?x { ?x :kind :k1 OPTIONAL { ?x :special ?s } FILTER(!bound(?s)) }");
        Assert.Contains("Anti", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Left", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void Exists_with_a_condition_on_both_sides_probes_partners_until_one_will_do()
    {
        var plan = Things.Explain("SELECT ?x { ?x :kind ?k FILTER EXISTS { ?y :kind ?k FILTER(?x != ?y) } }");
        Assert.Contains("HashJoin Semi on ?k if (?x != ?y)", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_that_many_graphs_name_is_as_small_as_it_is()
    {
        var graphs = SparqlCase.Of(string.Join('\n', Enumerable.Range(0, 600).Select(i => $":g{i} {{ :t{i % 5} a :Few . :r{i} :names :t{i % 5} }}")));
        using var result = new SparqlEngine().Prepare("PREFIX : <http://e/> SELECT ?t { ?t a :Few }")
            .Execute(graphs.Store.Current, new QueryOptions { UnionDefaultGraph = true }, TestContext.Current.CancellationToken);
        Assert.Contains("estimated rows 5,", result.Explanation.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_that_equal_resources_become_one_join()
    {
        var plan = Things.Explain("SELECT ?x ?y { ?x :kind ?k . ?x :special :yes . ?y :kind ?m FILTER(?k = ?m) }");
        Assert.DoesNotContain("Filter", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void Variables_that_may_equal_by_value_stay_compared() =>
        Assert.Contains("Filter", Things.Explain("SELECT ?x ?y { ?x :weight ?k . ?x :special :yes . ?y :weight ?m FILTER(?k = ?m) }"), StringComparison.Ordinal);

    [Fact]
    public void A_term_that_the_store_does_not_know_ends_planning() =>
        Assert.Contains("Empty", Things.Explain("SELECT * { ?x :unknown ?y . ?y :label ?l }"), StringComparison.Ordinal);

    [Fact]
    public void Very_many_patterns_are_planned_in_reasonable_time()
    {
        var patterns = string.Join(" . ", Enumerable.Range(0, 150).Select(i => $"?x{i} :kind ?x{i + 1}"));
        Assert.NotEmpty(Things.Explain($"SELECT * {{ {patterns} }}"));
    }

    [Fact]
    public void Products_of_very_many_patterns_can_be_planned()
    {
        var patterns = string.Join(" . ", Enumerable.Range(0, 70).Select(i => $"?x{i} :kind ?y{i}"));
        Assert.NotEmpty(Things.Explain($"SELECT * {{ {patterns} }}"));
    }

    [Fact]
    public void A_measured_run_tells_rows_of_each_operator()
    {
        using var result = (SelectResult)new SparqlEngine().Prepare("SELECT ?l { ?x <http://e/special> ?y . ?x <http://e/label> ?l }")
            .Execute(Things.Store.Current, new QueryOptions { Measure = true }, TestContext.Current.CancellationToken);
        SolutionTable.Of(result.Rows);
        using var json = JsonDocument.Parse(result.Explanation.ToJson());
        var root = json.RootElement;
        Assert.Equal(10, root.GetProperty("rows").GetInt64());
        Assert.True(root.GetProperty("milliseconds").GetDouble() > 0);
        Assert.NotEqual(0, root.GetProperty("inputs").GetArrayLength());
        Assert.Contains("rows 10", result.Explanation.ToText(), StringComparison.Ordinal);
    }
}
