using System.Collections.Immutable;
using System.Text.Json;

namespace KnowledgeGraph.Import.Annotations;

/// <summary>Reads annotation lines, a gold file's or a system's.</summary>
public static class JsonLinesReader
{
    private static readonly HashSet<string> Kinds = new(["entity", "measure", "status", "relation"], StringComparer.Ordinal);

    /// <summary>The records of a file; empty lines are skipped.</summary>
    /// <exception cref="AnnotationException">A line is no JSON object of a known kind.</exception>
    public static ImmutableArray<AnnotationRecord> ReadFile(string path)
    {
        using var reader = File.OpenText(path);
        return Read(path, reader);
    }

    /// <inheritdoc cref="ReadFile"/>
    public static ImmutableArray<AnnotationRecord> Read(string source, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var records = ImmutableArray.CreateBuilder<AnnotationRecord>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                records.Add(ReadLine(source, number, line));
            }
        }

        return records.ToImmutable();
    }

    private static AnnotationRecord ReadLine(string source, int number, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "kind") is not { } kind || !Kinds.Contains(kind))
            {
                throw new AnnotationException(source, number, "is no record of a known kind: entity, measure, status or relation");
            }

            return new AnnotationRecord(number, kind, line)
            {
                Text = Text(root, "text"),
                Start = Position(root, "start"),
                End = Position(root, "end"),
                Type = Text(root, "type"),
                Name = Text(root, "name"),
                Indicator = Text(root, "indicator"),
                Value = root.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null,
                Unit = Text(root, "unit"),
                Comparator = Text(root, "comparator"),
                Role = Text(root, "role"),
                Change = Text(root, "change"),
                Target = Text(root, "target"),
                Phase = Text(root, "phase"),
                Predicate = Text(root, "predicate"),
                Subject = Text(root, "subject"),
                Object = Text(root, "object"),
                Rule = Text(root, "rule"),
            };
        }
        catch (JsonException error)
        {
            throw new AnnotationException(source, number, $"is no JSON: {error.Message}", error);
        }
    }

    private static string? Text(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Position(JsonElement record, string name) =>
        record.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
}
