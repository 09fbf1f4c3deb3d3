using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance.Sparql;

public sealed class SparqlEvaluationConformance
{
    public static IEnumerable<TheoryDataRow<string>> Queries11 => SparqlSuites.Rows(SparqlSuites.Sparql11, EvaluationCase.IsOne);

    public static IEnumerable<TheoryDataRow<string>> Queries12 => SparqlSuites.Rows(SparqlSuites.Sparql12, EvaluationCase.IsOne);

    public static IEnumerable<TheoryDataRow<string>> Queries10 => SparqlSuites.Rows(SparqlSuites.Sparql10, EvaluationCase.IsOne);

    public static IEnumerable<TheoryDataRow<string>> Updates11 => SparqlSuites.Rows(SparqlSuites.Sparql11, UpdateCase.IsOne);

    public static IEnumerable<TheoryDataRow<string>> Updates12 => SparqlSuites.Rows(SparqlSuites.Sparql12, UpdateCase.IsOne);

    [Theory]
    [MemberData(nameof(Queries11))]
    public Task Query_1_1(string iri) => ConformanceCase.RunAsync(iri, () => EvaluationCase.Run(SparqlSuites.Sparql11[iri]));

    [Theory]
    [MemberData(nameof(Queries12))]
    public Task Query_1_2(string iri) => ConformanceCase.RunAsync(iri, () => EvaluationCase.Run(SparqlSuites.Sparql12[iri]));

    [Theory]
    [MemberData(nameof(Queries10))]
    public Task Query_1_0(string iri) => ConformanceCase.RunAsync(iri, () => EvaluationCase.Run(SparqlSuites.Sparql10[iri]));

    [Theory]
    [MemberData(nameof(Updates11))]
    public void Update_1_1(string iri) => ConformanceCase.Run(iri, () => UpdateCase.Run(SparqlSuites.Sparql11[iri]));

    [Theory]
    [MemberData(nameof(Updates12))]
    public void Update_1_2(string iri) => ConformanceCase.Run(iri, () => UpdateCase.Run(SparqlSuites.Sparql12[iri]));
}
