using KnowledgeGraph.Rdf.Characters;
using KnowledgeGraph.Rdf.Reading.JsonLd.Json;

namespace KnowledgeGraph.Rdf.Writing.JsonLd;

/// <summary>A context that declares prefixes and nothing else.</summary>
internal static class PrefixContext
{
    /// <summary>The context of the prefixes that can be terms, null where there are none.</summary>
    public static JsonMap? Of(IReadOnlyDictionary<string, string> prefixes)
    {
        var context = new JsonMap();
        foreach (var (prefix, iri) in prefixes.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if (prefix.Length > 0 && CharacterClass.IsNameBase(char.ConvertToUtf32(prefix, 0)) && iri.Length > 0)
            {
                context[prefix] = new JsonMap { ["@id"] = iri, ["@prefix"] = true };
            }
        }

        return context.Count == 0 ? null : context;
    }
}
