using KnowledgeGraph.Rdf.Reading.JsonLd.Json;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing.JsonLd;

/// <summary>Turns chains of cells into lists, from their end to their head (JSON-LD 1.1 API §8.4.2 step 6.4).</summary>
internal static class Lists
{
    private const string List = RdfVocabulary.Namespace + "List";

    public static void Fold(GraphNodes graph)
    {
        foreach (var end in graph.ListEnds)
        {
            var usage = end;
            var items = new List<object?>();
            while (usage.Property == RdfVocabulary.Rest && IsCell(usage.Node) && graph.OnlyUseOf((string)usage.Node["@id"]!) is { } use)
            {
                items.Add(((List<object?>)usage.Node[RdfVocabulary.First]!)[0]);
                graph.Nodes.Remove((string)usage.Node["@id"]!);
                usage = use;
            }

            items.Reverse();
            usage.Value.Remove("@id");
            usage.Value["@list"] = items;
        }
    }

    private static bool IsCell(JsonMap node) =>
        ((string)node["@id"]!).StartsWith("_:", StringComparison.Ordinal)
        && node.Find(RdfVocabulary.First) is List<object?> { Count: 1 }
        && node.Find(RdfVocabulary.Rest) is List<object?> { Count: 1 }
        && (node.Count == 3 || (node.Count == 4 && node.Find("@type") is List<object?> { Count: 1 } types && types[0] is List));
}
