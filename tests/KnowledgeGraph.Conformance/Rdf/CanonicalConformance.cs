using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance.Rdf;

/// <summary>RDFC-1.0, where the suites hold <c>rdf-canon</c>.</summary>
public sealed class CanonicalConformance
{
    private static readonly Dictionary<string, ManifestEntry> Known =
        Manifest.LoadFolder("rdf-canon").Where(CanonicalCase.IsOne).ToDictionary(e => e.Iri, StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Entries => Manifest.Rows(Known.Values);

    [Theory]
    [MemberData(nameof(Entries))]
    public void Rdf_canonicalization(string iri) => ConformanceCase.Run(Known[iri], () => CanonicalCase.Run(Known[iri]));
}
