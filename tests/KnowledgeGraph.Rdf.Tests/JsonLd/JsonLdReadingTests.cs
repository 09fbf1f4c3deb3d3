using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Tests.JsonLd;

public sealed class JsonLdReadingTests
{
    [Theory]
    [InlineData("1e400", "INF")]
    [InlineData("-1e400", "-INF")]
    [InlineData("1.5e300", "1.5E300")]
    public void A_number_past_all_doubles_is_infinite(string number, string lexicalForm) =>
        Assert.Equal(new Literal(lexicalForm, Xsd.Double), Assert.Single(Read($$"""{"http://e/p":{{number}}}""")).Object);

    [Fact]
    public void A_number_that_canonical_json_cannot_write_is_refused_in_a_json_literal() =>
        Assert.Throws<RdfSyntaxException>(() => Read("""{"http://e/p":{"@type":"@json","@value":[1e400]}}"""));

    [Fact]
    public void A_graph_of_a_node_that_says_nothing_is_empty() =>
        Assert.Single(Read("""{"http://e/p":{"@id":"http://e/o"},"@graph":{"@id":"http://e/s","relative":1}}"""));

    private static List<Quad> Read(string document) => RdfReader.ReadQuads(document, RdfSyntax.JsonLd);
}
