using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance.Rdf;

/// <summary>The entries of the RDF suites by IRI; RDF 1.2 includes those of 1.1, which are listed once.</summary>
internal static class RdfSuites
{
    public static IReadOnlyDictionary<string, ManifestEntry> Rdf11 { get; } = Load("rdf/rdf11");

    public static IReadOnlyDictionary<string, ManifestEntry> Rdf12 { get; } =
        Load("rdf/rdf12").Where(e => !Rdf11.ContainsKey(e.Key)).ToDictionary();

    private static Dictionary<string, ManifestEntry> Load(string folder) =>
        Manifest.LoadFolder(folder).ToDictionary(e => e.Iri, StringComparer.Ordinal);
}
