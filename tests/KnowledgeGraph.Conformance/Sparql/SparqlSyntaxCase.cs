using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Sparql.Parsing;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Conformance.Sparql;

/// <summary>A query or update of the suites that has to be read, or refused.</summary>
internal static class SparqlSyntaxCase
{
    public static bool IsOne(ManifestEntry entry) => Kind(entry).Contains("SyntaxTest", StringComparison.Ordinal);

    public static void Run(ManifestEntry entry)
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

    private static string Kind(ManifestEntry entry) => entry.Type.StartsWith(Manifest.Namespace, StringComparison.Ordinal) ? entry.Type[Manifest.Namespace.Length..] : "";
}
