using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance.Shacl;

public sealed class ShaclConformance
{
    private static readonly Dictionary<string, ManifestEntry> CoreEntries =
        Manifest.Load("shacl/core/manifest.ttl").ToDictionary(entry => entry.Iri, StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Core => Manifest.Rows(CoreEntries.Values);

    [Theory]
    [MemberData(nameof(Core))]
    public void Shacl_core(string iri) => ConformanceCase.Run(CoreEntries[iri], () => ShaclCase.Run(CoreEntries[iri]));
}
