using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>Reads a manifest and all that it includes.</summary>
internal static class Manifest
{
    public const string Namespace = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    /// <summary>The entries of a manifest of the suites and of those that it includes, each once. Empty where the suites are absent.</summary>
    public static IReadOnlyList<ManifestEntry> Load(string relativePath) => SuiteFiles.Has(relativePath) ? LoadAll([SuiteFiles.AddressOf(relativePath)]) : [];

    /// <summary>The entries of all manifests in a folder of the suites, however it is laid out.</summary>
    public static IReadOnlyList<ManifestEntry> LoadFolder(string relativePath) => LoadAll(SuiteFiles.ManifestsIn(relativePath).Select(SuiteFiles.AddressOf));

    /// <summary>The entries of manifests by their addresses, and of those that they include.</summary>
    public static IReadOnlyList<ManifestEntry> LoadAll(IEnumerable<string> addresses)
    {
        var entries = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in addresses)
        {
            Load(address, entries, seen);
        }

        return [.. entries.Values];
    }

    /// <summary>One row for each entry, named as the entry; a single skipped row where the suites are absent.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows(IReadOnlyCollection<ManifestEntry> entries)
    {
        if (entries.Count == 0)
        {
            return [new TheoryDataRow<string>("") { Skip = SuiteFiles.Absent }];
        }

        return entries.Select(entry => new TheoryDataRow<string>(entry.Iri) { TestDisplayName = entry.DisplayName });
    }

    private static void Load(string address, Dictionary<string, ManifestEntry> entries, HashSet<string> seen)
    {
        var path = SuiteFiles.PathOf(address);
        if (!seen.Add(path) || !File.Exists(path))
        {
            return;
        }

        var graph = new ManifestGraph(address);
        foreach (var manifest in graph.Quads.Where(q => q.Predicate.Value == Namespace + "include").ToList())
        {
            foreach (var included in Included(graph, manifest.Object))
            {
                Load(included, entries, seen);
            }
        }

        foreach (var list in graph.Quads.Where(q => q.Predicate.Value == Namespace + "entries").ToList())
        {
            foreach (var node in graph.List(list.Object))
            {
                var entry = Entry(graph, node);
                entries.TryAdd(entry.Iri, entry);
            }
        }
    }

    private static IEnumerable<string> Included(ManifestGraph graph, Term included) =>
        (graph.Object(included, RdfVocabulary.First) is null ? [included] : graph.List(included)).OfType<Iri>().Select(i => i.Value);

    private static ManifestEntry Entry(ManifestGraph graph, Term node)
    {
        var type = graph.Text(node, RdfVocabulary.Type) ?? "";
        var name = graph.Text(node, Namespace + "name") ?? (node as Iri)?.Value.Split('#')[^1] ?? "unnamed";
        return new ManifestEntry(node, type, name, graph);
    }
}
