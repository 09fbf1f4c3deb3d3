using System.Text;
using System.Text.Json;
using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.JsonLd;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Reading.JsonLd;

namespace KnowledgeGraph.Rdf.Tests.JsonLd;

public sealed class CompactionTests
{
    [Theory]
    [InlineData(
        """{"e":"http://e/","name":{"@id":"e:name","@language":"zh"},"knows":{"@id":"e:knows","@type":"@id"},"age":{"@id":"e:age","@type":"http://www.w3.org/2001/XMLSchema#integer"}}""",
        """[{"@id":"http://e/s","@type":["http://e/T"],"http://e/name":[{"@value":"永康","@language":"zh"}],"http://e/knows":[{"@id":"http://e/o"}],"http://e/age":[{"@value":"3","@type":"http://www.w3.org/2001/XMLSchema#integer"}]}]""",
        """{"@id":"e:s","@type":"e:T","age":"3","knows":"e:o","name":"永康"}""")]
    [InlineData(
        """{"@vocab":"http://e/","l":{"@container":"@list"},"m":{"@container":"@language"},"i":{"@container":"@index"},"s":{"@container":"@set"}}""",
        """[{"http://e/l":[{"@list":[{"@value":1},{"@value":2}]}],"http://e/m":[{"@value":"a","@language":"en"},{"@value":"b","@language":"de"}],"http://e/i":[{"@value":"x","@index":"k"}],"http://e/s":[{"@value":"one"}]}]""",
        """{"i":{"k":"x"},"l":[1,2],"m":{"en":"a","de":"b"},"s":["one"]}""")]
    [InlineData(
        """{"@vocab":"http://e/","parent":{"@reverse":"http://e/child"},"id":"@id","type":"@type","rev":"@reverse"}""",
        """[{"@id":"http://e/s","@type":["http://e/T"],"@reverse":{"http://e/child":[{"@id":"http://e/p"}],"http://e/other":[{"@id":"http://e/q"}]}}]""",
        """{"id":"http://e/s","type":"T","parent":{"id":"http://e/p"},"rev":{"other":{"id":"http://e/q"}}}""")]
    [InlineData(
        """{"@vocab":"http://e/","g":{"@container":["@graph","@id"]},"t":{"@container":"@type"},"d":{"@direction":"rtl","@language":"ar"}}""",
        """[{"http://e/g":[{"@id":"http://e/n","@graph":[{"http://e/p":[{"@value":1}]}]}],"http://e/t":[{"@type":["http://e/A"],"http://e/p":[{"@value":2}]}],"http://e/d":[{"@value":"x","@language":"ar","@direction":"rtl"}]}]""",
        """{"d":"x","g":{"http://e/n":{"p":1}},"t":{"A":{"p":2}}}""")]
    [InlineData(
        """{"T":{"@id":"http://e/T","@context":{"p":"http://e/p"}},"n":"@nest","q":{"@id":"http://e/q","@nest":"n"}}""",
        """[{"@type":["http://e/T"],"http://e/p":[{"@value":1},{"@value":"2"}],"http://e/q":[{"@value":true}]},{"@id":"http://e/x","http://e/p":[{"@id":"http://e/y"}]}]""",
        """{"@graph":[{"@type":"T","p":[1,"2"],"n":{"q":true}},{"@id":"http://e/x","http://e/p":{"@id":"http://e/y"}}]}""")]
    [InlineData(
        """{"i":{"@id":"http://e/i","@container":"@index"},"s":{"@reverse":"http://e/s","@container":"@index","@index":"k"},"k":{"@id":"http://e/k","@type":"@vocab"},"e":"http://e/"}""",
        """[{"@id":"http://e/x","http://e/i":[{"@value":"a","@language":"en","@index":"one"},{"@value":"b","@type":"http://e/T","@index":"two"}],"@reverse":{"http://e/s":[{"@id":"http://e/y","http://e/k":[{"@id":"http://e/z"}]}]}}]""",
        """{"@id":"e:x","i":{"one":{"@value":"a","@language":"en"},"two":{"@value":"b","@type":"e:T"}},"s":{"e:z":{"@id":"e:y"}}}""")]
    [InlineData(
        """{"@vocab":"http://e/","T":{"@context":{"a":{"@context":{"p":"http://e/inner"}}}}}""",
        """[{"@type":["http://e/T"],"http://e/a":[{"http://e/inner":[{"@value":"x"}]}]}]""",
        """{"@type":"T","a":{"p":"x"}}""")]
    public void A_document_is_written_with_the_terms_of_a_context(string context, string expanded, string expected)
    {
        var compacted = JsonLdProcessor.Compact(Encoding.UTF8.GetBytes(expanded), Encoding.UTF8.GetBytes(context));
        var withContext = $$"""{"@context":{{context}},{{expected[1..]}}""";
        Assert.True(
            JsonElement.DeepEquals(JsonDocument.Parse(withContext).RootElement, JsonDocument.Parse(compacted).RootElement),
            Encoding.UTF8.GetString(compacted));

        // Expanding again gives back what was there.
        Assert.True(
            GraphIsomorphism.AreIsomorphic(
                RdfReader.ReadQuads(expanded, RdfSyntax.JsonLd),
                RdfReader.ReadQuads(new MemoryStream(compacted), RdfSyntax.JsonLd)));
    }

    [Fact]
    public void Remote_contexts_are_loaded_only_where_they_are_allowed()
    {
        const string Document = """{"@context":"http://e/context","name":"永康"}""";
        var refused = Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadQuads(Document, RdfSyntax.JsonLd));
        Assert.Contains("loading remote context failed", refused.Message, StringComparison.Ordinal);

        var loader = new AllowedContexts(new Dictionary<string, byte[]> { ["http://e/context"] = """{"@context":{"@vocab":"http://e/"}}"""u8.ToArray() });
        var sink = new TermSink();
        JsonLdProcessor.ToRdf<KnowledgeGraph.Rdf.Terms.Term, TermSink>(Encoding.UTF8.GetBytes(Document), sink, new JsonLdOptions { Loader = loader });
        Assert.Equal("http://e/name", Assert.Single(sink.Quads).Predicate.Value);
    }

    [Theory]
    [InlineData("{\n  \"a\": [1,,2]\n}", 2, 11, "not JSON")]
    [InlineData("[\n  {\"@id\": 3}\n]", 2, 3, "invalid @id value")]
    public void Errors_say_where(string document, int line, int column, string message)
    {
        var error = Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadQuads(document, RdfSyntax.JsonLd));
        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }
}
