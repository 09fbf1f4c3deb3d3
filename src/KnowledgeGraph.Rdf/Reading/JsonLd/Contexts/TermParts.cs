using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

/// <summary>The entries of a term definition that depend on nothing else of the context.</summary>
internal static class TermParts
{
    public static TermDefinition WithContainer(TermDefinition definition, JsonMap map, bool isVersion10)
    {
        if (!map.TryGetValue("@container", out var given))
        {
            return definition;
        }

        var container = Strings(given);
        if (container is null || !IsContainer(container) || (isVersion10 && (given is not string || given is "@graph" or "@id" or "@type")))
        {
            throw new JsonLdException("invalid container mapping", "@container is not one of the containers that there are, or a mix that is not allowed");
        }

        definition = definition with { Container = container };
        if (!definition.Holds("@type"))
        {
            return definition;
        }

        return (definition.Type ?? "@id") is "@id" or "@vocab"
            ? definition with { Type = definition.Type ?? "@id" }
            : throw new JsonLdException("invalid type mapping", "the container @type goes with @type @id or @vocab");
    }

    public static TermDefinition WithRest(TermDefinition definition, string term, JsonMap map, bool isVersion10)
    {
        if (map.TryGetValue("@language", out var language) && !map.ContainsKey("@type"))
        {
            definition = language is null or string
                ? definition with { HasLanguage = true, Language = (string?)language }
                : throw new JsonLdException("invalid language mapping", "@language is a language tag or null");
        }

        if (map.TryGetValue("@direction", out var direction) && !map.ContainsKey("@type"))
        {
            definition = direction is null or "ltr" or "rtl"
                ? definition with { HasDirection = true, Direction = (string?)direction }
                : throw new JsonLdException("invalid base direction", "@direction is 'ltr', 'rtl' or null");
        }

        definition = WithPrefix(WithNest(definition, map, isVersion10), term, map, isVersion10);
        var unknown = map.Keys.FirstOrDefault(key => key is not ("@id" or "@reverse" or "@container" or "@context" or "@direction" or "@index"
            or "@language" or "@nest" or "@prefix" or "@protected" or "@type"));
        return unknown is null ? definition : throw Invalid($"the term '{term}' has an entry '{unknown}'");
    }

    private static TermDefinition WithNest(TermDefinition definition, JsonMap map, bool isVersion10)
    {
        if (!map.TryGetValue("@nest", out var nest))
        {
            return definition;
        }

        if (isVersion10)
        {
            throw Invalid("@nest needs JSON-LD 1.1");
        }

        return nest is string text && (text == "@nest" || !Keywords.Contains(text))
            ? definition with { Nest = text }
            : throw new JsonLdException("invalid @nest value", "@nest is @nest or a term");
    }

    private static TermDefinition WithPrefix(TermDefinition definition, string term, JsonMap map, bool isVersion10)
    {
        if (!map.TryGetValue("@prefix", out var prefix))
        {
            return definition;
        }

        if (isVersion10 || term.Contains(':', StringComparison.Ordinal) || term.Contains('/', StringComparison.Ordinal))
        {
            throw Invalid($"the term '{term}' cannot be a prefix");
        }

        if (prefix is not bool isPrefix)
        {
            throw new JsonLdException("invalid @prefix value", "@prefix is true or false");
        }

        return isPrefix && Keywords.Contains(definition.Iri)
            ? throw Invalid("an alias of a keyword cannot be a prefix")
            : definition with { IsPrefix = isPrefix };
    }

    private static bool IsContainer(List<string> container)
    {
        if (container.Count == 1)
        {
            return container[0] is "@graph" or "@id" or "@index" or "@language" or "@list" or "@set" or "@type";
        }

        var distinct = container.ToHashSet(StringComparer.Ordinal);
        if (distinct.Count != container.Count || distinct.Contains("@list"))
        {
            return false;
        }

        var isGraph = distinct.Remove("@graph");
        var isSet = distinct.Remove("@set");
        return distinct.Count switch
        {
            0 => isGraph && isSet,
            1 when isGraph => distinct.First() is "@id" or "@index",
            1 => isSet && distinct.First() is "@index" or "@id" or "@type" or "@language",
            _ => false,
        };
    }

    private static List<string>? Strings(object? value) => value switch
    {
        string one => [one],
        List<object?> many when many.Count > 0 && many.TrueForAll(v => v is string) => many.ConvertAll(v => (string)v!),
        _ => null,
    };

    private static JsonLdException Invalid(string message) => new("invalid term definition", message);
}
