using System.Globalization;

namespace KnowledgeGraph.Rdf.Values;

/// <summary>Lexical forms of <c>xsd:float</c> and <c>xsd:double</c> (XSD 1.1 Part 2 §3.3.4, §3.3.5).</summary>
internal static class FloatingPointText
{
    public static bool TryParseDouble(ReadOnlySpan<byte> text, out double value) =>
        TryParseSpecial(text, out value)
        || (IsNumeral(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value));

    public static bool TryParseSingle(ReadOnlySpan<byte> text, out float value)
    {
        if (TryParseSpecial(text, out var special))
        {
            value = (float)special;
            return true;
        }

        value = 0;
        return IsNumeral(text) && float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The canonical form, <c>1.5E0</c>.</summary>
    public static string Format(double value) => FormatSpecial(value) ?? Scientific(value.ToString("R", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Format(double)"/>
    public static string Format(float value) => FormatSpecial(value) ?? Scientific(value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>What a cast to string gives (XPath F&amp;O §19.1.2.2): plain digits from 0.000001 up to 1000000, else the canonical form.</summary>
    public static string FormatForString(double value) => FormatForString(value, value.ToString("R", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="FormatForString(double)"/>
    public static string FormatForString(float value) => FormatForString(value, value.ToString("R", CultureInfo.InvariantCulture));

    private static string FormatForString(double value, string shortest)
    {
        if (FormatSpecial(value) is { } special)
        {
            return special;
        }

        if (value == 0)
        {
            return double.IsNegative(value) ? "-0" : "0";
        }

        var (negative, digits, exponent) = Digits(shortest);
        if (exponent is < -6 or >= 6)
        {
            return Scientific(shortest);
        }

        var text = exponent < 0
            ? "0." + new string('0', -exponent - 1) + digits
            : digits.Length <= exponent + 1
                ? digits.PadRight(exponent + 1, '0')
                : digits.Insert(exponent + 1, ".");
        return negative ? "-" + text : text;
    }

    private static string? FormatSpecial(double value) =>
        double.IsNaN(value) ? "NaN"
        : double.IsPositiveInfinity(value) ? "INF"
        : double.IsNegativeInfinity(value) ? "-INF"
        : null;

    private static string Scientific(string shortest)
    {
        var (negative, digits, exponent) = Digits(shortest);
        var fraction = digits.Length > 1 ? digits[1..] : "0";
        return string.Create(CultureInfo.InvariantCulture, $"{(negative ? "-" : "")}{digits[0]}.{fraction}E{exponent}");
    }

    /// <summary>The significant digits of a numeral and the exponent of the first of them.</summary>
    private static (bool Negative, string Digits, int Exponent) Digits(string numeral)
    {
        var negative = numeral[0] == '-';
        var start = negative ? 1 : 0;
        var e = numeral.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(numeral.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? numeral[start..] : numeral[start..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa.Length : point;
        var digits = point < 0 ? mantissa : mantissa.Remove(point, 1);
        var significant = digits.TrimStart('0');
        exponent += whole - 1 - (digits.Length - significant.Length);
        significant = significant.TrimEnd('0');
        return significant.Length == 0 ? (negative, "0", 0) : (negative, significant, exponent);
    }

    private static bool TryParseSpecial(ReadOnlySpan<byte> text, out double value)
    {
        value = text switch
        {
            _ when text.SequenceEqual("NaN"u8) => double.NaN,
            _ when text.SequenceEqual("INF"u8) || text.SequenceEqual("+INF"u8) => double.PositiveInfinity,
            _ when text.SequenceEqual("-INF"u8) => double.NegativeInfinity,
            _ => 0,
        };
        return value != 0;
    }

    private static bool IsNumeral(ReadOnlySpan<byte> text)
    {
        var at = SkipSign(text, 0);
        var whole = SkipDigits(text, at);
        var digits = whole - at;
        at = whole;
        if (at < text.Length && text[at] == (byte)'.')
        {
            var end = SkipDigits(text, at + 1);
            digits += end - at - 1;
            at = end;
        }

        if (digits == 0)
        {
            return false;
        }

        if (at < text.Length && text[at] is (byte)'e' or (byte)'E')
        {
            var start = SkipSign(text, at + 1);
            at = SkipDigits(text, start);
            return at == text.Length && at > start;
        }

        return at == text.Length;
    }

    private static int SkipSign(ReadOnlySpan<byte> text, int at) => at < text.Length && text[at] is (byte)'+' or (byte)'-' ? at + 1 : at;

    private static int SkipDigits(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is >= (byte)'0' and <= (byte)'9')
        {
            at++;
        }

        return at;
    }
}
