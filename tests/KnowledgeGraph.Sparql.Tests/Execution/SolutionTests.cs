namespace KnowledgeGraph.Sparql.Tests.Execution;

public sealed class SolutionTests
{
    private const string Sales = """
        :x :in :n ; :sum 5 . :y :in :n ; :sum 7 . :z :in :s ; :sum 1 . :w :in :s .
        """;

    [Fact]
    public void Order_is_by_value_and_unbound_comes_first() =>
        Assert.Equal([":w -", ":z 1", ":x 5", ":y 7"], SparqlCase.Of(Sales).Ordered("SELECT ?x ?v { ?x :in ?r OPTIONAL { ?x :sum ?v } } ORDER BY ?v"));

    [Fact]
    public void Different_forms_of_one_number_leave_the_order_to_the_next_key() =>
        Assert.Equal(
            ["1.0 1", "1 2", "01 3", "1.0 4", "2 0"],
            SparqlCase.Of("").Ordered("SELECT ?v ?w { VALUES (?v ?w) { (01 3) (1.0 4) (2 0) (1 2) (1.0 1) } } ORDER BY ?v ?w"));

    [Fact]
    public void Order_with_limit_gives_the_first_of_the_order() =>
        Assert.Equal([":y", ":x"], SparqlCase.Of(Sales).Ordered("SELECT ?x { ?x :sum ?v } ORDER BY DESC(?v) LIMIT 2"));

    [Fact]
    public void Offset_skips_in_order() =>
        Assert.Equal([":x"], SparqlCase.Of(Sales).Ordered("SELECT ?x { ?x :sum ?v } ORDER BY DESC(?v) LIMIT 1 OFFSET 1"));

    [Fact]
    public void Distinct_keeps_each_row_once() =>
        Assert.Equal([":n", ":s"], SparqlCase.Of(Sales).Rows("SELECT DISTINCT ?r { ?x :in ?r }"));

    [Fact]
    public void Groups_count_their_rows() =>
        Assert.Equal([":n 2", ":s 2"], SparqlCase.Of(Sales).Rows("SELECT ?r (COUNT(*) AS ?n) { ?x :in ?r } GROUP BY ?r"));

    [Fact]
    public void Count_of_a_variable_leaves_out_unbound() =>
        Assert.Equal([":n 2", ":s 1"], SparqlCase.Of(Sales).Rows("SELECT ?r (COUNT(?v) AS ?n) { ?x :in ?r OPTIONAL { ?x :sum ?v } } GROUP BY ?r"));

    [Theory]
    [InlineData("{ ?x :sum ?v }", "3")]
    [InlineData("{ ?x :none ?v }", "0")]
    [InlineData("{ ?s ?p ?o }", "7")]
    [InlineData("{ ?x :in ?r . ?x :sum ?v }", "3")]
    [InlineData("{ ?x :in ?r OPTIONAL { ?x :sum ?v } }", "4")]
    [InlineData("{ ?x :in ?r MINUS { ?x :sum ?v } }", "1")]
    [InlineData("{ ?x :in ?r . ?y :in ?r }", "8")]
    public void Count_counts_solutions(string pattern, string count) =>
        Assert.Equal([count], SparqlCase.Of(Sales).Rows($"SELECT (COUNT(*) AS ?n) {pattern}"));

    [Fact]
    public void Ask_says_whether_there_is_a_solution()
    {
        var sales = SparqlCase.Of(Sales);
        Assert.True(sales.Ask("ASK { ?x :sum 7 }"));
        Assert.False(sales.Ask("ASK { ?x :sum 8 }"));
        Assert.True(sales.Ask("ASK {}"));
    }

    [Fact]
    public void Construct_leaves_out_incomplete_triples_and_makes_new_blank_nodes()
    {
        var sales = SparqlCase.Of(Sales);
        Assert.Equal([":x :v 5", ":y :v 7", ":z :v 1"], sales.Graph("CONSTRUCT { ?x :v ?v } { ?x :in ?r OPTIONAL { ?x :sum ?v } }"));
        Assert.Equal(3, sales.Graph("CONSTRUCT { _:b :v ?v } { ?x :sum ?v }").Length);
    }

    [Fact]
    public void Describe_follows_blank_nodes() =>
        Assert.Equal([":a :p _", "_ :q 1"], SparqlCase.Of(":a :p [ :q 1 ] . :b :p :a .").Graph("DESCRIBE :a"));

    [Fact]
    public void Aggregates_fold_each_group() =>
        Assert.Equal([":n 12 6 5 7", ":s 1 1 1 1"], SparqlCase.Of(Sales).Rows(
            "SELECT ?r (SUM(?v) AS ?s) (AVG(?v) AS ?a) (MIN(?v) AS ?l) (MAX(?v) AS ?h) { ?x :in ?r ; :sum ?v } GROUP BY ?r"));

    [Fact]
    public void Having_drops_groups() =>
        Assert.Equal([":n"], SparqlCase.Of(Sales).Rows("SELECT ?r { ?x :in ?r ; :sum ?v } GROUP BY ?r HAVING (SUM(?v) > 5)"));

    [Fact]
    public void Without_group_by_there_is_one_group_even_of_nothing() =>
        Assert.Equal(["0 0"], SparqlCase.Of(Sales).Rows("SELECT (COUNT(?x) AS ?n) (SUM(?v) AS ?s) { ?x :none ?v }"));
}
