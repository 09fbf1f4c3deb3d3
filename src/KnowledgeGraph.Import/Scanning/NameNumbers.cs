using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>Numbers that are part of a name, an order or a quotation: S316, 5G, 第二届, “3+2”, 《条例》 … and state no amount.</summary>
internal static class NameNumbers
{
    private const int LongestQuotation = 30;

    /// <summary>Whether the number from <paramref name="start"/> to <paramref name="end"/> belongs to a name; <paramref name="hasUnit"/>: a unit follows.</summary>
    public static bool Contains(string text, TextSpan sentence, int start, int end, bool hasUnit)
    {
        var before = start > sentence.Start ? text[start - 1] : '\0';
        var after = end < sentence.End ? text[end] : '\0';
        return before == '第'
            || IsNameCharacter(before)
            || (before is '-' or '.' or '/' && start - 1 > sentence.Start && char.IsAsciiLetterOrDigit(text[start - 2]))
            || after is '+' or '＋' or '×' or '*' or '#'
            || (!hasUnit && IsNameCharacter(after))
            || IsQuoted(text, sentence, start, end);
    }

    private static bool IsNameCharacter(char c) =>
        char.IsAsciiLetter(c) || c is '+' or '＋' or '×' or '&' or '#' or '*' or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');

    private static bool IsQuoted(string text, TextSpan sentence, int start, int end)
    {
        var from = Math.Max(sentence.Start, start - LongestQuotation);
        var left = text.AsSpan(from, start - from);
        var open = left.LastIndexOfAny("“《「『‘");
        if (open < 0 || left[open..].IndexOfAny("”》」』’") >= 0)
        {
            return false;
        }

        var close = text.AsSpan(end, Math.Min(LongestQuotation, sentence.End - end)).IndexOfAny("”》」』’");
        return close >= 0 && close + left.Length - open <= LongestQuotation;
    }
}
