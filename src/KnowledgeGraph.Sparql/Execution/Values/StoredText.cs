using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Values;

/// <summary>Compares texts of the store's dictionary as UTF-8, whose byte order is the order of code points, without making strings.</summary>
internal static class StoredText
{
    private const int LongestNumeral = 64;

    /// <summary>Whether a literal is a string, plain or with a language.</summary>
    public static bool IsString(in TermView view) =>
        view.DatatypeId == KnownDatatypes.String || view.DatatypeId == KnownDatatypes.LangString || view.DatatypeId == KnownDatatypes.DirLangString;

    /// <summary>
    /// The value that a text has in a type other than <c>xsd:string</c>; false where it has none, or where the text is too long or has white space
    /// around it, so that the general way is to be asked.
    /// </summary>
    public static bool TryMap(in TermView view, XsdType type, out XsdValue value)
    {
        if (view.Length > LongestNumeral)
        {
            value = default;
            return false;
        }

        Span<byte> text = stackalloc byte[LongestNumeral];
        return LexicalMapping.TryMap(type, text[..view.CopyTo(text)], out value);
    }

    public static int Compare(in TermView left, in TermView right)
    {
        if (left.Prefix.SequenceEqual(right.Prefix))
        {
            return left.Suffix.SequenceCompareTo(right.Suffix);
        }

        // Each text is two pieces; the shorter first piece is a prefix of the other one or decides.
        return left.Prefix.Length <= right.Prefix.Length
            ? Compare(left.Prefix, left.Suffix, right.Prefix, right.Suffix)
            : -Compare(right.Prefix, right.Suffix, left.Prefix, left.Suffix);
    }

    private static int Compare(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tail, ReadOnlySpan<byte> longHead, ReadOnlySpan<byte> longTail)
    {
        var order = head.SequenceCompareTo(longHead[..head.Length]);
        if (order != 0)
        {
            return order;
        }

        var rest = longHead[head.Length..];
        var common = Math.Min(tail.Length, rest.Length);
        order = tail[..common].SequenceCompareTo(rest[..common]);
        return order != 0 ? order
            : tail.Length < rest.Length ? -1
            : tail[common..].SequenceCompareTo(longTail);
    }
}
