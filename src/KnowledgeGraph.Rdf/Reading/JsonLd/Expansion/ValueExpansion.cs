using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;

/// <summary>Value Expansion (JSON-LD 1.1 API §5.3).</summary>
internal static class ValueExpansion
{
    public static JsonMap Expand(ActiveContext context, string? property, object? value)
    {
        var definition = context.Find(property);
        if (value is string text && definition is { Type: "@id" or "@vocab" })
        {
            return new JsonMap
            {
                ["@id"] = IriExpansion.Expand(context, text, documentRelative: true, vocabulary: definition.Type == "@vocab"),
            };
        }

        var result = new JsonMap { ["@value"] = value };
        if (definition?.Type is { } type && type is not ("@id" or "@vocab" or "@none"))
        {
            result["@type"] = type;
        }
        else if (value is string)
        {
            var language = definition is { HasLanguage: true } ? definition.Language : context.Language;
            var direction = definition is { HasDirection: true } ? definition.Direction : context.Direction;
            if (language is not null)
            {
                result["@language"] = language;
            }

            if (direction is not null)
            {
                result["@direction"] = direction;
            }
        }

        return result;
    }
}
