namespace KnowledgeGraph.Import.Reflow;

/// <summary>What a numbered heading begins with.</summary>
/// <param name="Level">1 for 一、 and 第一部分, 2 for （一）, 3 for 1., 4 for （1）.</param>
/// <param name="Length">Characters of the mark.</param>
internal readonly record struct HeadingMark(int Level, int Length)
{
    private const string ChineseDigits = "一二三四五六七八九十百";

    public static HeadingMark? Match(ReadOnlySpan<char> text)
    {
        if (text.Length < 2)
        {
            return null;
        }

        return text[0] switch
        {
            '第' => MatchPart(text),
            '（' or '(' => MatchBracketed(text),
            >= '①' and <= '⑳' => new HeadingMark(4, 1),
            >= '0' and <= '9' or >= '０' and <= '９' => MatchDigits(text),
            _ => MatchChinese(text),
        };
    }

    private static HeadingMark? MatchChinese(ReadOnlySpan<char> text)
    {
        var length = ChineseRun(text);
        return length is > 0 and <= 3 && length < text.Length && (text[length] is '、' or '．') ? new HeadingMark(1, length + 1) : null;
    }

    private static HeadingMark? MatchPart(ReadOnlySpan<char> text)
    {
        var length = ChineseRun(text[1..]);
        var rest = text[(1 + length)..];
        return length is > 0 and <= 3 && (rest.StartsWith("部分", StringComparison.Ordinal) || rest.StartsWith("章", StringComparison.Ordinal))
            ? new HeadingMark(1, 1 + length + (rest[0] == '章' ? 1 : 2))
            : null;
    }

    private static HeadingMark? MatchBracketed(ReadOnlySpan<char> text)
    {
        var inner = text[1..];
        var length = ChineseRun(inner);
        var level = 2;
        if (length == 0)
        {
            length = DigitRun(inner);
            level = 4;
        }

        return length is > 0 and <= 3 && length < inner.Length && inner[length] is '）' or ')' ? new HeadingMark(level, length + 2) : null;
    }

    private static HeadingMark? MatchDigits(ReadOnlySpan<char> text)
    {
        var length = DigitRun(text);
        return length <= 2 && length + 1 < text.Length && text[length] is '.' or '．' or '、'
            && !char.IsAsciiDigit(text[length + 1])
                ? new HeadingMark(3, length + 1)
                : null;
    }

    private static int ChineseRun(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(ChineseDigits);
        return length < 0 ? text.Length : length;
    }

    private static int DigitRun(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is >= '０' and <= '９'))
        {
            length++;
        }

        return length;
    }
}
