namespace KnowledgeGraph.Import.Scanning;

/// <summary>What a text encloses in quotation marks more than once. All of it is read in one pass, for to search a long text for each quotation takes the square of its length.</summary>
internal sealed class Quotations
{
    private const string Openers = "“‘《「";
    private const string Closers = "”’》」";

    private readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _repeated;

    public Quotations(ReadOnlySpan<char> text)
    {
        _repeated = new Dictionary<string, bool>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; text[start..].IndexOfAny(Openers) is >= 0 and var found; start++)
        {
            start += found;
            if (Length(text[start..]) is > 0 and var length)
            {
                var quotation = text.Slice(start, length);
                _repeated[quotation] = _repeated.ContainsKey(quotation);
            }
        }
    }

    /// <summary>Whether a quotation, with its marks, stands in the text more than once.</summary>
    public bool IsRepeated(ReadOnlySpan<char> quotation) => _repeated.TryGetValue(quotation, out var isRepeated) && isRepeated;

    /// <summary>The length of the quotation or title that a text begins with, with its marks; 0 where it has no mark, or only a long one closes it.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var mark = text.IsEmpty ? -1 : Openers.IndexOf(text[0], StringComparison.Ordinal);
        return mark < 0 ? 0 : Enclosed.Length(text, Closers[mark]);
    }
}
