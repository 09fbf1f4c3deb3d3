using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Rdf.Writing;

namespace KnowledgeGraph.Conformance.Rdf;

/// <summary>The kinds of cases that the suites of the syntaxes have.</summary>
internal static class SyntaxCase
{
    private const string Namespace = "http://www.w3.org/ns/rdftest#";

    public static bool IsOne(ManifestEntry entry) =>
        entry.Type.StartsWith(Namespace + "Test", StringComparison.Ordinal);

    public static void Run(ManifestEntry entry)
    {
        var kind = entry.Type[Namespace.Length..];
        var syntax = SyntaxOf(kind);
        if (kind.Contains("Negative", StringComparison.Ordinal))
        {
            Assert.Throws<RdfSyntaxException>(() => Read(entry.ActionAddress, syntax));
        }
        else if (kind.EndsWith("PositiveSyntax", StringComparison.Ordinal))
        {
            Read(entry.ActionAddress, syntax);
        }
        else if (kind.EndsWith("C14N", StringComparison.Ordinal))
        {
            Canonicalises(entry, syntax);
        }
        else
        {
            Evaluates(entry, syntax);
        }
    }

    private static void Evaluates(ManifestEntry entry, RdfSyntax syntax)
    {
        var actual = Read(entry.ActionAddress, syntax);
        var expected = Read(entry.ResultAddress, RdfSyntaxes.OfFileName(entry.ResultAddress)!.Value);
        Assert.True(
            GraphIsomorphism.AreIsomorphic(expected, actual),
            $"expected\n{string.Join('\n', expected)}\nread\n{string.Join('\n', actual)}");
    }

    private static void Canonicalises(ManifestEntry entry, RdfSyntax syntax)
    {
        var lines = CanonicalLines.Of(Read(entry.ActionAddress, syntax));
        Assert.Equal(File.ReadAllText(SuiteFiles.PathOf(entry.ResultAddress)), lines);
    }

    private static List<Quad> Read(string address, RdfSyntax syntax)
    {
        using var stream = File.OpenRead(SuiteFiles.PathOf(address));
        return RdfReader.ReadQuads(stream, syntax, address);
    }

    private static RdfSyntax SyntaxOf(string kind) => kind switch
    {
        _ when kind.StartsWith("TestNTriples", StringComparison.Ordinal) => RdfSyntax.NTriples,
        _ when kind.StartsWith("TestNQuads", StringComparison.Ordinal) => RdfSyntax.NQuads,
        _ when kind.StartsWith("TestTurtle", StringComparison.Ordinal) => RdfSyntax.Turtle,
        _ when kind.StartsWith("TestTrig", StringComparison.Ordinal) => RdfSyntax.TriG,
        _ when kind.StartsWith("TestXML", StringComparison.Ordinal) => RdfSyntax.RdfXml,
        _ => throw new NotSupportedException($"no reader for {kind}"),
    };
}
