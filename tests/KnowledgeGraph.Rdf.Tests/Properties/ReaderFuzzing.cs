using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Writing;

namespace KnowledgeGraph.Rdf.Tests.Properties;

/// <summary>
/// Wrong input ends in a syntax error, never in another exception, an overflow or a hang. FUZZ_SECONDS sets how long each syntax is tried.
/// </summary>
public sealed class ReaderFuzzing
{
    private const double UsualSeconds = 1.5;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private static readonly Dictionary<RdfSyntax, string[]> Samples = new()
    {
        [RdfSyntax.NTriples] =
        [
            "<http://e/s> <http://e/p> \"永\\u5EB7\"@zh-Hans--ltr . # 注\n_:a <http://e/p> <<( _:b <http://e/q> \"1\"^^<http://e/t> )>> .\nVERSION \"1.2\"\n",
        ],
        [RdfSyntax.NQuads] = ["<http://e/s> <http://e/p> \"o\" <http://e/g> .\n_:s <http://e/p> _:o _:g .\n"],
        [RdfSyntax.Turtle] =
        [
            "@prefix e: <http://e/> . BASE <x/>\ne:s a e:T ; e:p 1, 2.5, 3e4, true, 'x'@en, \"\"\"long\n\"\"\" ; .\n[ e:p ( 1 ( e:a ) [] ) ] .\n",
            "PREFIX : <http://e/> VERSION '1.2'\n:s :p :o ~ :r {| :q << :a :b :c ~ _:d >> |}, <<( :x :y <<( :z a 1 )>> )>> .\n<< :s :p :o >> .\n:a\\-b :%41 :c. .",
        ],
        [RdfSyntax.TriG] = ["@prefix e: <http://e/> . e:g { e:s e:p e:o . _:b e:q [] } GRAPH _:g { } { e:s e:p ( ) . } e:s e:p 'x' . [] { <s> a 1 }"],
        [RdfSyntax.RdfXml] =
        [
            "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x \"永康\">]>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:e=\"http://e/\" xml:base=\"http://e/\" rdf:version=\"1.2\"><e:T rdf:about=\"s\" e:a=\"&x;\"><e:p rdf:resource=\"o\"/><e:q xml:lang=\"zh\">&x;</e:q><e:l rdf:parseType=\"Collection\"><e:T rdf:nodeID=\"n\"/></e:l><e:x rdf:parseType=\"Literal\"><b c=\"1\">t</b></e:x><e:t rdf:parseType=\"Triple\"><e:T/></e:t><rdf:li rdf:ID=\"i\" rdf:annotation=\"y\">z</rdf:li></e:T></rdf:RDF>",
        ],
        [RdfSyntax.JsonLd] =
        [
            "{\"@context\":{\"@vocab\":\"http://e/\",\"e\":\"http://e/\",\"l\":{\"@container\":\"@list\"},\"m\":{\"@id\":\"e:m\",\"@container\":\"@language\"},\"t\":{\"@type\":\"@id\",\"@context\":{\"x\":\"e:x\"}},\"r\":{\"@reverse\":\"e:r\"}},\"@id\":\"e:s\",\"@type\":\"T\",\"l\":[1,2.5,[true]],\"m\":{\"zh\":\"永\"},\"t\":{\"x\":null},\"r\":{\"@id\":\"_:b\"},\"@graph\":[{\"@id\":\"e:g\",\"j\":{\"@value\":{\"a\":[]},\"@type\":\"@json\"}}]}",
        ],
    };

    [Theory]
    [InlineData(RdfSyntax.NTriples)]
    [InlineData(RdfSyntax.NQuads)]
    [InlineData(RdfSyntax.Turtle)]
    [InlineData(RdfSyntax.TriG)]
    [InlineData(RdfSyntax.RdfXml)]
    [InlineData(RdfSyntax.JsonLd)]
    public void Mutated_documents_are_read_or_refused(RdfSyntax syntax)
    {
        var seconds = double.TryParse(Environment.GetEnvironmentVariable("FUZZ_SECONDS"), out var given) ? given : UsualSeconds;
        var seed = Environment.TickCount;
        var mutations = new Mutations(seed, Array.ConvertAll(Samples[syntax], Encoding.UTF8.GetBytes));
        var clock = Stopwatch.StartNew();
        for (var round = 0; clock.Elapsed.TotalSeconds < seconds; round++)
        {
            var document = mutations.Next();
            var started = clock.Elapsed;
            Read(document, syntax, $"seed {seed}, round {round}");
            Assert.True(clock.Elapsed - started < Longest, $"seed {seed}, round {round}: slow on\n{Encoding.UTF8.GetString(document)}");
        }
    }

    [Theory]
    [InlineData(RdfSyntax.Turtle, "[")]
    [InlineData(RdfSyntax.TriG, "{")]
    [InlineData(RdfSyntax.TriG, "<<")]
    [InlineData(RdfSyntax.NQuads, "<<(")]
    [InlineData(RdfSyntax.RdfXml, "<a>")]
    [InlineData(RdfSyntax.JsonLd, "[")]
    [InlineData(RdfSyntax.JsonLd, "{\"a\":")]
    [InlineData(RdfSyntax.JsonLd, "{\"@context\":")]
    public void Brackets_without_end_are_refused(RdfSyntax syntax, string bracket)
    {
        var document = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(bracket, 100_000)));
        Assert.Throws<RdfSyntaxException>(() => RdfReader.ReadQuads(new MemoryStream(document), syntax));
    }

    private static void Read(byte[] document, RdfSyntax syntax, string round)
    {
        List<Quad> quads;
        try
        {
            quads = RdfReader.ReadQuads(new MemoryStream(document), syntax, "http://example/base");
        }
        catch (RdfSyntaxException error)
        {
            Assert.True(error.Line >= 1 && error.Column >= 1, round);
            return;
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"{round}: {error.GetType().Name} on\n{Encoding.UTF8.GetString(document)}", error);
        }

        // What was accepted is RDF, so the strictest syntax can hold it.
        var lines = RdfWriter.ToText(RdfSyntax.NQuads, quads);
        Assert.Equal(quads.Count, RdfReader.ReadQuads(lines, RdfSyntax.NQuads).Count);
    }
}
