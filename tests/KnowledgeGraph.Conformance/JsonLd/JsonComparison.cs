using System.Text.Json;

namespace KnowledgeGraph.Conformance.JsonLd;

/// <summary>
/// Whether two JSON-LD documents are the same: entries in any order, arrays in any order but those of lists and JSON literals.
/// </summary>
internal static class JsonComparison
{
    public static bool AreSame(JsonElement a, JsonElement b, bool ordered = false)
    {
        if (a.ValueKind != b.ValueKind)
        {
            return false;
        }

        return a.ValueKind switch
        {
            JsonValueKind.Object => AreSameObjects(a, b),
            JsonValueKind.Array => AreSameArrays(a, b, ordered),
            JsonValueKind.Number => a.GetDouble().Equals(b.GetDouble()),
            _ => JsonElement.DeepEquals(a, b),
        };
    }

    private static bool AreSameObjects(JsonElement a, JsonElement b)
    {
        var names = a.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        return names.SetEquals(b.EnumerateObject().Select(p => p.Name))
            && names.All(n => AreSame(a.GetProperty(n), b.GetProperty(n), ordered: n == "@list" || IsJsonLiteral(a, n)));
    }

    private static bool IsJsonLiteral(JsonElement element, string name) =>
        name == "@value" && element.TryGetProperty("@type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() == "@json";

    private static bool AreSameArrays(JsonElement a, JsonElement b, bool ordered)
    {
        var left = a.EnumerateArray().ToList();
        var right = b.EnumerateArray().ToList();
        if (left.Count != right.Count)
        {
            return false;
        }

        if (ordered)
        {
            return left.Zip(right).All(pair => AreSame(pair.First, pair.Second, ordered: true));
        }

        foreach (var item in left)
        {
            var match = right.FindIndex(other => AreSame(item, other));
            if (match < 0)
            {
                return false;
            }

            right.RemoveAt(match);
        }

        return true;
    }
}
