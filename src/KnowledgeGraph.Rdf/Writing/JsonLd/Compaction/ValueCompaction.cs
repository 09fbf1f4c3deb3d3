using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Writing.JsonLd.Compaction;

/// <summary>Value Compaction (JSON-LD 1.1 API §6.3).</summary>
internal static class ValueCompaction
{
    public static object? Compact(ActiveContext context, string? property, JsonMap value)
    {
        var definition = context.Find(property);
        var indexFits = !value.ContainsKey("@index") || definition?.Holds("@index") == true;
        if (value.Find("@id") is string id && value.Keys.All(k => k is "@id" or "@index"))
        {
            return definition?.Type switch
            {
                "@id" when indexFits => IriCompaction.Compact(context, id, vocabulary: false),
                "@vocab" when indexFits => IriCompaction.Compact(context, id),
                _ => WithCompactKeys(context, definition, value),
            };
        }

        if (!value.ContainsKey("@value"))
        {
            return value;
        }

        var type = value.Find("@type") as string;
        if (type is not null && type == definition?.Type)
        {
            return indexFits ? value["@value"] : WithCompactKeys(context, definition, value);
        }

        if (definition?.Type == "@none" || type is not null)
        {
            return WithCompactKeys(context, definition, value);
        }

        return indexFits && (value["@value"] is not string || TagFits(context, definition, value))
            ? value["@value"]
            : WithCompactKeys(context, definition, value);
    }

    private static bool TagFits(ActiveContext context, TermDefinition? definition, JsonMap value)
    {
        var language = definition is { HasLanguage: true } ? definition.Language : context.Language;
        var direction = definition is { HasDirection: true } ? definition.Direction : context.Direction;
        return string.Equals(language, value.Find("@language") as string, StringComparison.OrdinalIgnoreCase)
            && direction == value.Find("@direction") as string;
    }

    private static JsonMap WithCompactKeys(ActiveContext context, TermDefinition? definition, JsonMap value)
    {
        var result = new JsonMap();
        foreach (var (key, entry) in value)
        {
            // Of an index map the index is the key.
            if (key == "@index" && definition?.Holds("@index") == true)
            {
                continue;
            }

            var compact = key switch
            {
                "@type" when entry is string type => IriCompaction.Compact(context, type),
                "@id" when entry is string id => IriCompaction.Compact(context, id, vocabulary: false),
                _ => entry,
            };
            result[IriCompaction.Compact(context, key)] = compact;
        }

        return result;
    }
}
