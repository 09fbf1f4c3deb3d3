using System.Globalization;
using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Datasets;

/// <summary>Node Map Generation (JSON-LD 1.1 API §7.2): the nodes of an expanded document by graph and identifier.</summary>
internal sealed class NodeMap
{
    public const string DefaultGraph = "@default";

    private const int FewValues = 16;

    private readonly Dictionary<List<object?>, HashSet<string>> _texts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private int _issued;

    public NodeMap(List<object?> expanded)
    {
        Graphs[DefaultGraph] = [];
        Add(expanded, new Place(DefaultGraph, null, null, null));
    }

    /// <summary>Nodes by graph name and identifier; blank nodes have new labels.</summary>
    public SortedDictionary<string, SortedDictionary<string, JsonMap>> Graphs { get; } = new(StringComparer.Ordinal);

    /// <summary>A blank node identifier that the document does not use.</summary>
    public string FreshLabel() => "_:b" + _issued++.ToString(CultureInfo.InvariantCulture);

    private void Add(object? element, in Place place)
    {
        if (element is List<object?> items)
        {
            foreach (var item in items)
            {
                Add(item, place);
            }

            return;
        }

        var map = (JsonMap)element!;
        if (map.ContainsKey("@value"))
        {
            AddTo(place, RelabelledType(map));
        }
        else if (map.TryGetValue("@list", out var list))
        {
            var result = new JsonMap { ["@list"] = new List<object?>() };
            Add(list, place with { List = result });
            AddTo(place, result, evenIfPresent: true);
        }
        else
        {
            AddNode(map, place);
        }
    }

    private void AddNode(JsonMap map, in Place place)
    {
        // An identifier of null stands for one that is no IRI; its node is not RDF.
        var id = map.TryGetValue("@id", out var given) ? Relabel(given as string ?? "") : FreshLabel();
        var graph = Graphs[place.Graph];
        if (!graph.TryGetValue(id, out var node))
        {
            graph[id] = node = new JsonMap { ["@id"] = id };
        }

        if (place.Reversed is { } referenced)
        {
            AddUnique(node, place.Property!, new JsonMap { ["@id"] = referenced });
        }
        else if (place.Property is not null)
        {
            AddTo(place, new JsonMap { ["@id"] = id });
        }

        foreach (var type in map.TryGetValue("@type", out var types) ? Shapes.AsList(types) : [])
        {
            AddUnique(node, "@type", type is string text ? Relabel(text) : type);
        }

        if (map.TryGetValue("@index", out var index))
        {
            if (node.TryGetValue("@index", out var other) && !JsonTree.Equals(index, other))
            {
                throw new JsonLdException("conflicting indexes", $"the node {id} has two indexes");
            }

            node["@index"] = index;
        }

        AddMembers(map, id, node, place.Graph);
    }

    private void AddMembers(JsonMap map, string id, JsonMap node, string graph)
    {
        if (map.Find("@reverse") is JsonMap reverse)
        {
            foreach (var (property, values) in reverse)
            {
                Add(values, new Place(graph, null, property, null) { Reversed = id });
            }
        }

        if (map.TryGetValue("@graph", out var inner))
        {
            Graphs.TryAdd(id, new SortedDictionary<string, JsonMap>(StringComparer.Ordinal));
            Add(inner, new Place(id, null, null, null));
        }

        if (map.TryGetValue("@included", out var included))
        {
            Add(included, new Place(graph, null, null, null));
        }

        foreach (var key in map.SortedKeys.Where(k => !Keywords.Contains(k)))
        {
            var property = Relabel(key);
            if (!node.ContainsKey(property))
            {
                node[property] = new List<object?>();
            }

            Add(map[key], new Place(graph, id, property, null));
        }
    }

    private void AddTo(in Place place, JsonMap value, bool evenIfPresent = false)
    {
        if (place.List is { } list)
        {
            ((List<object?>)list["@list"]!).Add(value);
        }
        else if (place.Subject is not null)
        {
            var node = Graphs[place.Graph][place.Subject];
            if (evenIfPresent)
            {
                ListOf(node, place.Property!).Add(value);
            }
            else
            {
                AddUnique(node, place.Property!, value);
            }
        }
    }

    private void AddUnique(JsonMap node, string property, object? value)
    {
        var values = ListOf(node, property);
        if (values.Count < FewValues ? !values.Exists(present => JsonTree.Equals(present, value)) : IsNew(values, value))
        {
            values.Add(value);
        }
    }

    private static List<object?> ListOf(JsonMap node, string property)
    {
        if (node.Find(property) is not List<object?> values)
        {
            node[property] = values = [];
        }

        return values;
    }

    // Many values are looked up by their text, since comparing each with each would take for ever.
    private bool IsNew(List<object?> values, object? value)
    {
        if (!_texts.TryGetValue(values, out var texts))
        {
            _texts[values] = texts = [.. values.Select(CanonicalJson.Of)];
        }

        return texts.Add(CanonicalJson.Of(value));
    }

    private JsonMap RelabelledType(JsonMap value)
    {
        if (value.Find("@type") is not string type || !IriText.IsBlankNode(type))
        {
            return value;
        }

        var copy = value.Copy();
        copy["@type"] = Relabel(type);
        return copy;
    }

    private string Relabel(string identifier)
    {
        if (!IriText.IsBlankNode(identifier))
        {
            return identifier;
        }

        if (!_labels.TryGetValue(identifier, out var label))
        {
            _labels[identifier] = label = FreshLabel();
        }

        return label;
    }

    /// <summary>Where an element stands: below a subject's property, in a list, or reversed, as the subject itself.</summary>
    private readonly record struct Place(string Graph, string? Subject, string? Property, JsonMap? List)
    {
        public string? Reversed { get; init; }
    }
}
