using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Expansion;

/// <summary>The rules of value objects (JSON-LD 1.1 API §5.1.2 step 15).</summary>
internal static class ValueObjects
{
    /// <summary>False for a value of null, which is dropped.</summary>
    public static bool Check(JsonMap value)
    {
        var hasTag = value.ContainsKey("@language") || value.ContainsKey("@direction");
        if (value.Keys.Any(k => k is not ("@direction" or "@index" or "@language" or "@type" or "@value")) || (hasTag && value.ContainsKey("@type")))
        {
            throw new JsonLdException("invalid value object", "a value has @value, and either @type or @language and @direction, and @index");
        }

        if (value.Find("@type") is "@json")
        {
            return true;
        }

        if (value["@value"] is null or List<object?> { Count: 0 })
        {
            return false;
        }

        if (value["@value"] is not string && value.ContainsKey("@language"))
        {
            throw new JsonLdException("invalid language-tagged value", "only strings have a language");
        }

        if (value.TryGetValue("@type", out var type) && !(type is string iri && IriText.IsAbsolute(iri) && !iri.Contains(' ', StringComparison.Ordinal)))
        {
            throw new JsonLdException("invalid typed value", "the @type of a value is an IRI");
        }

        return true;
    }
}
