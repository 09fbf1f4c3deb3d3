using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Parsing;

namespace KnowledgeGraph.Sparql.Tests.Parsing;

public sealed class TermTests
{
    [Theory]
    [InlineData("'a\\n\\u4E2D\\U0001F47E'", "a\n中👾")]
    [InlineData("\"\"\"two\n\"lines\\\"\"\"\"", "two\n\"lines\"")]
    [InlineData("'\\u005Cn'", "\\n")]
    public void Strings_are_unescaped_once(string text, string value) => Assert.Equal(new Literal(value), Value(text));

    [Theory]
    [InlineData("1", Xsd.Integer)]
    [InlineData("-1.5", Xsd.Decimal)]
    [InlineData(".5e-3", Xsd.Double)]
    [InlineData("true", Xsd.Boolean)]
    public void Bare_numbers_and_booleans_have_their_types(string text, string datatype) => Assert.Equal(new Literal(text, datatype), Value(text));

    [Fact]
    public void A_language_tag_may_carry_a_direction() =>
        Assert.Equal(Literal.WithLanguage("قطة", "ar", BaseDirection.RightToLeft), Value("'قطة'@ar--rtl"));

    [Theory]
    [InlineData("<a>", "http://b/x/a")]
    [InlineData("<../a?q#f>", "http://b/a?q#f")]
    [InlineData("<\\u0061>", "http://b/x/a")]
    [InlineData("e:", "http://e/")]
    [InlineData("e:a\\,b%41.c", "http://e/a,b%41.c")]
    [InlineData("e:甲.乙", "http://e/甲.乙")]
    public void Names_and_references_become_iris(string text, string iri) => Assert.Equal(new Iri(iri), Value(text));

    [Fact]
    public void The_dot_after_a_name_ends_the_triple() =>
        Assert.Equal(2, ((Bgp)SparqlParser.ParseQuery("PREFIX e: <http://e/> ASK { ?s ?p e:a. ?s ?p 1. }").Pattern).Patterns.Length);

    private static Term Value(string text)
    {
        var query = SparqlParser.ParseQuery($"BASE <http://b/x/y> PREFIX e: <http://e/> ASK {{ VALUES ?v {{ {text} }} }}");
        return ((ValuesTable)query.Pattern).Rows[0][0]!;
    }
}
