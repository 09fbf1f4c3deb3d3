using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

/// <summary>The entries of a context that are not terms: base, vocabulary, language, direction, propagation.</summary>
internal static class ContextDefaults
{
    public static void Apply(ActiveContext result, JsonMap context, bool isRemote, bool isVersion10)
    {
        if (!isRemote && context.TryGetValue("@base", out var baseIri))
        {
            result.Base = Base(result, baseIri);
        }

        if (context.TryGetValue("@vocab", out var vocabulary))
        {
            result.Vocabulary = Vocabulary(result, vocabulary, isVersion10);
        }

        if (context.TryGetValue("@language", out var language))
        {
            result.Language = language is null or string
                ? (string?)language
                : throw new JsonLdException("invalid default language", "@language is a language tag or null");
        }

        if (context.TryGetValue("@direction", out var direction))
        {
            Require11("@direction", isVersion10);
            result.Direction = direction is null or "ltr" or "rtl"
                ? (string?)direction
                : throw new JsonLdException("invalid base direction", "@direction is 'ltr', 'rtl' or null");
        }

        if (context.TryGetValue("@propagate", out var propagate))
        {
            Require11("@propagate", isVersion10);
            if (propagate is not bool)
            {
                throw new JsonLdException("invalid @propagate value", "@propagate is true or false");
            }
        }
    }

    private static void Require11(string entry, bool isVersion10)
    {
        if (isVersion10)
        {
            throw new JsonLdException("invalid context entry", $"{entry} needs JSON-LD 1.1");
        }
    }

    private static string? Base(ActiveContext result, object? value) => value switch
    {
        null => null,
        string iri when IriText.IsAbsolute(iri) => iri,
        string reference when result.Base is not null => IriText.Resolve(result.Base, reference),
        _ => throw new JsonLdException("invalid base IRI", "@base is an IRI, or a relative one where there is a base, or null"),
    };

    private static string? Vocabulary(ActiveContext result, object? value, bool isVersion10)
    {
        if (value is null)
        {
            return null;
        }

        var isMapping = value is string text && (!isVersion10 || IriText.IsAbsolute(text) || IriText.IsBlankNode(text));
        return isMapping
            ? IriExpansion.Expand(result, (string)value, documentRelative: true)
            : throw new JsonLdException("invalid vocab mapping", "@vocab is an IRI or null");
    }
}
