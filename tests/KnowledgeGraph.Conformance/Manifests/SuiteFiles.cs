namespace KnowledgeGraph.Conformance.Manifests;

/// <summary>
/// Where the W3C suites lie: the folder in the environment variable W3C_TESTS, or <c>shared/w3c</c> beside the project or above it.
/// They are published below one address, and each file's address is its base IRI.
/// </summary>
internal static class SuiteFiles
{
    public const string PublishedAt = "https://w3c.github.io/rdf-tests/";

    public const string JsonLdPublishedAt = "https://w3c.github.io/json-ld-api/tests/";

    /// <summary>The suites' folder, or null where it is absent.</summary>
    public static string? Root { get; } = Find();

    /// <summary>Why cases are skipped where the suites are absent.</summary>
    public static string Absent => "The W3C suites are not here: set W3C_TESTS to a folder that holds rdf, sparql and json-ld.";

    public static bool Has(string relativePath) => Root is not null && File.Exists(Path.Combine(Root, relativePath));

    /// <summary>The published address of a file of the suites.</summary>
    public static string AddressOf(string relativePath) =>
        relativePath.StartsWith("json-ld/", StringComparison.Ordinal)
            ? JsonLdPublishedAt + relativePath["json-ld/".Length..]
            : PublishedAt + relativePath;

    /// <summary>The local file of a published address.</summary>
    public static string PathOf(string address)
    {
        var bare = address.Split('#', '?')[0];
        if (bare.StartsWith(JsonLdPublishedAt, StringComparison.Ordinal))
        {
            return Path.Combine(Root!, "json-ld", bare[JsonLdPublishedAt.Length..]);
        }

        return bare.StartsWith(PublishedAt, StringComparison.Ordinal)
            ? Path.Combine(Root!, bare[PublishedAt.Length..])
            : throw new ArgumentException($"{address} is not an address of the suites", nameof(address));
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("W3C_TESTS") is { Length: > 0 } folder)
        {
            return Directory.Exists(folder) ? folder : null;
        }

        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            var candidate = Path.Combine(above.FullName, "shared", "w3c");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
