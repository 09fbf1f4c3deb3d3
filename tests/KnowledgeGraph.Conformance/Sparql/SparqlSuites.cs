using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance.Sparql;

/// <summary>The entries of the SPARQL suites by IRI.</summary>
internal static class SparqlSuites
{
    private static readonly string[] Sparql11Folders =
    [
        "add", "aggregates", "basic-update", "bind", "bindings", "cast", "clear", "construct", "copy", "csv-tsv-res", "delete", "delete-data",
        "delete-insert", "delete-where", "drop", "exists", "functions", "grouping", "json-res", "move", "negation", "project-expression",
        "property-path", "service", "subquery", "syntax-fed", "syntax-query", "syntax-update-1", "syntax-update-2", "update-silent",
    ];

    private static readonly string[] Sparql12Folders =
    [
        "codepoint-escapes", "eval-triple-terms", "expression", "grouping", "lang-basedir", "rdf11", "syntax", "syntax-triple-terms-negative",
        "syntax-triple-terms-positive", "version",
    ];

    /// <summary>All of SPARQL 1.1 but entailment regimes, which this engine does not have, and what is asked over HTTP.</summary>
    public static IReadOnlyDictionary<string, ManifestEntry> Sparql11 { get; } = Load("sparql/sparql11", Sparql11Folders);

    public static IReadOnlyDictionary<string, ManifestEntry> Sparql12 { get; } = Load("sparql/sparql12", Sparql12Folders);

    /// <summary>The cases of SPARQL 1.0, which newer versions still have to answer; many copies of the suites leave them out.</summary>
    public static IReadOnlyDictionary<string, ManifestEntry> Sparql10 { get; } =
        Manifest.Load("sparql/sparql10/manifest.ttl").ToDictionary(entry => entry.Iri, StringComparer.Ordinal);

    /// <summary>The rows of those kinds of cases; a single skipped row where the suites are absent.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows(IReadOnlyDictionary<string, ManifestEntry> suite, Func<ManifestEntry, bool> isOne) =>
        Manifest.Rows([.. suite.Values.Where(isOne)]);

    private static Dictionary<string, ManifestEntry> Load(string root, IEnumerable<string> folders) =>
        folders.SelectMany(folder => Manifest.Load($"{root}/{folder}/manifest.ttl".Replace("//", "/", StringComparison.Ordinal))).ToDictionary(entry => entry.Iri, StringComparer.Ordinal);
}
