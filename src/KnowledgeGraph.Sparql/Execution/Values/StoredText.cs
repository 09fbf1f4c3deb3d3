using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Values;

/// <summary>Compares texts of the store's dictionary as UTF-8, whose byte order is the order of code points, without making strings.</summary>
internal static class StoredText
{
    /// <summary>Whether a literal is a string, plain or with a language.</summary>
    public static bool IsString(in TermView view) =>
        view.DatatypeId == KnownDatatypes.String || view.DatatypeId == KnownDatatypes.LangString || view.DatatypeId == KnownDatatypes.DirLangString;

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
