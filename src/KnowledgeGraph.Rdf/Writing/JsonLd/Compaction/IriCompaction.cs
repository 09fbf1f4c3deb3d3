using KnowledgeGraph.Rdf.Reading.JsonLd;
using KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

namespace KnowledgeGraph.Rdf.Writing.JsonLd.Compaction;

/// <summary>IRI Compaction (JSON-LD 1.1 API §6.2): a term, a compact IRI, or the IRI as it is.</summary>
internal static class IriCompaction
{
    public static string Compact(ActiveContext context, string iri, object? value = null, bool vocabulary = true, bool reverse = false)
    {
        var inverse = InverseContext.Of(context);
        if (vocabulary && inverse.Knows(iri))
        {
            var preference = TermPreference.For(context, value, reverse);
            if (inverse.Select(iri, preference.Containers, preference.Kind, preference.Values) is { } term)
            {
                return term;
            }
        }

        if (vocabulary && context.Vocabulary is { } prefix && iri.Length > prefix.Length && iri.StartsWith(prefix, StringComparison.Ordinal))
        {
            var suffix = iri[prefix.Length..];
            if (context.Find(suffix) is null)
            {
                return suffix;
            }
        }

        return CompactIri(context, iri, value) ?? Plain(context, iri, vocabulary);
    }

    private static string? CompactIri(ActiveContext context, string iri, object? value)
    {
        string? best = null;
        foreach (var (term, definition) in context.Terms)
        {
            if (!definition.IsPrefix || definition.Iri is not { } prefix || prefix == iri || !iri.StartsWith(prefix, StringComparison.Ordinal))
            {
                continue;
            }

            // With "//" after its colon a name is read as an IRI with an authority.
            if (iri.AsSpan(prefix.Length).StartsWith("//"))
            {
                continue;
            }

            var candidate = $"{term}:{iri.AsSpan(prefix.Length)}";
            var isBetter = best is null || candidate.Length < best.Length
                || (candidate.Length == best.Length && string.CompareOrdinal(candidate, best) < 0);
            var other = context.Find(candidate);
            if (isBetter && (other is null || (other.Iri == iri && value is null)))
            {
                best = candidate;
            }
        }

        return best;
    }

    private static string Plain(ActiveContext context, string iri, bool vocabulary)
    {
        var colon = iri.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && !iri.AsSpan(colon + 1).StartsWith("//") && context.Find(iri[..colon]) is { IsPrefix: true })
        {
            throw new JsonLdException("IRI confused with prefix", $"{iri} would be read as a compact IRI");
        }

        if (vocabulary || context.Base is null)
        {
            return iri;
        }

        var relative = RelativeIri.Of(context.Base, iri);
        return Keywords.HasForm(relative) ? "./" + relative : relative;
    }
}
