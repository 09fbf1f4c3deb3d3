using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Writing;

namespace KnowledgeGraph.Rdf.Tests.Writing;

public sealed class TurtleWritingTests
{
    private static readonly RdfWriterOptions Options = new()
    {
        Prefixes = new Dictionary<string, string> { ["ex"] = "http://example/", ["区"] = "http://example/区/", ["unused"] = "http://unused/" },
    };

    [Fact]
    public void Turtle_is_what_a_person_would_write()
    {
        const string Document = """"
            @prefix ex: <http://example/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix 区: <http://example/区/> .

            ex:a a ex:T ;
                ex:list ( 1 [
                    ex:p "x"
                ] () "y"@zh-Hans ) ;
                ex:p ex:b, 区:永康, <http://other/b>, 1.5 ;
                ex:q [
                    ex:when "2023"^^xsd:gYear
                ] .

            [] ex:text """一行
            两行""" .

            """";
        var quads = RdfReader.ReadQuads(Document, RdfSyntax.Turtle);
        quads.Reverse();
        Assert.Equal(Document, RdfWriter.ToText(RdfSyntax.Turtle, quads, Options));
    }

    [Fact]
    public void Statements_about_statements_are_annotations()
    {
        const string Document = """
            @prefix ex: <http://example/> .

            ex:r ex:by ex:me .

            ex:s ex:p ex:o ~ ex:only ~ ex:r ~ {|
                    ex:source [
                        ex:page 3
                    ]
                |}, 1 .

            """;
        var quads = RdfReader.ReadQuads(Document, RdfSyntax.Turtle);
        Assert.Equal(Document, RdfWriter.ToText(RdfSyntax.Turtle, quads, Options));
    }

    [Theory]
    [InlineData("ex:s ex:p ex:o . _:r rdf:reifies <<( ex:s ex:p ex:o )>>, <<( ex:s ex:p 1 )>> ; ex:q 1 .")]
    [InlineData("ex:s ex:p ex:o . _:r rdf:reifies <<( ex:s ex:p ex:o )>>, <<( ex:a ex:p 1 )>> . ex:s ex:knows _:r .")]
    [InlineData("ex:s ex:p ex:o {| ex:p ex:o |} ~ {| ex:q <<( ex:s ex:p ex:o )>> |} . ex:t ex:p << ex:s ex:p ex:o >> .")]
    [InlineData("ex:s ex:p ex:s ~ ex:s {| ex:p ex:s |} . ex:s rdf:reifies ex:s .")]
    [InlineData("_:a ex:p _:b {| ex:q _:a |} . ex:s ex:p _:b {| ex:q _:b |} .")]
    [InlineData("ex:s rdf:reifies <<( ex:s ex:p 1 )>> ~ ex:r . ex:r rdf:reifies <<( ex:r rdf:reifies ex:x )>> .")]
    [InlineData("_:a ex:p _:b . _:b ex:p _:a .")]
    [InlineData("_:a ex:p _:a .")]
    [InlineData("_:a ex:p _:b . _:c ex:p _:b . _:b ex:q 1 .")]
    [InlineData("_:l rdf:first 1 ; rdf:rest _:l .")]
    [InlineData("_:l rdf:first _:l ; rdf:rest rdf:nil .")]
    [InlineData("ex:a ex:p _:l . _:l rdf:first 1 ; rdf:rest () ; ex:q 2 .")]
    [InlineData("ex:a ex:p ( 1 2 3 ) . ex:b ex:p _:m . _:m rdf:first 1, 2 ; rdf:rest () .")]
    [InlineData("_:l rdf:first 1 ; rdf:rest _:m . _:m rdf:first 2 ; rdf:rest () . ex:a ex:p _:l . ex:b ex:p _:m .")]
    [InlineData("ex:a ex:p [], [ ex:q <<( _:x ex:p _:y )>> ] . _:x ex:q [] .")]
    [InlineData("ex:a ex:p 'a\"', '\"\"\"\\n\"', '\\n\\\\', '\\r\\n\\u0000', 01, +1.5, .5, -1e10, 1.e1, 'abc'^^ex:t, 'x'@en--ltr .")]
    [InlineData("ex:a ex:p <http://example/a.b>, <http://example/a.>, <http://example/a/b>, <http://example/%41>, <http://example/-a>, <http://example/> .")]
    public void What_is_written_says_what_was_read(string turtle)
    {
        var quads = RdfReader.ReadQuads("PREFIX ex: <http://example/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> " + turtle, RdfSyntax.Turtle);
        var withXml = !turtle.Contains("\\u0000", StringComparison.Ordinal);
        foreach (var syntax in Enum.GetValues<RdfSyntax>().Where(s => s != RdfSyntax.JsonLd && (withXml || s != RdfSyntax.RdfXml)))
        {
            foreach (var streaming in new[] { false, true })
            {
                var text = RdfWriter.ToText(syntax, quads, Options with { Streaming = streaming });
                Assert.True(GraphIsomorphism.AreIsomorphic(quads, RdfReader.ReadQuads(text, syntax)), text);
            }
        }
    }

    [Fact]
    public void Nesting_and_lists_without_end_are_cut_into_labelled_nodes()
    {
        var nested = "<http://e/s> <http://e/p> " + string.Concat(Enumerable.Repeat("[ <http://e/p> ( ", 400)) + string.Concat(Enumerable.Repeat(" ) ]", 400)) + " .";
        var list = "<http://e/s> <http://e/l> (" + string.Concat(Enumerable.Repeat(" 1", 20_000)) + " ) .";
        var quads = RdfReader.ReadQuads(nested + list, RdfSyntax.Turtle);
        var text = RdfWriter.ToText(RdfSyntax.Turtle, quads);
        Assert.Equal(quads.Count, RdfReader.ReadQuads(text, RdfSyntax.Turtle).Count);
    }

    [Fact]
    public void Nodes_that_two_graphs_share_keep_their_label()
    {
        var quads = RdfReader.ReadQuads("<http://e/g> { <http://e/s> <http://e/p> _:n } <http://e/h> { _:n <http://e/p> 1 } _:g { _:g <http://e/p> [] }", RdfSyntax.TriG);
        foreach (var streaming in new[] { false, true })
        {
            var text = RdfWriter.ToText(RdfSyntax.TriG, quads, new RdfWriterOptions { Streaming = streaming });
            Assert.True(GraphIsomorphism.AreIsomorphic(quads, RdfReader.ReadQuads(text, RdfSyntax.TriG)), text);
        }
    }

    [Fact]
    public void Turtle_refuses_named_graphs()
    {
        var quads = RdfReader.ReadQuads("<http://e/g> { <http://e/s> <http://e/p> 1 }", RdfSyntax.TriG);
        Assert.Throws<RdfWriteException>(() => RdfWriter.ToText(RdfSyntax.Turtle, quads));
    }
}
