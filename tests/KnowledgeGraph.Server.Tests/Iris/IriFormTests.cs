using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Server.Iris;

namespace KnowledgeGraph.Server.Tests.Iris;

public sealed class IriFormTests
{
    [Theory]
    [InlineData("http://a/永康", "http://a/%E6%B0%B8%E5%BA%B7")]
    [InlineData("http://a/a%20b", "http://a/a%20b")]
    [InlineData("http://a/%2F#x", "http://a/%2F#x")]
    [InlineData("http://a/𠮷", "http://a/%F0%A0%AE%B7")]
    public void Iris_become_uris_and_come_back(string iri, string uri)
    {
        Assert.Equal(uri, IriForm.ToUri(iri));
        Assert.Equal(iri, IriForm.FromUri(uri));
    }

    [Theory]
    [InlineData("http://a/%e6%b0%b8", "http://a/永")]
    [InlineData("http://a/%E6%B0", "http://a/%E6%B0")]
    [InlineData("http://a/%zz%", "http://a/%zz%")]
    [InlineData("http://a/%C2%A0", "http://a/%C2%A0")]
    public void What_is_no_character_of_an_iri_stays_encoded(string uri, string iri) => Assert.Equal(iri, IriForm.FromUri(uri));

    [Fact]
    public void Any_iri_survives_the_way_to_the_wire_and_back()
    {
        string[] pieces = ["永", "é", "%20", "%2F", "a", "/", "#", "?q=", "𠮷", "%25", "-", "e\u0301"];
        var iris = Gen.Elements(pieces).ListOf().Select(parts => "http://example.org/" + string.Concat(parts));
        Prop.ForAll(iris.ToArbitrary(), iri => IriForm.FromUri(IriForm.ToUri(iri)) == iri).QuickCheckThrowOnFailure();
    }
}
