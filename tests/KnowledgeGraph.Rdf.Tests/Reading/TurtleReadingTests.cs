using System.Text;
using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Tests.Reading;

public sealed class TurtleReadingTests
{
    private const string Base = "http://example/";

    [Theory]
    [InlineData("<s> a <C> .", "<http://example/s> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://example/C> .")]
    [InlineData("PREFIX 区: <http://example/区/>\n区:永康 区:属于 区:浙江 .", "<http://example/区/永康> <http://example/区/属于> <http://example/区/浙江> .")]
    [InlineData("<s> <p> 1, 1.0, 1e0, true, '''a\nb''' .", """
        <http://example/s> <http://example/p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
        <http://example/s> <http://example/p> "1.0"^^<http://www.w3.org/2001/XMLSchema#decimal> .
        <http://example/s> <http://example/p> "1e0"^^<http://www.w3.org/2001/XMLSchema#double> .
        <http://example/s> <http://example/p> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .
        <http://example/s> <http://example/p> "a\nb" .
        """)]
    [InlineData("<s> <p> <o> ~ <r> {| <q> 'x'@ar--rtl |} .", """
        <http://example/s> <http://example/p> <http://example/o> .
        <http://example/r> <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <http://example/s> <http://example/p> <http://example/o> )>> .
        <http://example/r> <http://example/q> "x"@ar--rtl .
        """)]
    [InlineData("<s> <p> ( [] [ <q> 1 ] ) .", """
        <http://example/s> <http://example/p> _:l1 .
        _:l1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:a .
        _:l1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:l2 .
        _:l2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> _:b .
        _:b <http://example/q> "1"^^<http://www.w3.org/2001/XMLSchema#integer> .
        _:l2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
        """)]
    public void Turtle_says_what_the_same_triples_say_in_N_Triples(string turtle, string expected)
    {
        var read = RdfReader.ReadQuads(turtle, RdfSyntax.Turtle, Base);
        Assert.True(GraphIsomorphism.AreIsomorphic(RdfReader.ReadQuads(expected, RdfSyntax.NTriples), read));
    }

    [Fact]
    public void Graphs_of_TriG_are_kept_apart()
    {
        var quads = RdfReader.ReadQuads("<s> <p> 1 . <g> { <s> <p> 2 } GRAPH _:h { <s> <p> 3 . }", RdfSyntax.TriG, Base);
        Assert.Equal([null, new Iri("http://example/g"), new BlankNode("h")], quads.Select(q => q.Graph));
    }

    [Theory]
    [InlineData("<s> <p> <o>\n  <q> .", 2, 3, "expected '.' or ';' after the object, found '<q>'")]
    [InlineData("<永康> <p> \"永\\x\" .", 1, 12, "expected one of the escapes")]
    [InlineData("<s> ex:p 1 .", 1, 5, "the prefix 'ex:' is not declared; add @prefix ex: <…> . before it")]
    [InlineData("<s> rdfs:label 1 .", 1, 5, "add @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . before it")]
    [InlineData("<s> http://e/p 1 .", 1, 5, "if this is an IRI, write it in angle brackets")]
    [InlineData("<s> <p> 1", 1, 10, "found the end of the document")]
    [InlineData("<s> <p> [ <q> 1 .", 1, 17, "expected ']' or ';' after the object")]
    public void Errors_say_where_and_what_was_expected(string turtle, int line, int column, string message)
    {
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadQuads(turtle, RdfSyntax.Turtle, Base));
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<s> <p> ", "(", "")]
    [InlineData("<s> <p> ", "[ <p> ", "")]
    [InlineData("<s> <p> ", "<<(<s> <p> ", "")]
    [InlineData("", "<<", "")]
    [InlineData("<s> <p> <o>", "{| <p> <o> ", "")]
    public void Ten_thousand_nested_brackets_are_an_error_and_no_overflow(string start, string bracket, string end)
    {
        var document = start + string.Concat(Enumerable.Repeat(bracket, 10_000)) + end;
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadQuads(document, RdfSyntax.Turtle, Base));
        Assert.Contains("nested more than", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RdfSyntax.NTriples)]
    [InlineData(RdfSyntax.Turtle)]
    public void The_size_of_reads_does_not_matter(RdfSyntax syntax)
    {
        const string Document = "# 注释\r\n<http://e/永康> <http://e/p> \"五金\\u0041\"@zh-Hans . # x\n_:b.c <http://e/p> <<( <http://e/s> <http://e/p> _:b.c )>>.\n";
        var whole = RdfReader.ReadQuads(Document, syntax);
        for (var size = 1; size < 20; size++)
        {
            var sink = new TermSink();
            RdfReader.Read<Term, TermSink>(new SmallReads(Document, size), syntax, null, sink);
            Assert.Equal(whole, sink.Quads);
        }
    }

    [Theory]
    [InlineData(RdfSyntax.NTriples)]
    [InlineData(RdfSyntax.Turtle)]
    public void A_long_document_takes_no_more_memory_than_a_short_one(RdfSyntax syntax)
    {
        var line = Encoding.UTF8.GetBytes("<http://example/永康> <http://example/p> \"五金\\n之都\"@zh-Hans .\n");
        long Allocated(int lines)
        {
            var sink = new CountingSink();
            var before = GC.GetAllocatedBytesForCurrentThread();
            RdfReader.Read<int, CountingSink>(new RepeatingStream(line, lines), syntax, null, sink);
            Assert.Equal(lines, sink.Count);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Allocated(10);
        Assert.InRange(Allocated(100_000), 0, Allocated(1_000) + 10_000);
    }

    [Fact]
    public void A_long_literal_that_comes_in_small_pieces_is_read_in_linear_time()
    {
        var document = "<http://e/s> <http://e/p> \"" + new string('x', 4_000_000) + "\" .";
        foreach (var syntax in new[] { RdfSyntax.Turtle, RdfSyntax.NTriples })
        {
            var sink = new TermSink();
            RdfReader.Read<Term, TermSink>(new SmallReads(document, 100), syntax, null, sink);
            Assert.Equal(4_000_000, ((Literal)sink.Quads[0].Object).LexicalForm.Length);
        }
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_an_error_with_its_place()
    {
        byte[] document = [.. "<s> <p>\n \""u8, 0xE6, 0xB0, .. "\" ."u8];
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadQuads(new MemoryStream(document), RdfSyntax.Turtle, Base));
        Assert.Equal((2, 3), (error.Line, error.Column));
    }

    private sealed class SmallReads(string document, int size) : MemoryStream(Encoding.UTF8.GetBytes(document))
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));
    }
}
