using System.Text;
using KnowledgeGraph.Rdf.JsonLd;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Reading.JsonLd;
using KnowledgeGraph.Sparql.Parsing;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Fuzzing;

/// <summary>Whatever can contain itself is refused when it does so ten thousand times, closed or not, and does not take the stack.</summary>
public sealed class NestingTests
{
    private const int Many = 10_000;

    [Theory]
    [InlineData(RdfSyntax.Turtle, "<s> <p> ", "[ <p> ", "1", "]", " .")]
    [InlineData(RdfSyntax.Turtle, "<s> <p> ", "( ", "1", ")", " .")]
    [InlineData(RdfSyntax.Turtle, "<s> <p> ", "<<( <s> <p> ", "1", ")>>", " .")]
    [InlineData(RdfSyntax.Turtle, "<s> <p> ", "<< <s> <p> ", "1", ">>", " .")]
    [InlineData(RdfSyntax.Turtle, "", "<< ", "<s>", " <p> 1 >> ", " <p> 1 .")]
    [InlineData(RdfSyntax.Turtle, "<s> <p> 1 ", "{| <p> 1 ", "", "|}", " .")]
    [InlineData(RdfSyntax.TriG, "", "{ ", "", "}", "")]
    [InlineData(RdfSyntax.TriG, "<g> { <s> <p> ", "[ <p> ( ", "1", " ) ]", " }")]
    [InlineData(RdfSyntax.NTriples, "<http://e/s> <http://e/p> ", "<<( <http://e/s> <http://e/p> ", "<http://e/o>", " )>>", " .")]
    [InlineData(RdfSyntax.NQuads, "<http://e/s> <http://e/p> ", "<<( <http://e/s> <http://e/p> ", "<http://e/o>", " )>>", " .")]
    [InlineData(RdfSyntax.RdfXml, "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e/'>", "<e:a>", "", "</e:a>", "</rdf:RDF>")]
    [InlineData(RdfSyntax.RdfXml, "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e/'><e:T>", "<e:a rdf:parseType='Resource'>", "", "</e:a>", "</e:T></rdf:RDF>")]
    [InlineData(RdfSyntax.RdfXml, "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e/'><e:T>", "<e:a rdf:parseType='Collection'><e:T>", "", "</e:T></e:a>", "</e:T></rdf:RDF>")]
    [InlineData(RdfSyntax.JsonLd, "", "[", "1", "]", "")]
    [InlineData(RdfSyntax.JsonLd, "", "{\"http://e/a\":", "1", "}", "")]
    [InlineData(RdfSyntax.JsonLd, "{\"@context\":", "[", "{}", "]", "}")]
    [InlineData(RdfSyntax.JsonLd, "", "{\"@context\":{\"a\":{\"@id\":\"http://e/a\",\"@context\":", "null", "}}}", "")]
    [InlineData(RdfSyntax.JsonLd, "{\"http://e/a\":", "{\"@list\":[", "1", "]}", "}")]
    [InlineData(RdfSyntax.JsonLd, "{\"http://e/a\":", "{\"@graph\":", "{\"http://e/b\":1}", "}", "}")]
    [InlineData(RdfSyntax.JsonLd, "{\"@id\":\"http://e/s\",\"http://e/p\":1,", "\"@included\":{\"@id\":\"http://e/s\",", "\"http://e/p\":1", "}", "}")]
    [InlineData(RdfSyntax.JsonLd, "{\"http://e/a\":{\"@type\":\"@json\",\"@value\":", "{\"a\":", "1", "}", "}}")]
    public void A_document_nested_too_deep_is_refused(RdfSyntax syntax, string start, string open, string middle, string close, string end)
    {
        foreach (var document in new[] { Nested(start, open, middle, close, end), start + string.Concat(Enumerable.Repeat(open, Many)) })
        {
            var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadQuads(document, syntax, "http://e/"));
            Assert.True(error.Line >= 1 && error.Column >= 1);
        }
    }

    [Theory]
    [InlineData("ASK { FILTER(", "(", "1", ")", ") }")]
    [InlineData("ASK { FILTER(", "!", "1", "", ") }")]
    [InlineData("ASK { FILTER(", "- ", "?x", "", ") }")]
    [InlineData("ASK { FILTER(", "IF(1, 2, ", "1", ")", ") }")]
    [InlineData("ASK { FILTER(", "COALESCE(", "1", ")", ") }")]
    [InlineData("ASK { FILTER(", "<f>(", "1", ")", ") }")]
    [InlineData("ASK { FILTER(", "1 IN (", "1", ")", ") }")]
    [InlineData("ASK { FILTER(", "1 + ", "1", "", ") }")]
    [InlineData("ASK { FILTER(", "1 * ", "1", "", ") }")]
    [InlineData("ASK { FILTER(", "1 + -", "1", "", ") }")]
    [InlineData("ASK { FILTER(", "<<( ?s ?p ", "1", ")>>", " = 1) }")]
    [InlineData("ASK { FILTER ", "EXISTS { FILTER ", "(1)", "}", "}")]
    [InlineData("ASK { FILTER ", "NOT EXISTS { FILTER ", "(1)", "}", "}")]
    [InlineData("ASK { ?s ", "(", "<p>", ")", " ?o }")]
    [InlineData("ASK { ?s ", "^(", "<p>", ")*", " ?o }")]
    [InlineData("ASK { ?s ", "(<p>/", "<p>", ")", " ?o }")]
    [InlineData("ASK { ?s ", "<p>/", "<p>", "", " ?o }")]
    [InlineData("ASK { ?s ", "<p>|", "<p>", "", " ?o }")]
    [InlineData("ASK ", "{", "", "}", "")]
    [InlineData("ASK {", "OPTIONAL {", "?s ?p ?o", "}", "}")]
    [InlineData("ASK {", "?s ?p ?o OPTIONAL {", "?s ?p ?o", "}", "}")]
    [InlineData("ASK {", "OPTIONAL { ?s ?p ?o }", "", "", "}")]
    [InlineData("ASK {", "MINUS {", "?s ?p ?o", "}", "}")]
    [InlineData("ASK {", "GRAPH ?g {", "?s ?p ?o", "}", "}")]
    [InlineData("ASK {", "SERVICE <s> {", "?s ?p ?o", "}", "}")]
    [InlineData("ASK {{}", "UNION {{}", "?s ?p ?o", "}", "}")]
    [InlineData("ASK {{}", "UNION {}", "", "", "}")]
    [InlineData("ASK {", "BIND(1 AS ?x) {", "?s ?p ?o", "}", "}")]
    [InlineData("ASK {", "{ SELECT * {", "?s ?p ?o", "}}", "}")]
    [InlineData("ASK { ?s ?p ", "(", "1", ")", "}")]
    [InlineData("ASK { ?s ?p ", "[ ?p ", "1", "]", "}")]
    [InlineData("ASK { ?s ?p ", "<<( ?s ?p ", "1", ")>>", "}")]
    [InlineData("ASK { ?s ?p ", "<< ?s ?p ", "1", ">>", "}")]
    [InlineData("ASK { ?s ?p ?o ", "{| ?p 1 ", "", "|}", "}")]
    [InlineData("ASK { VALUES ?x { ", "<<( <s> <p> ", "1", ")>>", "} }")]
    [InlineData("SELECT (COUNT(", "COUNT(", "?x", ")", ") AS ?n) {}")]
    [InlineData("CONSTRUCT { ?s ?p ", "[ ?p ", "1", "]", "} WHERE {}")]
    [InlineData("SELECT * {} ORDER BY ", "(", "?x", ")", "")]
    public void A_query_nested_too_deep_is_refused(string start, string open, string middle, string close, string end)
    {
        Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery(Nested(start, open, middle, close, end)));
        Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseQuery(start + string.Concat(Enumerable.Repeat(open, Many))));
    }

    [Theory]
    [InlineData("INSERT DATA { <s> <p> ", "[ <p> ", "1", "]", "}")]
    [InlineData("INSERT DATA { <s> <p> ", "(", "1", ")", "}")]
    [InlineData("INSERT DATA { <s> <p> ", "<<( <s> <p> ", "1", ")>>", "}")]
    [InlineData("INSERT { ?s ?p ", "<< ?s ?p ", "1", ">>", "} WHERE {}")]
    [InlineData("DELETE WHERE { ?s ?p ?o ", "{| ?p 1", "", "|}", "}")]
    [InlineData("INSERT {} WHERE ", "{", "", "}", "")]
    [InlineData("INSERT DATA ", "{ GRAPH <g> ", "{}", "}", "")]
    public void An_update_nested_too_deep_is_refused(string start, string open, string middle, string close, string end)
    {
        Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseUpdate(Nested(start, open, middle, close, end)));
        Assert.Throws<SparqlSyntaxException>(() => SparqlParser.ParseUpdate(start + string.Concat(Enumerable.Repeat(open, Many))));
    }

    [Theory]
    [InlineData(ResultsSyntax.Json, "{\"head\":{\"vars\":[\"a\"]},\"results\":{\"bindings\":[{\"a\":", "{\"type\":\"triple\",\"value\":{\"subject\":{\"type\":\"uri\",\"value\":\"http://e/s\"},\"predicate\":{\"type\":\"uri\",\"value\":\"http://e/p\"},\"object\":", "{\"type\":\"uri\",\"value\":\"http://e/o\"}", "}}", "}]}}")]
    [InlineData(ResultsSyntax.Json, "{\"head\":", "[", "", "]", "}")]
    [InlineData(ResultsSyntax.Json, "{\"x\":", "{\"x\":", "1", "}", ",\"boolean\":true}")]
    [InlineData(ResultsSyntax.Xml, "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\"><head><variable name=\"a\"/></head><results><result><binding name=\"a\">", "<triple><subject><uri>http://e/s</uri></subject><predicate><uri>http://e/p</uri></predicate><object>", "<uri>http://e/o</uri>", "</object></triple>", "</binding></result></results></sparql>")]
    [InlineData(ResultsSyntax.Tsv, "?a\n", "<<( <http://e/s> <http://e/p> ", "<http://e/o>", " )>>", "\n")]
    public void A_result_nested_too_deep_is_refused(ResultsSyntax syntax, string start, string open, string middle, string close, string end)
    {
        Assert.Throws<ResultsSyntaxException>(() => ResultsReader.Read(Encoding.UTF8.GetBytes(Nested(start, open, middle, close, end)), syntax));
        Assert.Throws<ResultsSyntaxException>(() => ResultsReader.Read(Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(open, Many))), syntax));
    }

    [Fact]
    public void A_context_nested_too_deep_is_refused_by_compaction()
    {
        var context = Encoding.UTF8.GetBytes(Nested("", "{\"@context\":{\"a\":{\"@id\":\"http://e/a\",\"@context\":", "null", "}}}", ""));
        var error = Record.Exception(() => JsonLdProcessor.Compact("{}"u8, context));
        Assert.True(error is RdfSyntaxException or JsonLdException, error?.ToString());
    }

    private static string Nested(string start, string open, string middle, string close, string end) =>
        start + string.Concat(Enumerable.Repeat(open, Many)) + middle + string.Concat(Enumerable.Repeat(close, Many)) + end;
}
