using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

/// <summary>IRI Expansion (JSON-LD 1.1 API §5.2).</summary>
internal static class IriExpansion
{
    /// <param name="pending">While a context is processed: defines a term of it that the value depends on.</param>
    public static string? Expand(
        ActiveContext context, string? value, bool documentRelative = false, bool vocabulary = true, TermPending? pending = null)
    {
        if (value is null || Keywords.Contains(value))
        {
            return value;
        }

        if (Keywords.HasForm(value))
        {
            return null;
        }

        pending?.Define(value);
        var definition = context.Find(value);
        if (definition?.Iri is { } mapped && (Keywords.Contains(mapped) || vocabulary))
        {
            return mapped;
        }

        if (vocabulary && definition is not null)
        {
            return null;
        }

        if (CompactIri(context, value, pending) is { } expanded)
        {
            return expanded;
        }

        if (vocabulary && context.Vocabulary is not null)
        {
            return context.Vocabulary + value;
        }

        return documentRelative ? IriText.Resolve(context.Base, value) : value;
    }

    private static string? CompactIri(ActiveContext context, string value, TermPending? pending)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return null;
        }

        var (prefix, suffix) = (value[..colon], value[(colon + 1)..]);
        if (prefix == "_" || suffix.StartsWith("//", StringComparison.Ordinal))
        {
            return value;
        }

        pending?.Define(prefix);
        if (context.Find(prefix) is { Iri: { } iri, IsPrefix: true })
        {
            return iri + suffix;
        }

        return IriText.IsAbsolute(value) ? value : null;
    }
}

/// <summary>The terms of a context that is being processed, and which of them are defined.</summary>
internal sealed class TermPending(JsonMap local, Action<string> define)
{
    /// <summary>Term to whether its definition is complete; absent where it has not begun.</summary>
    public Dictionary<string, bool> Defined { get; } = new(StringComparer.Ordinal);

    public JsonMap Local => local;

    /// <summary>Defines a term of the context unless it is.</summary>
    public void Define(string term)
    {
        if (local.ContainsKey(term) && !(Defined.TryGetValue(term, out var complete) && complete))
        {
            define(term);
        }
    }
}
