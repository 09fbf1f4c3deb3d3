using KnowledgeGraph.Conformance.Manifests;
using KnowledgeGraph.Conformance.Rdf;
using KnowledgeGraph.Conformance.Shacl;
using KnowledgeGraph.Conformance.Sparql;

namespace KnowledgeGraph.Conformance;

/// <summary>
/// Suites of any layout: the manifests that the environment variable MANIFESTS names (files, or folders that hold some), with all that they include,
/// each entry run as its type says.
/// </summary>
public sealed class ManifestConformance
{
    private static readonly Dictionary<string, ManifestEntry> Known =
        Manifest.LoadAll(Files().Select(file => new Uri(file).AbsoluteUri)).ToDictionary(entry => entry.Iri, StringComparer.Ordinal);

    public static IEnumerable<TheoryDataRow<string>> Entries => Known.Count == 0
        ? [new TheoryDataRow<string>("") { Skip = "MANIFESTS names no manifest." }]
        : Known.Values.Select(entry => new TheoryDataRow<string>(entry.Iri)
        {
            TestDisplayName = entry.DisplayName,
            Skip = entry.HasEntailmentRegime ? "entailment regimes of SPARQL are not offered" : RunnerOf(entry) is null ? $"no runner for cases of the kind {entry.Type}" : null,
        });

    [Theory]
    [MemberData(nameof(Entries))]
    public Task Entry(string iri) => ConformanceCase.RunAsync(iri, () => RunnerOf(Known[iri])!(Known[iri]));

    private static Func<ManifestEntry, Task>? RunnerOf(ManifestEntry entry) =>
        SyntaxCase.IsOne(entry) ? Synchronous(SyntaxCase.Run)
        : EntailmentCase.IsOne(entry) ? Synchronous(EntailmentCase.Run)
        : CanonicalCase.IsOne(entry) ? Synchronous(CanonicalCase.Run)
        : ShaclCase.IsOne(entry) ? Synchronous(ShaclCase.Run)
        : SparqlSyntaxCase.IsOne(entry) ? Synchronous(SparqlSyntaxCase.Run)
        : UpdateCase.IsOne(entry) ? Synchronous(UpdateCase.Run)
        : EvaluationCase.IsOne(entry) ? EvaluationCase.Run
        : null;

    private static Func<ManifestEntry, Task> Synchronous(Action<ManifestEntry> run) => entry =>
    {
        run(entry);
        return Task.CompletedTask;
    };

    private static IEnumerable<string> Files() =>
        (Environment.GetEnvironmentVariable("MANIFESTS") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(Path.GetFullPath)
            .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "manifest*.ttl", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : Enumerable.Repeat(path, 1));
}
