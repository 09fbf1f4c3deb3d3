using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Writing;

namespace KnowledgeGraph.Rdf.Tests.Reading;

public sealed class RdfXmlReadingTests
{
    private const string Start = "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:e='http://e/'>\n";

    [Theory]
    [InlineData("<rdf:Description rdf:about='http://e/s'>text</rdf:Description></rdf:RDF>", 2, "expected a property element, found the text 'text'")]
    [InlineData("<rdf:li/></rdf:RDF>", 2, "rdf:li cannot be a node element")]
    [InlineData("<e:T rdf:about='relative'/></rdf:RDF>", 2, "'relative' is relative")]
    [InlineData("<e:T>", 2, "not well-formed XML")]
    [InlineData("<x:T/></rdf:RDF>", 2, "not well-formed XML: 'x' is an undeclared prefix")]
    public void Errors_say_where_and_what_was_expected(string rest, int line, string message)
    {
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadQuads(Start + rest, RdfSyntax.RdfXml));
        Assert.Equal(line, error.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declaration_that_the_xml_reader_stumbles_over_is_refused() =>
        Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadQuads("<?xml version=\"1.0\uFEFF\uFEFF\"?>" + Start + "</rdf:RDF>", RdfSyntax.RdfXml));

    [Theory]
    [InlineData("<e:T rdf:nodeID='n..'><e:p rdf:nodeID='n..-xml'/></e:T></rdf:RDF>")]
    [InlineData("<e:T rdf:nodeID='a'><e:p rdf:nodeID='a.'/></e:T></rdf:RDF>")]
    public void Node_names_that_are_no_labels_stay_different_nodes_in_other_syntaxes(string rest)
    {
        var quads = RdfReader.ReadQuads(Start + rest, RdfSyntax.RdfXml);
        var lines = RdfWriter.ToText(RdfSyntax.NTriples, quads);
        Assert.True(GraphIsomorphism.AreIsomorphic(quads, RdfReader.ReadQuads(lines, RdfSyntax.NTriples)));
        Assert.NotEqual(quads[1].Subject, quads[1].Object);
    }

    [Fact]
    public void A_namespace_that_is_no_IRI_is_an_error() =>
        Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadQuads(Start.Replace("http://e/", "e", StringComparison.Ordinal) + "<e:T/></rdf:RDF>", RdfSyntax.RdfXml));

    [Fact]
    public void Ten_thousand_nested_elements_are_an_error_and_no_overflow()
    {
        var document = Start + string.Concat(Enumerable.Repeat("<e:T><e:p>", 10_000));
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadQuads(document, RdfSyntax.RdfXml));
        Assert.Contains("nested more than", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_that_explode_are_an_error()
    {
        var entities = string.Concat(Enumerable.Range(1, 10).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">"));
        var document = $"<!DOCTYPE x [<!ENTITY a0 \"0123456789\">{entities}]>{Start}<e:T e:p='&a10;'/></rdf:RDF>";
        Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadQuads(document, RdfSyntax.RdfXml));
    }

    [Fact]
    public void Files_and_addresses_that_a_document_names_are_not_read()
    {
        var document = $"<!DOCTYPE x [<!ENTITY out SYSTEM \"file:///etc/hostname\">]>{Start}<e:T><e:p>&out;</e:p></e:T></rdf:RDF>";
        var quads = RdfReader.ReadQuads(document, RdfSyntax.RdfXml);
        Assert.Equal(new KnowledgeGraph.Rdf.Terms.Literal(""), quads[1].Object);
    }
}
