using KnowledgeGraph.Rdf.Reading.JsonLd;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing.JsonLd;

/// <summary>Turns nodes with <c>rdf:value</c> and <c>rdf:direction</c> into values (JSON-LD 1.1 API §8.4.2 step 6.1).</summary>
internal static class CompoundLiterals
{
    public const string Direction = RdfVocabulary.Namespace + "direction";

    public static void Fold(GraphNodes graph)
    {
        foreach (var identifier in graph.CompoundLiterals)
        {
            if (graph.OnlyUseOf(identifier) is not { } usage || !graph.Nodes.Remove(identifier, out var node))
            {
                continue;
            }

            usage.Value.Remove("@id");
            usage.Value["@value"] = Text(node, "value");
            if (Text(node, "language") is { } language)
            {
                usage.Value["@language"] = language;
            }

            usage.Value["@direction"] = Text(node, "direction") is "ltr" or "rtl"
                ? Text(node, "direction")
                : throw new JsonLdException("invalid base direction", "rdf:direction is 'ltr' or 'rtl'");
        }
    }

    private static object? Text(JsonMap node, string name) =>
        node.Find(RdfVocabulary.Namespace + name) is List<object?> { Count: > 0 } values && values[0] is JsonMap value ? value.Find("@value") : null;
}
