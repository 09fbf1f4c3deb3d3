using System.Collections.Concurrent;

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

    private static ConcurrentDictionary<string, string> Places { get; } = Known();

    /// <summary>Why cases are skipped where the suites are absent.</summary>
    public static string Absent => "The W3C suites are not here: set W3C_TESTS to a folder that holds rdf, sparql and json-ld.";

    public static bool Has(string relativePath) => Root is not null && File.Exists(Path.Combine(Root, relativePath));

    /// <summary>The manifests of a folder below the suites', or where it has none itself those of the folders in it, in the order of their names.</summary>
    public static IEnumerable<string> ManifestsIn(string relativePath)
    {
        const string Pattern = "manifest*.ttl";
        var folder = Path.Combine(Root ?? "", relativePath);
        if (Root is null || !Directory.Exists(folder))
        {
            return [];
        }

        var here = Directory.GetFiles(folder, Pattern);
        return (here.Length > 0 ? here : Directory.GetFiles(folder, Pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The published address of a file of the suites.</summary>
    public static string AddressOf(string relativePath) =>
        relativePath.StartsWith("json-ld/", StringComparison.Ordinal)
            ? JsonLdPublishedAt + relativePath["json-ld/".Length..]
            : PublishedAt + relativePath;

    /// <summary>Says that what is published below an address lies in a folder, and with it what lies beside them as far up as their names agree.</summary>
    /// <param name="address">Ends with a slash.</param>
    public static void Place(string address, string folder)
    {
        var (published, local) = (address.TrimEnd('/'), folder.TrimEnd('/'));
        while (Path.GetFileName(published) == Path.GetFileName(local) && Path.GetDirectoryName(published) is { Length: > 0 } above)
        {
            (published, local) = (published[..above.Length], Path.GetDirectoryName(local)!);
        }

        Places[published + "/"] = local;
    }

    /// <summary>The local file of a published address, or of the address of a file.</summary>
    public static string PathOf(string address)
    {
        var bare = Uri.UnescapeDataString(address.Split('#', '?')[0]);
        var place = Places.Keys.Where(published => bare.StartsWith(published, StringComparison.Ordinal)).MaxBy(published => published.Length);
        if (place is not null)
        {
            return Path.Combine(Places[place], bare[place.Length..]);
        }

        return bare.StartsWith("file://", StringComparison.Ordinal)
            ? bare["file://".Length..]
            : throw new ArgumentException($"{address} is not an address of the suites", nameof(address));
    }

    private static ConcurrentDictionary<string, string> Known()
    {
        var places = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        if (Root is not null)
        {
            places[PublishedAt] = Root;
            places[JsonLdPublishedAt] = Path.Combine(Root, "json-ld");
        }

        return places;
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
