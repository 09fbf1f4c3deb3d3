using System.Collections.Frozen;

namespace KnowledgeGraph.Rdf.Reading.JsonLd.Contexts;

/// <summary>The keywords of JSON-LD 1.1.</summary>
internal static class Keywords
{
    private static readonly FrozenSet<string> All = new[]
    {
        "@base", "@container", "@context", "@direction", "@graph", "@id", "@import", "@included", "@index", "@json", "@language", "@list",
        "@nest", "@none", "@prefix", "@propagate", "@protected", "@reverse", "@set", "@type", "@value", "@version", "@vocab",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string? text) => text is not null && All.Contains(text);

    /// <summary>An at sign and letters: reserved for keywords to come.</summary>
    public static bool HasForm(string text) =>
        text.Length > 1 && text[0] == '@' && !text.AsSpan(1).ContainsAnyExcept(Letters);

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
}
