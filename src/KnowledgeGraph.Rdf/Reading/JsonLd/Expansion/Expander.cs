using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;

/// <summary>Expansion (JSON-LD 1.1 API §5.1): takes all contexts out of a document, so that each name is an IRI or a keyword.</summary>
internal sealed class Expander(ContextProcessor contexts, string? baseUrl)
{
    private bool Is10 => contexts.Options.IsVersion10;

    /// <summary>The whole document: a list of nodes.</summary>
    public List<object?> ExpandDocument(object? document, ActiveContext context)
    {
        var expanded = Expand(context, null, document);
        if (expanded is JsonMap { Count: 1 } map && map.TryGetValue("@graph", out var graph))
        {
            expanded = graph;
        }

        return expanded is null ? [] : Shapes.AsList(expanded);
    }

    /// <summary>An element of the document, under a property.</summary>
    public object? Expand(ActiveContext context, string? property, object? element, bool fromMap = false)
    {
        switch (element)
        {
            case null:
                return null;
            case List<object?> items:
                return ExpandArray(context, property, items, fromMap);
            case JsonMap map:
                try
                {
                    return ExpandMap(context, property, map, fromMap);
                }
                catch (JsonLdException error) when (error.Offset < 0)
                {
                    error.Offset = map.Offset;
                    throw;
                }

            default:
                return ExpandScalar(context, property, element);
        }
    }

    private JsonMap? ExpandScalar(ActiveContext context, string? property, object? element)
    {
        if (property is null or "@graph")
        {
            return null;
        }

        var definition = context.Find(property);
        if (definition is { HasContext: true })
        {
            context = contexts.Process(context, definition.Context, definition.BaseUrl);
        }

        return ValueExpansion.Expand(context, property, element);
    }

    private List<object?> ExpandArray(ActiveContext context, string? property, List<object?> items, bool fromMap)
    {
        var result = new List<object?>();
        var inList = context.Find(property)?.Holds("@list") == true;
        foreach (var item in items)
        {
            var expanded = Expand(context, property, item, fromMap);
            if (inList && expanded is List<object?>)
            {
                expanded = new JsonMap { ["@list"] = expanded };
            }

            if (expanded is List<object?> several)
            {
                result.AddRange(several);
            }
            else if (expanded is not null)
            {
                result.Add(expanded);
            }
        }

        return result;
    }

    private object? ExpandMap(ActiveContext context, string? property, JsonMap element, bool fromMap)
    {
        var scope = context.Find(property);
        if (context.Previous is not null && !fromMap && !IsValueOrReference(context, element))
        {
            context = context.Previous;
        }

        if (scope is { HasContext: true })
        {
            context = contexts.Process(context, scope.Context, scope.BaseUrl, new ContextFlags { OverrideProtected = true });
        }

        if (element.TryGetValue("@context", out var local))
        {
            context = contexts.Process(context, local, baseUrl);
        }

        var typeContext = context;
        string? inputType = null;
        foreach (var key in element.SortedKeys.Where(k => IriExpansion.Expand(typeContext, k) == "@type").ToList())
        {
            var types = Shapes.AsList(element[key]);
            inputType ??= types.Count > 0 && types[^1] is string last ? last : null;
            context = TypeContexts(context, typeContext, types);
        }

        var result = new JsonMap { Offset = element.Offset };
        var members = new MemberExpander(
            this, contexts, new MemberScope(typeContext, property, inputType is null ? null : IriExpansion.Expand(context, inputType)), Is10);
        members.ExpandInto(result, context, element);
        return Finish(result, property);
    }

    private static bool IsValueOrReference(ActiveContext context, JsonMap element) =>
        element.Keys.Any(k => IriExpansion.Expand(context, k) == "@value")
        || (element.Count == 1 && IriExpansion.Expand(context, element.Keys.First()) == "@id");

    private ActiveContext TypeContexts(ActiveContext context, ActiveContext typeContext, List<object?> types)
    {
        foreach (var type in types.OfType<string>().Order(StringComparer.Ordinal))
        {
            if (typeContext.Find(type) is { HasContext: true } definition)
            {
                context = contexts.Process(context, definition.Context, definition.BaseUrl, new ContextFlags { Propagate = false });
            }
        }

        return context;
    }

    private static object? Finish(JsonMap result, string? property)
    {
        object? finished = result;
        if (result.ContainsKey("@value"))
        {
            if (!ValueObjects.Check(result))
            {
                return null;
            }
        }
        else if (result.TryGetValue("@type", out var type) && type is not List<object?>)
        {
            result["@type"] = new List<object?> { type };
        }
        else if (result.ContainsKey("@set") || result.ContainsKey("@list"))
        {
            if (result.Count > (result.ContainsKey("@index") ? 2 : 1))
            {
                throw new JsonLdException("invalid set or list object", "@set and @list have only @index beside them");
            }

            finished = result.TryGetValue("@set", out var set) ? set : result;
        }

        if (finished is not JsonMap map)
        {
            return finished;
        }

        if (map.Count == 1 && map.ContainsKey("@language"))
        {
            return null;
        }

        var isFree = property is null or "@graph"
            && (map.Count == 0 || map.ContainsKey("@value") || map.ContainsKey("@list") || (map.Count == 1 && map.ContainsKey("@id")));
        return isFree ? null : map;
    }
}
