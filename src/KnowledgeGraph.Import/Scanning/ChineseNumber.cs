namespace KnowledgeGraph.Import.Scanning;

/// <summary>The value of Chinese numerals.</summary>
internal static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>How many characters at the beginning are digits or powers.</summary>
    public static int RunLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (Digit(text[length]) >= 0 || IsPower(text[length])))
        {
            length++;
        }

        return length;
    }

    public static bool IsPower(char c) => Power(c) > 1;

    /// <summary>10 for 十 up to 10⁸ for 亿; 1 for everything else.</summary>
    public static decimal Power(char c) => c switch
    {
        '十' => 10,
        '百' => 100,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 1,
    };

    /// <summary>The value of a run, or null where it is no number but digits in a row (二〇二三) or powers out of order.</summary>
    public static decimal? Parse(ReadOnlySpan<char> run)
    {
        decimal total = 0;
        decimal section = 0;
        var digit = -1;
        var lastPower = decimal.MaxValue;
        foreach (var c in run)
        {
            if (Digit(c) is var value and >= 0)
            {
                if (digit > 0)
                {
                    return null;
                }

                digit = value;
                continue;
            }

            var power = Power(c);
            if (power >= 10_000)
            {
                section += Math.Max(digit, 0);
                if (power > 10_000)
                {
                    total = Math.Max(total + section, 1) * power;
                }
                else
                {
                    total += Math.Max(section, 1) * power;
                }

                section = 0;
                lastPower = decimal.MaxValue;
            }
            else
            {
                if (power >= lastPower)
                {
                    return null;
                }

                section += (digit < 0 ? 1 : digit) * power;
                lastPower = power;
            }

            digit = -1;
        }

        return total + section + Math.Max(digit, 0);
    }

    private static int Digit(char c) => c switch
    {
        '两' => 2,
        '〇' => 0,
        _ => Digits.IndexOf(c),
    };
}
