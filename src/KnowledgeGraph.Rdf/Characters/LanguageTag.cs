using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Characters;

/// <summary>Takes <c>en--ltr</c> apart.</summary>
internal static class LanguageTag
{
    /// <summary>Splits a scanned tag, without its <c>@</c>, into language and direction.</summary>
    public static ReadOnlySpan<byte> Split(ReadOnlySpan<byte> tag, out BaseDirection direction)
    {
        direction = BaseDirection.None;
        if (tag.Length > 5 && tag[^5] == '-' && tag[^4] == '-')
        {
            direction = tag[^3] == 'l' ? BaseDirection.LeftToRight : BaseDirection.RightToLeft;
            return tag[..^5];
        }

        return tag;
    }
}
