using System.Text;
using System.Text.Json;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.JsonLd;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Reading.JsonLd;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Conformance.JsonLd;

public sealed class JsonLdConformance
{
    public static IEnumerable<TheoryDataRow<string>> ExpandEntries => JsonLdSuites.Rows(JsonLdSuites.Expand);

    public static IEnumerable<TheoryDataRow<string>> CompactEntries => JsonLdSuites.Rows(JsonLdSuites.Compact);

    public static IEnumerable<TheoryDataRow<string>> ToRdfEntries => JsonLdSuites.Rows(JsonLdSuites.ToRdf);

    public static IEnumerable<TheoryDataRow<string>> FromRdfEntries => JsonLdSuites.Rows(JsonLdSuites.FromRdf);

    [Theory]
    [MemberData(nameof(ExpandEntries))]
    public void Json_ld_expand(string iri)
    {
        var entry = JsonLdSuites.Expand[iri];
        Run(entry, () => SameJson(entry, JsonLdProcessor.Expand(Input(entry), Options(entry))));
    }

    [Theory]
    [MemberData(nameof(CompactEntries))]
    public void Json_ld_compact(string iri)
    {
        var entry = JsonLdSuites.Compact[iri];
        Run(entry, () =>
        {
            var context = File.ReadAllBytes(SuiteFiles.PathOf(SuiteFiles.JsonLdPublishedAt + entry.Text("context")));
            SameJson(entry, JsonLdProcessor.Compact(Input(entry), context, Options(entry)));
        });
    }

    [Theory]
    [MemberData(nameof(ToRdfEntries))]
    public void Json_ld_to_rdf(string iri)
    {
        var entry = JsonLdSuites.ToRdf[iri];
        Run(entry, () =>
        {
            var sink = new TermSink();
            JsonLdProcessor.ToRdf<Term, TermSink>(Input(entry), sink, Options(entry));
            if (entry.Expected is { } file)
            {
                using var stream = File.OpenRead(file);
                var expected = RdfReader.ReadQuads(stream, RdfSyntax.NQuads);
                Assert.True(
                    GraphIsomorphism.AreIsomorphic(expected, sink.Quads),
                    $"expected\n{string.Join('\n', expected)}\nread\n{string.Join('\n', sink.Quads)}");
            }
        });
    }

    [Theory]
    [MemberData(nameof(FromRdfEntries))]
    public void Json_ld_from_rdf(string iri)
    {
        var entry = JsonLdSuites.FromRdf[iri];
        Run(entry, () =>
        {
            using var stream = File.OpenRead(SuiteFiles.PathOf(entry.Input));
            SameJson(entry, JsonLdProcessor.FromRdf(RdfReader.ReadQuads(stream, RdfSyntax.NQuads), Options(entry)));
        });
    }

    private static void Run(JsonLdEntry entry, Action test) =>
        ConformanceCase.Run(entry.Iri, () =>
        {
            if (entry.ErrorCode is { } code)
            {
                Assert.Equal(code, Assert.Throws<JsonLdException>(test).Code);
            }
            else
            {
                test();
            }
        });

    private static void SameJson(JsonLdEntry entry, byte[] actual)
    {
        if (entry.Expected is { } file)
        {
            using var expected = JsonDocument.Parse(File.ReadAllBytes(file));
            using var found = JsonDocument.Parse(actual);
            Assert.True(
                JsonComparison.AreSame(expected.RootElement, found.RootElement),
                $"expected\n{expected.RootElement}\nmade\n{Encoding.UTF8.GetString(actual)}");
        }
    }

    private static byte[] Input(JsonLdEntry entry) => File.ReadAllBytes(SuiteFiles.PathOf(entry.Input));

    private static JsonLdOptions Options(JsonLdEntry entry) => new()
    {
        Base = entry.Option("base")?.GetString() ?? entry.Input,
        ExpandContext = entry.Option("expandContext")?.GetString() is { } file
            ? File.ReadAllText(SuiteFiles.PathOf(SuiteFiles.JsonLdPublishedAt + file))
            : null,
        Loader = new SuiteLoader(),
        IsVersion10 = entry.Option("processingMode")?.GetString() == "json-ld-1.0",
        UseNativeTypes = entry.Option("useNativeTypes")?.GetBoolean() ?? false,
        CompactArrays = entry.Option("compactArrays")?.GetBoolean() ?? true,
        UseRdfType = entry.Option("useRdfType")?.GetBoolean() ?? false,
        Direction = entry.Option("rdfDirection")?.GetString() switch
        {
            "i18n-datatype" => RdfDirection.I18nDatatype,
            "compound-literal" => RdfDirection.CompoundLiteral,
            _ => RdfDirection.Ignored,
        },
    };
}
