using KnowledgeGraph.Sparql.Parsing;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Tests.Parsing;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("SELECT * {\n  ?s ?p }", 2, 9, "found '}', expected a variable")]
    [InlineData("SELECT * { ?s ?p ?o ", 1, 21, "found the end of the text, expected '}'")]
    [InlineData("SELECT * { \"北京市\" ?p }", 1, 21, "found '}'")]
    [InlineData("SELECT * { ?s x:p ?o }", 1, 15, "the prefix 'x:' is not declared")]
    [InlineData("SELECT ?x (1 AS ?x) {}", 1, 11, "AS cannot set ?x")]
    [InlineData("ASK { ?x ?p ?y BIND(1 AS ?y) }", 1, 26, "BIND cannot set ?y")]
    [InlineData("SELECT ?o (COUNT(*) AS ?n) { ?s ?p ?o }", 1, 8, "neither a key")]
    [InlineData("ASK { FILTER(STRLEN(?a, ?b)) }", 1, 14, "STRLEN takes 1 arguments, found 2")]
    [InlineData("ASK { _:a ?p ?o { _:a ?q ?z } }", 1, 19, "_:a stands in two basic graph patterns")]
    [InlineData("ASK { ?s ?p 'open }", 1, 13, "does not end on its line")]
    [InlineData("SELECT * {} LIMIT -1", 1, 19, "expected an integer from 0")]
    [InlineData("FETCH ?x", 1, 1, "found 'FETCH', expected SELECT")]
    public void An_error_says_where_it_is_and_what_is_wrong(string query, int line, int column, string problem)
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery(query));
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INSERT DATA { ?s <p> <o> }", "variable ?s")]
    [InlineData("DELETE DATA { _:a <p> <o> }", "blank node")]
    [InlineData("DELETE { ?s ?p [] } WHERE { ?s ?p ?o }", "blank node")]
    [InlineData("CLEAR <g>", "expected GRAPH, DEFAULT, NAMED or ALL")]
    [InlineData("INSERT DATA { <a> <b> <c> } INSERT DATA {}", "expected ';'")]
    public void What_an_update_may_not_hold_is_refused(string update, string problem) =>
        Assert.Contains(problem, Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseUpdate(update)).Problem, StringComparison.Ordinal);

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused_at_their_place()
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery("ASK {\n "u8.ToArray().Append((byte)0xFF).ToArray()));
        Assert.Equal((2, 2), (error.Line, error.Column));
    }

    [Theory]
    [InlineData("ASK { FILTER(", "(", "")]
    [InlineData("ASK { FILTER(", "!", "")]
    [InlineData("ASK { FILTER(1", "+1", "")]
    [InlineData("ASK ", "{", "")]
    [InlineData("ASK { ?s ?p ", "[ ?p ", "")]
    [InlineData("ASK { ?s ?p ", "(", "")]
    [InlineData("ASK { ?s ", "(", "")]
    [InlineData("ASK { ?s <p>", "/<p>", " ?o }")]
    [InlineData("ASK { ?s ?p ", "<<", "")]
    [InlineData("ASK { ?s ?p ", "<<( ?s ?p ", "")]
    [InlineData("ASK { ?s ?p ?o ", "{| ?p ?o ", "")]
    [InlineData("ASK { ?s ?p ?o ", "OPTIONAL { ?s ?p ?o } ", "}")]
    [InlineData("ASK { FILTER(", "EXISTS { FILTER(", "")]
    public void Ten_thousand_levels_are_an_error_and_no_overflow(string before, string repeated, string after)
    {
        var text = before + string.Concat(Enumerable.Repeat(repeated, 10_000)) + after;
        Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery(text));
    }

    [Fact]
    public void Long_conditions_without_depth_are_read()
    {
        var condition = string.Join(" || ", Enumerable.Range(0, 5_000).Select(number => $"?x = {number}"));
        SparqlParser.ParseQuery($"ASK {{ ?s ?p ?x FILTER({condition}) }}");
    }
}
