using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance.Sparql;

public sealed class SparqlSyntaxConformance
{
    public static IEnumerable<TheoryDataRow<string>> Sparql11 => SparqlSuites.Rows(SparqlSuites.Sparql11, SparqlSyntaxCase.IsOne);

    public static IEnumerable<TheoryDataRow<string>> Sparql12 => SparqlSuites.Rows(SparqlSuites.Sparql12, SparqlSyntaxCase.IsOne);

    [Theory]
    [MemberData(nameof(Sparql11))]
    public void Sparql_1_1(string iri) => ConformanceCase.Run(SparqlSuites.Sparql11[iri], () => SparqlSyntaxCase.Run(SparqlSuites.Sparql11[iri]));

    public static IEnumerable<TheoryDataRow<string>> Sparql10 => SparqlSuites.Rows(SparqlSuites.Sparql10, SparqlSyntaxCase.IsOne);

    [Theory]
    [MemberData(nameof(Sparql10))]
    public void Sparql_1_0(string iri) => ConformanceCase.Run(SparqlSuites.Sparql10[iri], () => SparqlSyntaxCase.Run(SparqlSuites.Sparql10[iri]));

    [Theory]
    [MemberData(nameof(Sparql12))]
    public void Sparql_1_2(string iri) => ConformanceCase.Run(SparqlSuites.Sparql12[iri], () => SparqlSyntaxCase.Run(SparqlSuites.Sparql12[iri]));
}
