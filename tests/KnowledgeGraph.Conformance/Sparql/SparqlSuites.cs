using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance.Sparql;

/// <summary>The entries of the SPARQL suites by IRI.</summary>
internal static class SparqlSuites
{
    /// <summary>All of SPARQL 1.1 but entailment regimes, which this engine does not have.</summary>
    public static IReadOnlyDictionary<string, ManifestEntry> Sparql11 { get; } = Load("sparql/sparql11");

    public static IReadOnlyDictionary<string, ManifestEntry> Sparql12 { get; } = Load("sparql/sparql12");

    /// <summary>The cases of SPARQL 1.0, which newer versions still have to answer; many copies of the suites leave them out.</summary>
    public static IReadOnlyDictionary<string, ManifestEntry> Sparql10 { get; } = Load("sparql/sparql10");

    /// <summary>The rows of those kinds of cases; a single skipped row where the suites are absent.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows(IReadOnlyDictionary<string, ManifestEntry> suite, Func<ManifestEntry, bool> isOne) =>
        Manifest.Rows([.. suite.Values.Where(isOne)]);

    private static Dictionary<string, ManifestEntry> Load(string folder) =>
        Manifest.LoadFolder(folder).Where(entry => !entry.HasEntailmentRegime).ToDictionary(entry => entry.Iri, StringComparer.Ordinal);
}
