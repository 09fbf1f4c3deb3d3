using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Rdf.Entailment;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Conformance.Rdf;

/// <summary>Whether a graph of the suites follows from another under a regime of RDF Semantics.</summary>
internal static class EntailmentCase
{
    public static bool IsOne(ManifestEntry entry) => entry.Type.EndsWith("EntailmentTest", StringComparison.Ordinal);

    public static void Run(ManifestEntry entry) => Assert.Equal(entry.Type == Manifest.Namespace + "PositiveEntailmentTest", Follows(entry));

    // A result of false stands for a contradiction.
    private static bool Follows(ManifestEntry entry)
    {
        var regime = entry.Graph.Text(entry.Node, Manifest.Namespace + "entailmentRegime") switch
        {
            "simple" => EntailmentRegime.Simple,
            "RDF" => EntailmentRegime.Rdf,
            "RDFS" => EntailmentRegime.Rdfs,
            _ => EntailmentRegime.RdfsPlus,
        };
        var datatypes = entry.Graph.List(entry.Graph.Object(entry.Node, Manifest.Namespace + "recognizedDatatypes"))
            .OfType<Iri>().Select(d => d.Value).ToHashSet(StringComparer.Ordinal);
        var premise = Read(entry.ActionAddress);
        return entry.Result is Iri
            ? RdfEntailment.Entails(premise, Read(entry.ResultAddress), regime, datatypes)
            : RdfEntailment.IsInconsistent(premise, regime, datatypes);
    }

    private static List<Triple> Read(string address)
    {
        using var stream = File.OpenRead(SuiteFiles.PathOf(address));
        return RdfReader.ReadQuads(stream, RdfSyntaxes.OfFileName(address)!.Value, address).ConvertAll(q => q.Triple);
    }
}
