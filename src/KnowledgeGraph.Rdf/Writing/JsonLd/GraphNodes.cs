using KnowledgeGraph.Rdf.Reading.JsonLd.Json;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing.JsonLd;

/// <summary>The nodes of one graph while it is written, and where each blank node stands as object.</summary>
/// <param name="usedOnce">The one use of each blank node, null for those with more, shared by the graphs of a dataset.</param>
internal sealed class GraphNodes(Dictionary<string, GraphNodes.Usage?> usedOnce)
{
    public SortedDictionary<string, JsonMap> Nodes { get; } = new(StringComparer.Ordinal);

    /// <summary>The places where <c>rdf:nil</c> ends a list, or is one.</summary>
    public List<Usage> ListEnds { get; } = [];

    /// <summary>The nodes that are said to have a direction.</summary>
    public SortedSet<string> CompoundLiterals { get; } = new(StringComparer.Ordinal);

    public JsonMap Node(string identifier)
    {
        if (!Nodes.TryGetValue(identifier, out var node))
        {
            Nodes[identifier] = node = new JsonMap { ["@id"] = identifier };
        }

        return node;
    }

    public void Refer(JsonMap node, string property, Term target, object? value)
    {
        var usage = new Usage(node, property, (JsonMap)value!);
        if (target is Iri { Value: RdfVocabulary.Nil })
        {
            ListEnds.Add(usage);
        }
        else if (target is BlankNode blank)
        {
            var identifier = "_:" + blank.Label;
            usedOnce[identifier] = usedOnce.ContainsKey(identifier) ? null : usage;
        }
    }

    /// <summary>The one place where a blank node stands as object; null where there are none or more.</summary>
    public Usage? OnlyUseOf(string identifier) => usedOnce.GetValueOrDefault(identifier);

    /// <summary>A value of a property of a node.</summary>
    internal sealed record Usage(JsonMap Node, string Property, JsonMap Value);
}
