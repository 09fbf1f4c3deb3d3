using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Import.Annotations;

namespace KnowledgeGraph.Import.Corrections;

/// <summary>
/// Corrections as data: <c>NAME.corrections.jsonl</c> beside <c>NAME.txt</c>, annotation records with <c>"action":"remove"</c> or <c>"add"</c>. They are differences and no
/// copy of everything, so they survive both another import and a better importer.
/// </summary>
public static class CorrectionFile
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Where the corrections of a report lie.</summary>
    public static string PathFor(string reportPath) => Path.ChangeExtension(reportPath, ".corrections.jsonl");

    /// <summary>The corrections of a report; none where there is no such file.</summary>
    /// <exception cref="AnnotationException">A line is no correction.</exception>
    public static ImmutableArray<Correction> ReadFor(string reportPath)
    {
        var path = PathFor(reportPath);
        return File.Exists(path) ? [.. JsonLinesReader.ReadFile(path).Select(record => Parse(path, record))] : [];
    }

    /// <summary>What a person changed: the records that an edited copy no longer has, and those that it has anew.</summary>
    public static ImmutableArray<Correction> Difference(IEnumerable<AnnotationRecord> found, IEnumerable<AnnotationRecord> edited)
    {
        var foundByKey = found.DistinctBy(Correction.KeyOf).ToDictionary(Correction.KeyOf, StringComparer.Ordinal);
        var editedByKey = edited.DistinctBy(Correction.KeyOf).ToDictionary(Correction.KeyOf, StringComparer.Ordinal);
        return
        [
            .. foundByKey.Where(pair => !editedByKey.ContainsKey(pair.Key)).Select(pair => new Correction(true, pair.Value)),
            .. editedByKey.Where(pair => !foundByKey.ContainsKey(pair.Key)).Select(pair => new Correction(false, pair.Value)),
        ];
    }

    public static void Write(TextWriter output, IEnumerable<Correction> corrections)
    {
        foreach (var correction in corrections)
        {
            var json = JsonNode.Parse(correction.Record.Json)!.AsObject();
            json.Remove("rule");
            json.Remove("confidence");
            json.Insert(0, "action", correction.IsRemoval ? "remove" : "add");
            output.WriteLine(json.ToJsonString(Readable));
        }
    }

    private static Correction Parse(string path, AnnotationRecord record)
    {
        using var json = JsonDocument.Parse(record.Json);
        var action = json.RootElement.TryGetProperty("action", out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return action switch
        {
            "remove" => new Correction(true, record),
            "add" => new Correction(false, record),
            _ => throw new AnnotationException(path, record.Line, "has no \"action\" of \"remove\" or \"add\""),
        };
    }
}
