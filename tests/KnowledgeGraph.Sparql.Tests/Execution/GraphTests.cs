namespace KnowledgeGraph.Sparql.Tests.Execution;

public sealed class GraphTests
{
    private const string Graphs = ":d :p 0 . :g1 { :a :p 1 . :a :q :b } :g2 { :a :p 1 . :c :p 2 }";

    [Theory]
    [InlineData("SELECT ?s ?o { ?s :p ?o }", ":d 0")]
    [InlineData("SELECT ?s ?o { GRAPH :g2 { ?s :p ?o } }", ":a 1|:c 2")]
    [InlineData("SELECT ?g ?o { GRAPH ?g { :a :p ?o } }", ":g1 1|:g2 1")]
    [InlineData("SELECT ?g { GRAPH ?g {} }", ":g1|:g2")]
    [InlineData("SELECT ?g ?x { GRAPH ?g { ?s :p 1 OPTIONAL { ?s :q ?x } } }", ":g1 :b|:g2 -")]
    [InlineData("SELECT ?g { GRAPH ?g { ?s :p 1 MINUS { ?s :q ?x } } }", ":g2")]
    [InlineData("SELECT ?g { GRAPH ?g { ?s :p 1 FILTER NOT EXISTS { ?s :q ?x } } }", ":g2")]
    [InlineData("SELECT ?g ?x { GRAPH ?g { :a :q* ?x } }", ":g1 :a|:g1 :b|:g2 :a")]
    [InlineData("SELECT ?s ?o FROM :g1 FROM :g2 { ?s :p ?o }", ":a 1|:c 2")]
    [InlineData("SELECT ?g ?o FROM NAMED :g2 { GRAPH ?g { ?s :p ?o } }", ":g2 1|:g2 2")]
    [InlineData("SELECT ?s FROM NAMED :g2 { ?s :p ?o }", "")]
    [InlineData("SELECT ?s FROM NAMED :g2 { GRAPH :g1 { ?s :p ?o } }", "")]
    [InlineData("SELECT (COUNT(*) AS ?n) FROM :g1 FROM :g2 { ?s :p ?o }", "2")]
    public void Patterns_match_in_their_graph(string query, string rows) =>
        Assert.Equal(rows.Split('|', StringSplitOptions.RemoveEmptyEntries), SparqlCase.Of(Graphs).Rows(query));

    [Fact]
    public void The_union_of_all_graphs_can_be_the_default_graph() =>
        Assert.Equal([":a 1", ":c 2", ":d 0"], SparqlCase.Of(Graphs).Rows("SELECT ?s ?o { ?s :p ?o }", new QueryOptions { UnionDefaultGraph = true }));
}
