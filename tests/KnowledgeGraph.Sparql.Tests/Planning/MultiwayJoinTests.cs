using KnowledgeGraph.Sparql.Planning;
using KnowledgeGraph.Sparql.Tests.Execution;

namespace KnowledgeGraph.Sparql.Tests.Planning;

public sealed class MultiwayJoinTests
{
    /// <summary>400 people who know twenty others each, by number i the i·k-th: triangles and cliques among them; a city for each, one has a badge.</summary>
    private static readonly SparqlCase People = SparqlCase.Of(string.Join('\n', Enumerable.Range(0, 400).Select(i =>
        $":p{i} :knows {string.Join(" , ", Enumerable.Range(1, 20).Select(k => $":p{(i + k * k) % 400}"))} ; :city :c{i % 10} ." + (i == 7 ? " :p7 :badge :gold ." : ""))));

    private const string Triangle = "{ ?a :knows ?b . ?b :knows ?c . ?a :knows ?c }";

    [Fact]
    public void A_triangle_is_joined_at_once_from_one_reading() =>
        Assert.Equal(1, Count(People.Explain($"SELECT * {Triangle}"), "Scan", after: "MultiwayJoin on ?"));

    [Fact]
    public void What_hangs_on_a_cycle_is_joined_to_it()
    {
        var plan = People.Explain("SELECT * { ?a :knows ?b . ?b :knows ?c . ?a :knows ?c . ?a :city ?x }");
        Assert.Contains("MultiwayJoin", plan, StringComparison.Ordinal);
        Assert.True(plan.IndexOf("Join", StringComparison.Ordinal) < plan.IndexOf("MultiwayJoin", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SELECT * { ?a :knows ?b . ?b :knows ?c . ?c :knows ?d }")]
    [InlineData("SELECT * { ?a :knows ?b . ?b :knows ?a . ?a :city ?x }")]
    [InlineData("SELECT * { ?a :badge :gold . ?a :knows ?b . ?b :city ?x . ?a :city ?x }")]
    public void Chains_and_few_rows_are_joined_in_pairs(string query) =>
        Assert.DoesNotContain("MultiwayJoin", People.Explain(query), StringComparison.Ordinal);

    [Theory]
    [InlineData("SELECT * " + Triangle)]
    [InlineData("SELECT ?b " + Triangle)]
    [InlineData("SELECT (COUNT(*) AS ?n) " + Triangle)]
    [InlineData("SELECT (COUNT(DISTINCT ?c) AS ?n) " + Triangle)]
    [InlineData("SELECT DISTINCT ?a ?c " + Triangle)]
    [InlineData("SELECT * { ?a :knows ?b . ?b :knows ?c . ?a :knows ?c . ?a :city :c3 . ?b :city ?x . ?c :city ?x }")]
    [InlineData("SELECT (COUNT(*) AS ?n) { ?a :knows ?b , ?c , ?d . ?b :knows ?c , ?d . ?c :knows ?d }")]
    [InlineData("SELECT (COUNT(*) AS ?n) { ?a :knows ?b , ?c . ?b :knows ?d . ?c :knows ?d FILTER(?b != ?c) }")]
    [InlineData("SELECT ?a { ?a :city :c1 FILTER EXISTS { ?a :knows ?b . ?b :knows ?c . ?c :knows ?a } }")]
    [InlineData("SELECT ?a ?n { { SELECT ?a (COUNT(*) AS ?n) { ?a :knows ?b . ?b :knows ?c . ?c :knows ?a } GROUP BY ?a } ?a :badge ?g }")]
    [InlineData("SELECT * { ?a :knows ?b . ?b :knows ?c . ?a :nothing ?c }")]
    public void Joined_at_once_or_in_pairs_the_rows_are_the_same(string query)
    {
        var pairs = People.Rows(query, switches: new PlannerSwitches { MultiwayJoins = PlannerUse.Never });
        Assert.Equal(pairs, People.Rows(query, switches: new PlannerSwitches { MultiwayJoins = PlannerUse.WherePossible }));
    }

    [Fact]
    public void Changes_after_loading_are_seen()
    {
        var test = SparqlCase.Of(":a :p :b . :b :p :c . :c :p :a .");
        test.Update("DELETE DATA { :c :p :a } ; INSERT DATA { :c :p :d . :d :p :b . GRAPH :g { :c :p :a } }");
        string[] cycle = [":b :c :d", ":c :d :b", ":d :b :c"];
        Assert.Equal(cycle, Cycles(test, unionDefaultGraph: false));
        string[] both = [":a :b :c", ":b :c :a", ":b :c :d", ":c :a :b", ":c :d :b", ":d :b :c"];
        Assert.Equal(both, Cycles(test, unionDefaultGraph: true));
    }

    private static string[] Cycles(SparqlCase test, bool unionDefaultGraph) => test.Rows(
        "SELECT ?x ?y ?z { ?x :p ?y . ?y :p ?z . ?z :p ?x }",
        new QueryOptions { UnionDefaultGraph = unionDefaultGraph },
        new PlannerSwitches { MultiwayJoins = PlannerUse.WherePossible });

    private static int Count(string text, string word, string after)
    {
        var start = text.IndexOf(after, StringComparison.Ordinal);
        Assert.True(start >= 0, text);
        return text[start..].Split(word).Length - 1;
    }
}
