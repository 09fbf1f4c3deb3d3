using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance.Shacl;

public sealed class ShaclConformance
{
    private static readonly Dictionary<string, ManifestEntry> CoreEntries =
        Manifest.Load("shacl/core/manifest.ttl").ToDictionary(entry => entry.Iri, StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Core => Manifest.Rows(CoreEntries.Values);

    private static readonly Dictionary<string, ManifestEntry> SparqlEntries =
        Manifest.Load("shacl/sparql/manifest.ttl").ToDictionary(entry => entry.Iri, StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Sparql => Manifest.Rows(SparqlEntries.Values);

    [Theory]
    [MemberData(nameof(Sparql))]
    public void Shacl_sparql(string iri) => ConformanceCase.Run(SparqlEntries[iri], () => ShaclCase.Run(SparqlEntries[iri]));

    [Theory]
    [MemberData(nameof(Core))]
    public void Shacl_core(string iri) => ConformanceCase.Run(CoreEntries[iri], () => ShaclCase.Run(CoreEntries[iri]));
}
