using System.Globalization;

namespace KnowledgeGraph.Search.Analysis;

/// <summary>Numbers as reports write them: 1,234.5 and 5.29万 and 3万亿.</summary>
internal static class NumberForm
{
    private const int MaxDigits = 18;

    /// <summary>
    /// Reads the number at the start of a folded text that begins with a digit. Gives its normal form, the length of its digits, and its whole length with
    /// multipliers; false where it is too long to be a number.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> folded, out string normal, out int digits, out int length)
    {
        digits = DigitsLength(folded);
        length = digits;
        normal = "";
        if (digits > MaxDigits || !TryParse(folded[..digits], out var value))
        {
            return false;
        }

        while (length < folded.Length && Multiplier(folded[length]) is { } multiplier && value < decimal.MaxValue / multiplier)
        {
            value *= multiplier;
            length++;
        }

        normal = (value / 1.000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
        return true;
    }

    private static int DigitsLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length)
        {
            var inside = text[length] is '.' or ',' && length + 1 < text.Length && char.IsAsciiDigit(text[length + 1]);
            if (!char.IsAsciiDigit(text[length]) && !inside)
            {
                break;
            }

            length++;
        }

        return length;
    }

    private static bool TryParse(ReadOnlySpan<char> digits, out decimal value) =>
        decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value);

    private static decimal? Multiplier(char character) => character switch
    {
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => null,
    };
}
