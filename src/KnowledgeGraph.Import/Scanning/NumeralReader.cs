using System.Globalization;

namespace KnowledgeGraph.Import.Scanning;

/// <summary>Reads the number at the beginning of a text: 1,234.5万, 300余, 三千二百, 数十, 百分之五.</summary>
internal static class NumeralReader
{
    private const int LongestRun = 24;

    public static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= '０' and <= '９');

    /// <summary>The number that begins here, or null. A following 千 that belongs to a unit (千瓦) is left to the unit.</summary>
    public static Numeral? Read(ReadOnlySpan<char> text, UnitLexicon units)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        return IsDigit(text[0]) ? ReadDigits(text, units) : ReadChinese(text, units);
    }

    private static Numeral? ReadDigits(ReadOnlySpan<char> text, UnitLexicon units)
    {
        Span<char> digits = stackalloc char[LongestRun];
        var count = 0;
        var length = 0;
        var hasPoint = false;
        while (length < text.Length)
        {
            var c = text[length];
            var digitFollows = length + 1 < text.Length && IsDigit(text[length + 1]);
            if (c == ',' && !hasPoint && IsGroup(text[(length + 1)..]))
            {
                length++;
                continue;
            }

            var isPoint = c is '.' or '．' && !hasPoint && digitFollows;
            if (!IsDigit(c) && !isPoint)
            {
                break;
            }

            if (count == digits.Length)
            {
                return null;
            }

            digits[count++] = isPoint ? '.' : c >= '０' ? (char)(c - '０' + '0') : c;
            hasPoint |= isPoint;
            length++;
        }

        return decimal.TryParse(digits[..count], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? Scale(text, new Numeral(length, value, NumeralForm.Digits), units)
            : null;
    }

    /// <summary>Three digits and no fourth: the group behind a thousands comma.</summary>
    private static bool IsGroup(ReadOnlySpan<char> text) =>
        text.Length >= 3 && IsDigit(text[0]) && IsDigit(text[1]) && IsDigit(text[2]) && (text.Length == 3 || !IsDigit(text[3]));

    private static Numeral? ReadChinese(ReadOnlySpan<char> text, UnitLexicon units)
    {
        if (ReadFraction(text) is { } fraction)
        {
            return fraction;
        }

        var vague = text[0] is '几' or '数' ? 1 : 0;
        var run = ChineseNumber.RunLength(text[vague..]);
        while (run > 0 && text[vague + run - 1] == '千' && BelongsToUnit(text[(vague + run - 1)..], units))
        {
            run--;
        }

        if (run == 0 || ChineseNumber.Parse(text.Slice(vague, run)) is not { } value)
        {
            return null;
        }

        var isRound = ChineseNumber.IsPower(text[vague]) && text[vague] != '十';
        var numeral = new Numeral(vague + run, value, isRound ? NumeralForm.Round : NumeralForm.Chinese, IsVague: vague > 0);
        return Scale(text, numeral, units);
    }

    /// <summary>Takes 余, 多, 几 and the powers behind a number: 300余万, 十几亿.</summary>
    private static Numeral Scale(ReadOnlySpan<char> text, Numeral numeral, UnitLexicon units)
    {
        var multiplier = 1m;
        var length = numeral.Length;
        var (isMore, isVague) = (numeral.IsMore, numeral.IsVague);
        while (length < text.Length)
        {
            var c = text[length];
            var power = ChineseNumber.Power(c);
            if (power > 1 && !(c == '千' && BelongsToUnit(text[length..], units)) && !(c == '十' && numeral.Form == NumeralForm.Digits))
            {
                multiplier *= power;
            }
            else if (c is '余' or '多' && !isMore)
            {
                isMore = true;
            }
            else if (c is '几' or '来' && !isVague && numeral.Form != NumeralForm.Digits)
            {
                isVague = true;
            }
            else
            {
                break;
            }

            length++;
        }

        return numeral with { Length = length, Value = numeral.Value * multiplier, IsMore = isMore, IsVague = isVague, Multiplier = multiplier };
    }

    private static bool BelongsToUnit(ReadOnlySpan<char> text, UnitLexicon units) => units.AtStart(text) is { Word: [_, _, ..] };

    /// <summary>百分之五 is 5 %, 千分之三 3 ‰, 三分之二 a plain fraction.</summary>
    private static Numeral? ReadFraction(ReadOnlySpan<char> text)
    {
        var bottomLength = ChineseNumber.RunLength(text);
        var rest = text[bottomLength..];
        if (bottomLength == 0 || !rest.StartsWith("分之", StringComparison.Ordinal))
        {
            return null;
        }

        rest = rest[2..];
        var topLength = ChineseNumber.RunLength(rest);
        if (topLength == 0
            || ChineseNumber.Parse(text[..bottomLength]) is not { } bottom
            || ChineseNumber.Parse(rest[..topLength]) is not { } top
            || bottom == 0)
        {
            return null;
        }

        var length = bottomLength + 2 + topLength;
        return bottom switch
        {
            100 => new Numeral(length, top, NumeralForm.Fraction, Percent: "%"),
            1000 => new Numeral(length, top, NumeralForm.Fraction, Percent: "‰"),
            _ => new Numeral(length, top / bottom, NumeralForm.Fraction),
        };
    }
}
