using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;

/// <summary>Expands maps by language, index, type, identifier and graph (JSON-LD 1.1 API §5.1.2 steps 13.7 and 13.8).</summary>
internal sealed class MapExpander(Expander expander, ContextProcessor contexts)
{
    public static List<object?> Languages(ActiveContext context, TermDefinition definition, JsonMap map)
    {
        var direction = definition.HasDirection ? definition.Direction : context.Direction;
        var expanded = new List<object?>();
        foreach (var language in map.SortedKeys)
        {
            foreach (var item in Shapes.AsList(map[language]))
            {
                if (item is null)
                {
                    continue;
                }

                if (item is not string)
                {
                    throw new JsonLdException("invalid language map value", "what a language map holds are strings");
                }

                var value = new JsonMap { ["@value"] = item };
                if (language != "@none" && IriExpansion.Expand(context, language) != "@none")
                {
                    value["@language"] = language;
                }

                if (direction is not null)
                {
                    value["@direction"] = direction;
                }

                expanded.Add(value);
            }
        }

        return expanded;
    }

    public List<object?> Indexed(ActiveContext context, string key, TermDefinition definition, JsonMap map)
    {
        var expanded = new List<object?>();
        foreach (var index in map.SortedKeys)
        {
            var mapContext = MapContext(context, definition, index);
            var expandedIndex = IriExpansion.Expand(context, index);
            var values = Shapes.AsList(expander.Expand(mapContext, key, Shapes.AsList(map[index]), fromMap: true));
            foreach (var value in values)
            {
                var item = definition.Holds("@graph") && !Shapes.IsGraph(value) ? new JsonMap { ["@graph"] = Shapes.AsList(value) } : value;
                AddIndex(context, definition, (JsonMap)item!, index, expandedIndex);
                expanded.Add(item);
            }
        }

        return expanded;
    }

    private ActiveContext MapContext(ActiveContext context, TermDefinition definition, string index)
    {
        if (!definition.Holds("@id") && !definition.Holds("@type"))
        {
            return context;
        }

        var mapContext = context.Previous ?? context;
        return definition.Holds("@type") && mapContext.Find(index) is { HasContext: true } type
            ? contexts.Process(mapContext, type.Context, type.BaseUrl)
            : definition.Holds("@type") ? mapContext : context;
    }

    private static void AddIndex(ActiveContext context, TermDefinition definition, JsonMap item, string index, string? expandedIndex)
    {
        var isNone = expandedIndex == "@none";
        if (definition.Holds("@index"))
        {
            if (definition.Index is { } property && property != "@index")
            {
                if (!isNone)
                {
                    AddIndexProperty(context, item, property, index);
                }
            }
            else if (!isNone && !item.ContainsKey("@index"))
            {
                item["@index"] = index;
            }
        }
        else if (definition.Holds("@id"))
        {
            if (!isNone && !item.ContainsKey("@id"))
            {
                item["@id"] = IriExpansion.Expand(context, index, documentRelative: true, vocabulary: false);
            }
        }
        else if (definition.Holds("@type") && !isNone)
        {
            item["@type"] = new List<object?>([expandedIndex, .. item.TryGetValue("@type", out var types) ? Shapes.AsList(types) : []]);
        }
    }

    private static void AddIndexProperty(ActiveContext context, JsonMap item, string property, string index)
    {
        var value = ValueExpansion.Expand(context, property, index);
        var iri = IriExpansion.Expand(context, property)!;
        item[iri] = new List<object?>([value, .. item.TryGetValue(iri, out var before) ? Shapes.AsList(before) : []]);
        if (item.ContainsKey("@value") && item.Count > 1)
        {
            throw new JsonLdException("invalid value object", "a value has no properties, not even its index");
        }
    }
}
