using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Writing.JsonLd.Compaction;

/// <summary>Compaction (JSON-LD 1.1 API §6.1): writes an expanded document with the terms of a context.</summary>
internal sealed class Compactor(ContextProcessor contexts)
{
    public bool CompactArrays => contexts.Options.CompactArrays;

    public bool IsVersion10 => contexts.Options.IsVersion10;

    public object? Compact(ActiveContext context, string? property, object? element)
    {
        if (element is List<object?> items)
        {
            var compacted = items.ConvertAll(item => Compact(context, property, item));
            compacted.RemoveAll(item => item is null);
            var definition = context.Find(property);
            var staysArray = compacted.Count != 1 || !CompactArrays || property is "@graph" or "@set"
                || definition?.Holds("@list") == true || definition?.Holds("@set") == true;
            return staysArray ? compacted : compacted[0];
        }

        return element is JsonMap map ? CompactMap(context, property, map) : element;
    }

    private object? CompactMap(ActiveContext context, string? property, JsonMap element)
    {
        // The property's own context is that of the type-scoped context, which ends here.
        var scope = context.Find(property);
        if (context.Previous is not null && !element.ContainsKey("@value") && !(element.Count == 1 && element.ContainsKey("@id")))
        {
            context = context.Previous;
        }

        if (scope is { HasContext: true })
        {
            context = contexts.Process(context, scope.Context, scope.BaseUrl, new ContextFlags { OverrideProtected = true });
        }

        if (element.ContainsKey("@value") || element.ContainsKey("@id"))
        {
            var value = ValueCompaction.Compact(context, property, element);
            if (value is not JsonMap || context.Find(property)?.Type == "@json" || element.ContainsKey("@value"))
            {
                return value;
            }
        }

        if (Shapes.IsList(element) && context.Find(property)?.Holds("@list") == true)
        {
            return Compact(context, property, element["@list"]);
        }

        var typeContext = context;
        context = TypeContexts(context, element);
        var result = new JsonMap();
        var members = new MemberCompactor(this, context, typeContext, property);
        foreach (var key in element.SortedKeys)
        {
            members.Compact(result, key, element[key]);
        }

        return result;
    }

    private ActiveContext TypeContexts(ActiveContext context, JsonMap element)
    {
        if (!element.TryGetValue("@type", out var types))
        {
            return context;
        }

        var typeContext = context;
        var terms = Shapes.AsList(types).OfType<string>().Select(t => IriCompaction.Compact(typeContext, t)).Order(StringComparer.Ordinal);
        foreach (var term in terms.ToList())
        {
            if (typeContext.Find(term) is { HasContext: true } definition)
            {
                context = contexts.Process(context, definition.Context, definition.BaseUrl, new ContextFlags { Propagate = false });
            }
        }

        return context;
    }
}
