using KnowledgeGraph.Rdf.Iris;

namespace KnowledgeGraph.Rdf.Tests.Iris;

public sealed class IriResolverTests
{
    // RFC 3986 §5.4, normal and abnormal examples.
    [Theory]
    [InlineData("g:h", "g:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("#s", "http://a/b/c/d;p?q#s")]
    [InlineData("g#s", "http://a/b/c/g#s")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    [InlineData("g#s/../x", "http://a/b/c/g#s/../x")]
    [InlineData("http:g", "http:g")]
    [InlineData("永康?名=五金#城", "http://a/b/c/永康?名=五金#城")]
    public void References_resolve_as_the_RFC_lists_them(string reference, string expected) =>
        Assert.Equal(expected, new IriResolver("http://a/b/c/d;p?q").Resolve(reference));

    [Fact]
    public void A_base_without_path_gets_a_slash() =>
        Assert.Equal("http://a/g", new IriResolver("http://a").Resolve("g"));

    [Fact]
    public void Without_a_base_only_absolute_IRIs_resolve() =>
        Assert.Null(new IriResolver((string?)null).Resolve("g"));
}
