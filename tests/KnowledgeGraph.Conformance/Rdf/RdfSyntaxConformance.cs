using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance.Rdf;

public sealed class RdfSyntaxConformance
{
    public static IEnumerable<TheoryDataRow<string>> Rdf11 => Manifest.Rows([.. RdfSuites.Rdf11.Values.Where(SyntaxCase.IsOne)]);

    public static IEnumerable<TheoryDataRow<string>> Rdf12 => Manifest.Rows([.. RdfSuites.Rdf12.Values.Where(SyntaxCase.IsOne)]);

    [Theory]
    [MemberData(nameof(Rdf11))]
    public void Rdf_1_1(string iri) => ConformanceCase.Run(RdfSuites.Rdf11[iri], () => SyntaxCase.Run(RdfSuites.Rdf11[iri]));

    [Theory]
    [MemberData(nameof(Rdf12))]
    public void Rdf_1_2(string iri) => ConformanceCase.Run(RdfSuites.Rdf12[iri], () => SyntaxCase.Run(RdfSuites.Rdf12[iri]));
}
