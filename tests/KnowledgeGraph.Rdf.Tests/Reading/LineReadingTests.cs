using System.Text;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Reading.Lines;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Tests.Reading;

public sealed class LineReadingTests
{
    [Theory]
    [InlineData("<http://e/s> <http://e/p> <o> .", 1, 27, "expected an absolute IRI")]
    [InlineData("\n<http://e/s> <http://e/p> 1 .", 2, 27, "expected an object")]
    [InlineData("<http://e/s> <http://e/p> \"o\" . <http://e/t>", 1, 33, "expected the end of the line")]
    [InlineData("<http://e/s> <http://e/p> \"o\" <http://e/g> .", 1, 31, "expected '.' after the object")]
    [InlineData("<http://e/s> <http://e/p> \"o\"@en--up .", 1, 35, "expected the direction 'ltr' or 'rtl'")]
    public void Errors_say_where_and_what_was_expected(string document, int line, int column, string message)
    {
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadQuads(document, RdfSyntax.NTriples));
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_between_line_ends_together_say_what_the_document_says()
    {
        var document = string.Concat(Enumerable.Range(0, 100).Select(i => $"<http://e/{i}> <http://e/p> \"{i}\" .\n"));
        var bytes = Encoding.UTF8.GetBytes(document);
        var sink = new TermSink();
        var blocks = LineBlocks.Split(bytes, 7);
        foreach (var block in blocks)
        {
            LineReader.ReadBlock<Term, TermSink>(bytes.AsSpan(block), withGraphs: false, sink);
        }

        Assert.Equal(7, blocks.Count);
        Assert.Equal(RdfReader.ReadQuads(document, RdfSyntax.NTriples), sink.Quads);
    }

    [Fact]
    public void Labels_of_the_document_never_meet_labels_of_fresh_nodes()
    {
        var quads = RdfReader.ReadQuads("_:anon0 <http://e/p> [] .", RdfSyntax.Turtle);
        Assert.NotEqual(quads[0].Subject, quads[0].Object);
    }
}
