using System.Text;
using KnowledgeGraph.Rdf.Characters;
using KnowledgeGraph.Rdf.Iris;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

/// <summary>Questions about strings that may be IRIs.</summary>
internal static class IriText
{
    /// <summary>Has a scheme.</summary>
    public static bool IsAbsolute(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && IriReference.SchemeLength(Encoding.UTF8.GetBytes(text[..(colon + 1)])) > 0;
    }

    public static bool IsBlankNode(string text) => text.StartsWith("_:", StringComparison.Ordinal);

    /// <summary>Has a scheme, one fragment at most, and no character that an IRI may not hold.</summary>
    public static bool IsWellFormed(string text) =>
        IsAbsolute(text) && text.IndexOf('#', StringComparison.Ordinal) == text.LastIndexOf('#') && Encoding.UTF8.GetBytes(text).AsSpan().IndexOfAny(CharacterClass.NotInIri) < 0;

    /// <summary>Resolved against a base; as it is without one.</summary>
    public static string Resolve(string? baseIri, string reference) =>
        baseIri is null ? reference : new IriResolver(baseIri).Resolve(reference) ?? reference;
}
