namespace KnowledgeGraph.Sparql.Tests.Execution;

public sealed class PathTests
{
    private const string Ring = ":a :p :b . :b :p :c . :c :p :a . :c :q :d .";

    [Theory]
    [InlineData(":a :p+ ?x", ":a :b :c")]
    [InlineData(":a :p* ?x", ":a :b :c")]
    [InlineData("?x :p+ :a", ":a :b :c")]
    [InlineData(":d :p* ?x", ":d")]
    [InlineData(":d :p+ ?x", "")]
    [InlineData(":nowhere :p* ?x", ":nowhere")]
    [InlineData(":a :p? ?x", ":a :b")]
    [InlineData(":a (:p/:p) ?x", ":c")]
    [InlineData(":a (:p|:q)+ ?x", ":a :b :c :d")]
    [InlineData(":b ^:p ?x", ":a")]
    [InlineData(":c !:p ?x", ":d")]
    [InlineData(":c !(:q|^:p) ?x", ":a")]
    [InlineData(":c !^:q ?x", ":b")]
    [InlineData(":a (:p/:q)* ?x", ":a")]
    public void Paths_lead_to(string pattern, string ends) =>
        Assert.Equal(ends.Split(' ', StringSplitOptions.RemoveEmptyEntries), SparqlCase.Of(Ring).Rows($"SELECT ?x {{ {pattern} }}"));

    [Fact]
    public void Both_ends_free_gives_every_pair_once() =>
        Assert.Equal(9, SparqlCase.Of(Ring).Rows("SELECT ?x ?y { ?x :p+ ?y }").Length);

    [Fact]
    public void Zero_length_paths_start_at_every_node_of_the_graph() =>
        Assert.Equal([":a :a", ":b :b", ":c :c", ":c :d", ":d :d"], SparqlCase.Of(Ring).Rows("SELECT ?x ?y { ?x :q* ?y }"));

    [Fact]
    public void The_same_variable_at_both_ends_asks_for_a_cycle() =>
        Assert.Equal([":a", ":b", ":c"], SparqlCase.Of(Ring).Rows("SELECT ?x { ?x :p+ ?x }"));

    [Fact]
    public void A_path_joins_with_patterns() =>
        Assert.Equal([":d"], SparqlCase.Of(Ring).Rows("SELECT ?y { :a :p* ?x . ?x :q ?y }"));

    [Fact]
    public void Sequences_and_alternatives_count_every_way() =>
        Assert.Equal([":d", ":d"], SparqlCase.Of(":a :p :b , :c . :b :q :d . :c :q :d .").Rows("SELECT ?x { :a (:p/:q)|:none ?x }"));
}
