using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Writing;

namespace KnowledgeGraph.Rdf.Tests.Writing;

public sealed class RdfXmlWritingTests
{
    [Fact]
    public void Statements_of_a_subject_stand_in_one_element()
    {
        const string Turtle = "<http://e/s> a <http://e/T> ; <http://e/p> 'a & b'@ar--rtl, _:0 . _:0 <http://other/q> 1 .";
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:ex="http://e/" xmlns:ns0="http://other/">
              <rdf:Description rdf:about="http://e/s">
                <rdf:type rdf:resource="http://e/T"/>
                <ex:p rdf:nodeID="_x0"/>
                <ex:p rdf:version="1.2" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0" its:dir="rtl" xml:lang="ar">a &amp; b</ex:p>
              </rdf:Description>
              <rdf:Description rdf:nodeID="_x0">
                <ns0:q rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">1</ns0:q>
              </rdf:Description>
            </rdf:RDF>

            """,
            RdfWriter.ToText(
                RdfSyntax.RdfXml,
                RdfReader.ReadQuads(Turtle, RdfSyntax.Turtle),
                new RdfWriterOptions { Prefixes = new Dictionary<string, string> { ["ex"] = "http://e/" } }));
    }

    [Theory]
    [InlineData("http://e/1", "o", "does not end in an XML name")]
    [InlineData("http://www.w3.org/1999/02/22-rdf-syntax-ns#li", "o", "part of its syntax")]
    [InlineData("http://e/p", "\u0001", "XML cannot hold the character U+0001")]
    public void What_XML_cannot_say_is_an_error(string predicate, string text, string message)
    {
        var quad = new Quad(new Iri("http://e/s"), new Iri(predicate), new Literal(text));
        var error = Assert.Throws<RdfWriteException>(() => RdfWriter.ToText(RdfSyntax.RdfXml, [quad]));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
