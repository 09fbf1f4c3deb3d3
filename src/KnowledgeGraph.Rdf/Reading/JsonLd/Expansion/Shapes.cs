using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;

/// <summary>What an element of an expanded document is (JSON-LD 1.1 §9).</summary>
internal static class Shapes
{
    public static bool IsScalar(object? value) => value is string or bool or JsonNumber;

    public static bool IsValue(object? value) => value is JsonMap map && map.ContainsKey("@value");

    public static bool IsList(object? value) => value is JsonMap map && map.ContainsKey("@list");

    public static bool IsNode(object? value) =>
        value is JsonMap map && !map.ContainsKey("@value") && !map.ContainsKey("@list") && !map.ContainsKey("@set");

    /// <summary>Has <c>@graph</c>, and beside it at most <c>@id</c> and <c>@index</c>.</summary>
    public static bool IsGraph(object? value) =>
        value is JsonMap map && map.ContainsKey("@graph") && map.Keys.All(k => k is "@graph" or "@id" or "@index" or "@context");

    /// <summary>A graph without a name.</summary>
    public static bool IsSimpleGraph(object? value) => IsGraph(value) && !((JsonMap)value!).ContainsKey("@id");

    /// <summary>The value as a list: itself, or a list of it alone.</summary>
    public static List<object?> AsList(object? value) => value as List<object?> ?? [value];
}
