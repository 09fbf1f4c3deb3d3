using System.Globalization;
using System.Numerics;
using System.Text;

namespace KnowledgeGraph.Rdf.Values;

/// <summary>Lexical forms of <c>xsd:integer</c> and <c>xsd:decimal</c>.</summary>
internal static class DecimalText
{
    /// <summary>Digits whose number surely fits 64 bits.</summary>
    private const int SafeDigits = 18;

    public static bool TryParseInteger(ReadOnlySpan<byte> text, out XsdDecimal value)
    {
        var digits = WithoutSign(text, out var negative);
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            value = default;
            return false;
        }

        value = FromDigits(digits, default, negative);
        return true;
    }

    public static bool TryParseDecimal(ReadOnlySpan<byte> text, out XsdDecimal value)
    {
        var digits = WithoutSign(text, out var negative);
        var point = digits.IndexOf((byte)'.');
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? default : digits[(point + 1)..];
        if ((whole.IsEmpty && fraction.IsEmpty)
            || whole.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            || fraction.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            value = default;
            return false;
        }

        value = FromDigits(whole, fraction.TrimEnd((byte)'0'), negative);
        return true;
    }

    public static string Format(in XsdDecimal value)
    {
        var normal = value.Normalized();
        if (normal.Scale == 0)
        {
            return normal.Big is null
                ? normal.Small.ToString(CultureInfo.InvariantCulture)
                : ((BigInteger)normal.Big).ToString(CultureInfo.InvariantCulture);
        }

        var digits = BigInteger.Abs(normal.Unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(normal.Scale + 1, '0');
        return string.Concat(normal.Sign < 0 ? "-" : "", digits.AsSpan(0, digits.Length - normal.Scale), ".", digits.AsSpan(digits.Length - normal.Scale));
    }

    private static ReadOnlySpan<byte> WithoutSign(ReadOnlySpan<byte> text, out bool negative)
    {
        negative = !text.IsEmpty && text[0] == (byte)'-';
        return negative || (!text.IsEmpty && text[0] == (byte)'+') ? text[1..] : text;
    }

    private static XsdDecimal FromDigits(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction, bool negative)
    {
        whole = whole.TrimStart((byte)'0');
        if (whole.Length + fraction.Length <= SafeDigits)
        {
            long number = 0;
            foreach (var digit in whole)
            {
                number = (number * 10) + (digit - '0');
            }

            foreach (var digit in fraction)
            {
                number = (number * 10) + (digit - '0');
            }

            return new XsdDecimal(negative ? -number : number, fraction.Length);
        }

        var all = string.Concat(Encoding.ASCII.GetString(whole), Encoding.ASCII.GetString(fraction));
        var unscaled = BigInteger.Parse(all, NumberStyles.None, CultureInfo.InvariantCulture);
        return XsdDecimal.FromBig(negative ? -unscaled : unscaled, fraction.Length);
    }
}
