using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance.Rdf;

public sealed class EntailmentConformance
{
    private static readonly Dictionary<string, ManifestEntry> Known =
        RdfSuites.Rdf11.Values.Concat(RdfSuites.Rdf12.Values).Where(EntailmentCase.IsOne).ToDictionary(e => e.Iri, StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Entries => Manifest.Rows(Known.Values);

    [Theory]
    [MemberData(nameof(Entries))]
    public void Rdf_semantics(string iri)
    {
        ConformanceCase.Run(Known[iri], () => EntailmentCase.Run(Known[iri]));
    }
}
