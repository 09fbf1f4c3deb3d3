using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Tests;

public sealed class TermTests
{
    [Fact]
    public void Language_tags_are_compared_without_regard_to_case() =>
        Assert.Equal(Literal.WithLanguage("永康", "zh-Hans"), Literal.WithLanguage("永康", "zh-hans"));

    [Fact]
    public void Literals_with_the_same_value_and_other_lexical_forms_are_different_terms() =>
        Assert.NotEqual(new Literal("1", Xsd.Integer), new Literal("01", Xsd.Integer));
}
