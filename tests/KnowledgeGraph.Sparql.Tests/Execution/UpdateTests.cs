using KnowledgeGraph.Sparql.Execution.Updates;

namespace KnowledgeGraph.Sparql.Tests.Execution;

public sealed class UpdateTests
{
    [Fact]
    public void Insert_and_delete_data_change_what_they_name()
    {
        var test = SparqlCase.Of(":a :p 1 .");
        var result = test.Update("INSERT DATA { :a :p 2 . GRAPH :g { :b :p 3 } } ; DELETE DATA { :a :p 1 , 9 }");
        Assert.Equal([":a :p 2", ":b :p 3 :g"], test.Quads());
        Assert.Equal((2, 1), (result.Inserted, result.Deleted));
    }

    [Fact]
    public void Modify_reads_everything_before_it_writes()
    {
        var test = SparqlCase.Of(":a :p 1 . :b :p 2 .");
        test.Update("DELETE { ?x :p ?v } INSERT { ?x :p ?w } WHERE { ?x :p ?v BIND(?v + 1 AS ?w) }");
        Assert.Equal([":a :p 2", ":b :p 3"], test.Quads());
    }

    [Fact]
    public void With_is_the_default_graph_of_pattern_and_templates()
    {
        var test = SparqlCase.Of(":g { :a :p 1 } :a :p 5 .");
        test.Update("WITH :g DELETE { ?x :p ?v } INSERT { ?x :q ?v } WHERE { ?x :p ?v }");
        Assert.Equal([":a :p 5", ":a :q 1 :g"], test.Quads());
    }

    [Fact]
    public void Each_operation_sees_the_ones_before()
    {
        var test = SparqlCase.Of("");
        test.Update("INSERT DATA { :a :p 1 } ; INSERT { ?x :q ?v } WHERE { ?x :p ?v } ; DELETE WHERE { ?x :p ?v }");
        Assert.Equal([":a :q 1"], test.Quads());
    }

    [Theory]
    [InlineData("CLEAR GRAPH :g", ":x :p 0")]
    [InlineData("DROP NAMED", ":x :p 0")]
    [InlineData("CLEAR DEFAULT", ":a :p 1 :g")]
    [InlineData("DROP ALL", "")]
    [InlineData("ADD :g TO DEFAULT", ":a :p 1|:a :p 1 :g|:x :p 0")]
    [InlineData("COPY :g TO DEFAULT", ":a :p 1|:a :p 1 :g")]
    [InlineData("MOVE DEFAULT TO :g", ":x :p 0 :g")]
    [InlineData("MOVE SILENT :none TO :g", ":a :p 1 :g|:x :p 0")]
    [InlineData("COPY :g TO :g", ":a :p 1 :g|:x :p 0")]
    [InlineData("LOAD SILENT <http://e/doc>", ":a :p 1 :g|:x :p 0")]
    public void Graphs_are_moved_as_wholes(string update, string quads)
    {
        var test = SparqlCase.Of(":x :p 0 . :g { :a :p 1 }");
        test.Update(update);
        Assert.Equal(quads.Split('|', StringSplitOptions.RemoveEmptyEntries), test.Quads());
    }

    [Fact]
    public void A_failing_operation_leaves_nothing_of_the_request()
    {
        var test = SparqlCase.Of(":x :p 0 .");
        Assert.Throws<UpdateException>(() => test.Update("INSERT DATA { :a :p 1 } ; LOAD <http://e/doc>"));
        Assert.Equal([":x :p 0"], test.Quads());
    }

    [Fact]
    public void Blank_nodes_of_an_insert_template_are_new_for_each_solution()
    {
        var test = SparqlCase.Of(":a :p 1 . :b :p 2 .");
        test.Update("INSERT { _:n :q ?v } WHERE { ?x :p ?v }");
        Assert.Equal(["2"], test.Rows("SELECT (COUNT(DISTINCT ?n) AS ?c) { ?n :q ?v }"));
    }
}
