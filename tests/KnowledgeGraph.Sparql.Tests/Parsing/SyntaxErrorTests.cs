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
    [InlineData("ASK { ?s ?p 'x'@cantbethislong }", 1, 16, "'@cantbethislong' is no language tag")]
    [InlineData("SELECT * { ?s ?p ?o ?x ?y }", 1, 21, "found '?x', expected '.' before another triple, ';' before another predicate or ',' before another object")]
    [InlineData("SELECT * { ?s <p> ?o ?s <q> ?r }", 1, 22, "found '?s', expected '.' before another triple")]
    [InlineData("SELECT * { ?s <p> ?o <q> ?r }", 1, 22, "found '<q>', expected '.' before another triple")]
    [InlineData("CONSTRUCT { ?s <p> ?o ?s <q> ?r } WHERE {}", 1, 23, "found '?s', expected '.' before another triple")]
    [InlineData("ASK { ?s ?p [ <p> 1 <q> 2 ] }", 1, 21, "found '<q>', expected")]
    [InlineData("ASK { ?s foaf:name ?o }", 1, 10, "add PREFIX foaf: <http://xmlns.com/foaf/0.1/> before it")]
    [InlineData("ASK { ?s http://e/p ?o }", 1, 10, "if this is an IRI, write it in angle brackets: <http:…>")]
    [InlineData("ASK { FILTER(STRLENGHT(?x)) }", 1, 14, "there is no function 'STRLENGHT'")]
    [InlineData("ASK { FILTER(CONTAIN(?x, 'a')) }", 1, 14, "there is no function 'CONTAIN', is it CONTAINS?")]
    [InlineData("SELECT ?s COUNT(?o) { ?s ?p ?o } GROUP BY ?s", 1, 11, "what is computed stands in parentheses with its name: (COUNT(…) AS ?name)")]
    [InlineData("SELECT (COUNT(?o)) { ?s ?p ?o }", 1, 18, "found ')', expected AS and a variable that names the value")]
    [InlineData("SELECT ?x {?s ?p ?o} GROUP BY ?s", 1, 8, "?x is neither a key of GROUP BY nor inside an aggregate")]
    [InlineData("SELECT ?s { ?s ?p ?o FILTER(COUNT(?o) > 1) }", 1, 29, "COUNT stands where no aggregate may")]
    [InlineData("SELECT ?s, ?o { ?s ?p ?o }", 1, 10, "variables are separated by spaces")]
    [InlineData("ASK { ?s ?p <http://e/a b> }", 1, 13, "an IRI ends in '>' and holds no spaces")]
    [InlineData("ASK { FILTER(?o == 3) }", 1, 18, "the operator for what is equal is =")]
    [InlineData("ASK { FILTER(?o = 3 AND ?s = 4) }", 1, 21, "found 'AND', expected ')' or an operator; the operator is &&")]
    [InlineData("ASK { FILTER(?o <> 3) }", 1, 17, "the operator for what is not equal is !=")]
    [InlineData("@prefix e: <http://e/> . ASK {}", 1, 1, "SPARQL declares PREFIX without '@' and without '.'")]
    [InlineData("PREFIX e: <http://e/> . ASK {}", 1, 23, "a declaration in SPARQL has no '.' at its end")]
    [InlineData("INSERT DATA { <s> <p> 1 }", 1, 1, "this is an update, and a query was asked for")]
    [InlineData("ASK { ?s “p” ?o }", 1, 10, "strings stand in straight quotes")]
    [InlineData("ASK ｛ ?s ?p ?o }", 1, 5, "is it the ASCII '{'?")]
    [InlineData("FETCH ?x", 1, 1, "found 'FETCH', expected SELECT")]
    public void An_error_says_where_it_is_and_what_is_wrong(string query, int line, int column, string problem)
    {
        var error = Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery(query));
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT (<http://e/f>(DISTINCT ?x, 1) AS ?y) {}")]
    [InlineData("ASK { ?s <p> 1 ; ; <q> 2 ; . ?t <p> 1 }")]
    [InlineData("ASK { ?s <p> 1 . FILTER(true) ?t <p> [ <q> 1 ; ] }")]
    [InlineData("SELECT ?x ?x { FILTER(!!EXISTS { ?x ?p ?o }) }")]
    public void What_the_grammar_allows_is_read(string query) => SparqlParser.ParseQuery(query);

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
