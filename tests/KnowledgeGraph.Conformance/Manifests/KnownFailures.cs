namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>The one list of cases that may fail, each with its reason.</summary>
internal static class KnownFailures
{
    private static readonly Dictionary<string, string> Reasons = Read();

    /// <summary>The reason, or null for a case that has to pass.</summary>
    public static string? ReasonFor(string iri) => Reasons.GetValueOrDefault(iri);

    private static Dictionary<string, string> Read() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "KnownFailures.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t', 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
