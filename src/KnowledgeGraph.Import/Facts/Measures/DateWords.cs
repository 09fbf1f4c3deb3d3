namespace KnowledgeGraph.Import.Facts.Measures;

/// <summary>Dates in figures at the front of a clause: 2022年, 2018—2022年, 1月底, “十四五”期间.</summary>
internal static class DateWords
{
    /// <summary>Characters of the date at the beginning, or 0.</summary>
    public static int AtStart(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("“十", StringComparison.Ordinal) && text.Length > 5 && text[4] == '”')
        {
            return 5 + Suffix(text[5..]);
        }

        var length = text.StartsWith("到", StringComparison.Ordinal) ? 1 : 0;
        var digits = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || (digits > 0 && text[length] is '—' or '-' or '至' or '–')))
        {
            length++;
            digits++;
        }

        return digits > 0 && length < text.Length && text[length] is '年' or '月' ? length + 1 + Suffix(text[(length + 1)..]) : 0;
    }

    private static int Suffix(ReadOnlySpan<char> text) =>
        text.StartsWith("以来", StringComparison.Ordinal) || text.StartsWith("期间", StringComparison.Ordinal)
        || text.StartsWith("底前", StringComparison.Ordinal) || text.StartsWith("时期", StringComparison.Ordinal) ? 2
        : !text.IsEmpty && text[0] is '度' or '来' or '底' or '末' or '初' or '间' or '份' or '，' ? 1
        : 0;
}
