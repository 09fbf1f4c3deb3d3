using System.Text.Json;
using KnowledgeGraph.Conformance.Manifests;

namespace KnowledgeGraph.Conformance.JsonLd;

/// <summary>One case of a JSON-LD suite, as its manifest has it.</summary>
internal sealed record JsonLdEntry(string Suite, JsonElement Json)
{
    public string Iri => $"{SuiteFiles.JsonLdPublishedAt}{Suite}-manifest{Text("@id")}";

    public string Input => SuiteFiles.JsonLdPublishedAt + Text("input");

    public string? Expected => Text("expect") is { } file ? SuiteFiles.PathOf(SuiteFiles.JsonLdPublishedAt + file) : null;

    public string? ErrorCode => Text("expectErrorCode");

    /// <summary>True for cases that only processors of JSON-LD 1.0 run.</summary>
    public bool IsFor10 => Option("specVersion") is { } version && version.GetString() == "json-ld-1.0";

    public string? Text(string name) => Json.TryGetProperty(name, out var value) ? value.GetString() : null;

    public JsonElement? Option(string name) =>
        Json.TryGetProperty("option", out var options) && options.TryGetProperty(name, out var value) ? value : null;
}

/// <summary>The entries of the JSON-LD suites by IRI.</summary>
internal static class JsonLdSuites
{
    public static IReadOnlyDictionary<string, JsonLdEntry> Expand { get; } = Load("expand");

    /// <summary>Many copies of the suites leave compaction out.</summary>
    public static IReadOnlyDictionary<string, JsonLdEntry> Compact { get; } = Load("compact");

    public static IReadOnlyDictionary<string, JsonLdEntry> ToRdf { get; } = Load("toRdf");

    public static IReadOnlyDictionary<string, JsonLdEntry> FromRdf { get; } = Load("fromRdf");

    /// <summary>One row for each entry; a single skipped row where the suites are absent.</summary>
    public static IEnumerable<TheoryDataRow<string>> Rows(IReadOnlyDictionary<string, JsonLdEntry> entries) =>
        entries.Count == 0
            ? [new TheoryDataRow<string>("") { Skip = SuiteFiles.Absent }]
            : entries.Values.Select(e => new TheoryDataRow<string>(e.Iri)
            {
                TestDisplayName = $"json-ld/{e.Suite}{e.Text("@id")}: {e.Text("name")}",
                Skip = e.IsFor10 ? "for processors of JSON-LD 1.0 only" : null,
            });

    private static Dictionary<string, JsonLdEntry> Load(string suite)
    {
        var path = $"json-ld/{suite}-manifest.jsonld";
        if (!SuiteFiles.Has(path))
        {
            return [];
        }

        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SuiteFiles.Root!, path)));
        return manifest.RootElement.GetProperty("sequence").EnumerateArray()
            .Select(e => new JsonLdEntry(suite, e.Clone()))
            .ToDictionary(e => e.Iri, StringComparer.Ordinal);
    }
}
