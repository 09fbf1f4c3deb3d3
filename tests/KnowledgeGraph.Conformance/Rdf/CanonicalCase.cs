using System.Security.Cryptography;
using System.Text.Json;
using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf.Graphs;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Conformance.Rdf;

/// <summary>A case of RDF Dataset Canonicalization: the canonical text, the labels given, or a dataset that is given up.</summary>
internal static class CanonicalCase
{
    private const string Namespace = "https://w3c.github.io/rdf-canon/tests/vocab#";

    public static bool IsOne(ManifestEntry entry) => entry.Type.StartsWith(Namespace + "RDFC10", StringComparison.Ordinal);

    public static void Run(ManifestEntry entry)
    {
        var quads = Read(entry.ActionAddress);
        var options = CanonicalizationOptions.Default with { Hash = new HashAlgorithmName(entry.Graph.Text(entry.Node, Namespace + "hashAlgorithm") ?? "SHA256") };
        if (entry.Type == Namespace + "RDFC10NegativeEvalTest")
        {
            Assert.Throws<CanonicalizationException>(() => RdfCanonicalization.Canonicalize(quads, options));
            return;
        }

        var canonical = RdfCanonicalization.Canonicalize(quads, options);
        var expected = File.ReadAllText(SuiteFiles.PathOf(entry.ResultAddress));
        if (entry.Type == Namespace + "RDFC10MapTest")
        {
            var labels = JsonSerializer.Deserialize<Dictionary<string, string>>(expected)!;
            Assert.Equal(labels.OrderBy(label => label.Key), canonical.Labels.Select(label => KeyValuePair.Create(label.Key.Label, label.Value)).OrderBy(label => label.Key));
        }
        else
        {
            Assert.Equal(expected, canonical.NQuads);
        }
    }

    private static List<Quad> Read(string address)
    {
        using var stream = File.OpenRead(SuiteFiles.PathOf(address));
        return RdfReader.ReadQuads(stream, RdfSyntax.NQuads, address);
    }
}
