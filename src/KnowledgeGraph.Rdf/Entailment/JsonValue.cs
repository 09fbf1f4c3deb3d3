using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Rdf.Entailment;

/// <summary>A text that is the same for the same value of <c>rdf:JSON</c>: numbers are doubles, members have no order, zeros have a sign.</summary>
internal static class JsonValue
{
    public static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', value.EnumerateObject()
            .OrderBy(m => m.Name, StringComparer.Ordinal)
            .Select(m => JsonSerializer.Serialize(m.Name) + ":" + Text(m.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', value.EnumerateArray().Select(Text)) + "]",
        JsonValueKind.Number => double.Parse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.String => JsonSerializer.Serialize(value.GetString()),
        _ => value.GetRawText(),
    };
}
