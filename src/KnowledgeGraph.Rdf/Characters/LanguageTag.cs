using System.Text;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Characters;

/// <summary>Language tags, with and without the base direction that follows them in <c>en--ltr</c>.</summary>
public static class LanguageTag
{
    /// <summary>Subtags of one to eight letters, after the first also digits, joined by hyphens (RDF 1.2 Concepts §3.4); no direction.</summary>
    public static bool IsWellFormed(string tag)
    {
        var scan = TermScanner.LanguageTag(Encoding.UTF8.GetBytes("@" + tag));
        return scan.Problem is null && scan.Length == Encoding.UTF8.GetByteCount(tag) + 1 && !tag.Contains("--", StringComparison.Ordinal);
    }

    /// <summary>Splits a scanned tag, without its <c>@</c>, into language and direction.</summary>
    internal static ReadOnlySpan<byte> Split(ReadOnlySpan<byte> tag, out BaseDirection direction)
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
