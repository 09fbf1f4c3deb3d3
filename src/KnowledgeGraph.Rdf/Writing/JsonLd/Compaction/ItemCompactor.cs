using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Writing.JsonLd.Compaction;

/// <summary>Compacts one value of a property into the container of its term (JSON-LD 1.1 API §6.1.2 step 12.8).</summary>
internal sealed class ItemCompactor(Compactor compactor, ActiveContext context)
{
    public void Compact(JsonMap target, string term, object? item)
    {
        var definition = context.Find(term) ?? new TermDefinition();
        var asArray = definition.Holds("@set") || term is "@graph" or "@list" || !compactor.CompactArrays;
        var map = item as JsonMap;
        var inner = Shapes.IsList(map) ? map!["@list"] : Shapes.IsGraph(map) ? map!["@graph"] : item;
        var compacted = compactor.Compact(context, term, inner);
        if (Shapes.IsList(map))
        {
            List(target, term, definition, map!, compacted, asArray);
        }
        else if (Shapes.IsGraph(map))
        {
            Graph(target, term, definition, map!, compacted, asArray);
        }
        else if (!definition.Holds("@graph")
            && (definition.Holds("@language") || definition.Holds("@index") || definition.Holds("@id") || definition.Holds("@type")))
        {
            Indexed(target, term, definition, map!, compacted, asArray);
        }
        else
        {
            target.AddValue(term, compacted, asArray);
        }
    }

    private string Alias(string keyword) => IriCompaction.Compact(context, keyword);

    private void List(JsonMap target, string term, TermDefinition definition, JsonMap item, object? compacted, bool asArray)
    {
        var items = Shapes.AsList(compacted);
        if (definition.Holds("@list"))
        {
            target[term] = items;
            return;
        }

        var list = new JsonMap { [Alias("@list")] = items };
        if (item.TryGetValue("@index", out var index))
        {
            list[Alias("@index")] = index;
        }

        target.AddValue(term, list, asArray);
    }

    private void Graph(JsonMap target, string term, TermDefinition definition, JsonMap item, object? compacted, bool asArray)
    {
        if (definition.Holds("@graph") && definition.Holds("@id"))
        {
            var key = item.Find("@id") is string id ? IriCompaction.Compact(context, id, vocabulary: false) : Alias("@none");
            Inner(target, term).AddValue(key, compacted, asArray);
        }
        else if (definition.Holds("@graph") && definition.Holds("@index") && Shapes.IsSimpleGraph(item))
        {
            Inner(target, term).AddValue(item.Find("@index") as string ?? Alias("@none"), compacted, asArray);
        }
        else if (definition.Holds("@graph") && Shapes.IsSimpleGraph(item))
        {
            var value = compacted is List<object?> { Count: > 1 } ? new JsonMap { [Alias("@included")] = compacted } : compacted;
            target.AddValue(term, value, asArray);
        }
        else
        {
            var graph = new JsonMap { [Alias("@graph")] = compacted };
            if (item.Find("@id") is string id)
            {
                graph[Alias("@id")] = IriCompaction.Compact(context, id, vocabulary: false);
            }

            if (item.TryGetValue("@index", out var index))
            {
                graph[Alias("@index")] = index;
            }

            target.AddValue(term, graph, asArray);
        }
    }

    private void Indexed(JsonMap target, string term, TermDefinition definition, JsonMap item, object? compacted, bool asArray)
    {
        string? key = null;
        if (definition.Holds("@language") && item.TryGetValue("@value", out var value))
        {
            compacted = value;
            key = item.Find("@language") as string;
        }
        else if (definition.Holds("@index"))
        {
            key = definition.Index is { } property
                ? TakeFirst(compacted as JsonMap, property) ?? TakeFirst(compacted as JsonMap, IriCompaction.Compact(context, IriExpansion.Expand(context, property)!))
                : item.Find("@index") as string;
        }
        else if (definition.Holds("@id"))
        {
            key = TakeFirst(compacted as JsonMap, Alias("@id"));
        }
        else if (definition.Holds("@type"))
        {
            key = TakeFirst(compacted as JsonMap, Alias("@type"));
            if (compacted is JsonMap { Count: 1 } only && IriExpansion.Expand(context, only.Keys.First()) == "@id")
            {
                compacted = compactor.Compact(context, term, new JsonMap { ["@id"] = item["@id"] });
            }
        }

        Inner(target, term).AddValue(key ?? Alias("@none"), compacted, asArray);
    }

    // The first value of an entry becomes the key; the others stay.
    private static string? TakeFirst(JsonMap? compacted, string entry)
    {
        if (compacted is null || !compacted.TryGetValue(entry, out var present) || Shapes.AsList(present) is not [string first, .. var rest])
        {
            return null;
        }

        compacted.Remove(entry);
        if (rest.Count > 0)
        {
            compacted[entry] = rest.Count == 1 ? rest[0] : rest;
        }

        return first;
    }

    private static JsonMap Inner(JsonMap target, string term)
    {
        if (target.Find(term) is not JsonMap inner)
        {
            target[term] = inner = [];
        }

        return inner;
    }
}
