using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;

/// <summary>Expands the entries of one map (JSON-LD 1.1 API §5.1.2 steps 13 and 14).</summary>
internal sealed class MemberExpander(Expander expander, ContextProcessor contexts, MemberScope scope, bool isVersion10)
{
    private readonly KeywordExpander _keywords = new(expander, scope, isVersion10);
    private readonly MapExpander _maps = new(expander, contexts);

    public void ExpandInto(JsonMap result, ActiveContext context, JsonMap element)
    {
        var nests = new List<string>();
        foreach (var (key, value) in element)
        {
            var property = key == "@context" ? null : IriExpansion.Expand(context, key);
            if (property == "@nest")
            {
                nests.Add(key);
            }
            else if (Keywords.Contains(property))
            {
                _keywords.Expand(result, context, property!, value);
            }
            else if (property is not null && property.Contains(':', StringComparison.Ordinal))
            {
                ExpandProperty(result, context, key, property, value);
            }
        }

        foreach (var nest in nests)
        {
            ExpandNested(result, context, nest, element[nest]);
        }
    }

    private void ExpandProperty(JsonMap result, ActiveContext context, string key, string property, object? value)
    {
        var definition = context.Find(key);
        var expanded = ExpandValue(context, key, definition, value);
        if (expanded is null)
        {
            return;
        }

        if (definition?.Holds("@list") == true && !Shapes.IsList(expanded))
        {
            expanded = new JsonMap { ["@list"] = Shapes.AsList(expanded) };
        }

        if (definition is not null && definition.Holds("@graph") && !definition.Holds("@id") && !definition.Holds("@index"))
        {
            expanded = Shapes.AsList(expanded).ConvertAll(object? (item) => new JsonMap { ["@graph"] = Shapes.AsList(item) });
        }

        if (definition is { IsReverse: true })
        {
            AddReverse(result, property, expanded);
        }
        else
        {
            result.AddValue(property, expanded, asArray: true);
        }
    }

    private object? ExpandValue(ActiveContext context, string key, TermDefinition? definition, object? value)
    {
        if (definition?.Type == "@json")
        {
            return new JsonMap { ["@value"] = value, ["@type"] = "@json" };
        }

        if (value is JsonMap map && definition is not null)
        {
            if (definition.Holds("@language"))
            {
                return MapExpander.Languages(context, definition, map);
            }

            if (definition.Holds("@index") || definition.Holds("@type") || definition.Holds("@id"))
            {
                return _maps.Indexed(context, key, definition, map);
            }
        }

        return expander.Expand(context, key, value);
    }

    public static void AddReverse(JsonMap result, string property, object? values)
    {
        if (result.Find("@reverse") is not JsonMap reverse)
        {
            result["@reverse"] = reverse = [];
        }

        foreach (var item in Shapes.AsList(values))
        {
            if (Shapes.IsValue(item) || Shapes.IsList(item))
            {
                throw new JsonLdException("invalid reverse property value", "what a reverse property names is a node");
            }

            reverse.AddValue(property, item, asArray: true);
        }
    }

    private void ExpandNested(JsonMap result, ActiveContext context, string nest, object? nested)
    {
        if (context.Find(nest) is { HasContext: true } definition)
        {
            context = contexts.Process(context, definition.Context, definition.BaseUrl, new ContextFlags { OverrideProtected = true });
        }

        foreach (var item in Shapes.AsList(nested))
        {
            if (item is not JsonMap map || map.Keys.Any(k => IriExpansion.Expand(context, k) == "@value"))
            {
                throw new JsonLdException("invalid @nest value", "what is nested is a map, and no value");
            }

            ExpandInto(result, context, map);
        }
    }
}
