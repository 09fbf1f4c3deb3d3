using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Sparql.Parsing;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Conformance.Sparql;

public sealed class SparqlSyntaxConformance
{
    public static IEnumerable<TheoryDataRow<string>> Sparql11 => SparqlSuites.Rows(SparqlSuites.Sparql11, IsOne);

    public static IEnumerable<TheoryDataRow<string>> Sparql12 => SparqlSuites.Rows(SparqlSuites.Sparql12, IsOne);

    [Theory]
    [MemberData(nameof(Sparql11))]
    public void Sparql_1_1(string iri) => ConformanceCase.Run(SparqlSuites.Sparql11[iri], () => Run(SparqlSuites.Sparql11[iri]));

    public static IEnumerable<TheoryDataRow<string>> Sparql10 => SparqlSuites.Rows(SparqlSuites.Sparql10, IsOne);

    [Theory]
    [MemberData(nameof(Sparql10))]
    public void Sparql_1_0(string iri) => ConformanceCase.Run(SparqlSuites.Sparql10[iri], () => Run(SparqlSuites.Sparql10[iri]));

    [Theory]
    [MemberData(nameof(Sparql12))]
    public void Sparql_1_2(string iri) => ConformanceCase.Run(SparqlSuites.Sparql12[iri], () => Run(SparqlSuites.Sparql12[iri]));

    private static bool IsOne(ManifestEntry entry) => Kind(entry).Contains("SyntaxTest", StringComparison.Ordinal);

    private static string Kind(ManifestEntry entry) => entry.Type.StartsWith(Manifest.Namespace, StringComparison.Ordinal) ? entry.Type[Manifest.Namespace.Length..] : "";

    private static void Run(ManifestEntry entry)
    {
        var text = File.ReadAllBytes(SuiteFiles.PathOf(entry.ActionAddress));

        // Some negative cases of updates are listed as cases of queries; the file's name says which it is.
        Action read = entry.ActionAddress.EndsWith(".ru", StringComparison.Ordinal)
            ? () => SparqlParser.ParseUpdate(text, entry.ActionAddress)
            : () => SparqlParser.ParseQuery(text, entry.ActionAddress);
        if (Kind(entry).StartsWith("Negative", StringComparison.Ordinal))
        {
            Assert.Throws<SparqlSyntaxException>(read);
        }
        else
        {
            read();
        }
    }
}
