using System.Buffers.Text;
using System.Globalization;

namespace KnowledgeGraph.Store.Terms;

/// <summary>
/// <c>xsd:double</c> in canonical form (XSD 1.1 Datatypes §3.3.5.2) as decimal exponent (10 bits) and digits (50 bits, biased). Decimal and
/// not binary, so that the lexical form comes back exactly and the doubles that people write fit.
/// </summary>
internal static class InlineDouble
{
    private const int ExponentShift = 50;
    private const int ExponentBias = 400;
    private const long Bias = 1L << (ExponentShift - 1);
    private const int MaxDigits = 14;
    private static readonly TermId Zero = new(TermTag.Double, ((ulong)ExponentBias << ExponentShift) | Bias);

    /// <summary>Exponent fields below any real exponent stand for the values that have no digits.</summary>
    private const int NotANumber = 0;
    private const int Infinity = 1;
    private const int NegativeInfinity = 2;
    private const int NegativeZero = 3;

    public static bool TryEncode(ReadOnlySpan<byte> text, out TermId id)
    {
        if (TryEncodeSpecial(text, out id))
        {
            return true;
        }

        var isNegative = text.Length > 0 && text[0] == '-';
        var unsigned = isNegative ? text[1..] : text;
        var mark = unsigned.IndexOf((byte)'E');
        if (mark < 3 || unsigned[1] != '.' || !TryReadExponent(unsigned[(mark + 1)..], out var exponent))
        {
            return false;
        }

        var fraction = unsigned[2..mark];
        var isWhole = fraction is [(byte)'0'];
        if (fraction.Length >= MaxDigits || (fraction[^1] == '0' && !isWhole) || (unsigned[0] == '0' && !(isWhole && exponent == 0)))
        {
            return false;
        }

        if (!AsciiDigits.TryRead(unsigned[..1], out var digits) || !AsciiDigits.TryRead(fraction, out var part))
        {
            return false;
        }

        for (var place = isWhole ? 0 : fraction.Length; place > 0; place--)
        {
            digits *= 10;
        }

        digits += part;
        return !(isNegative && digits == 0) && TryPack(isNegative ? -digits : digits, exponent, out id);
    }

    public static bool TryFrom(double value, out TermId id)
    {
        if (double.IsNaN(value) || double.IsInfinity(value) || value == 0)
        {
            id = double.IsNaN(value) ? Special(NotANumber)
                : value == 0 ? (double.IsNegative(value) ? Special(NegativeZero) : Zero)
                : Special(value > 0 ? Infinity : NegativeInfinity);
            return true;
        }

        // The shortest digits that read back as this value, as "d.dddE+xxx".
        Span<byte> text = stackalloc byte[40];
        value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        return TryFromShortest(text[..length], out id);
    }

    public static bool Get(TermId id, out double value)
    {
        var field = (int)(id.Payload >> ExponentShift);
        if (field <= NegativeZero)
        {
            value = field switch
            {
                NotANumber => double.NaN,
                Infinity => double.PositiveInfinity,
                NegativeInfinity => double.NegativeInfinity,
                _ => -0.0,
            };
            return true;
        }

        var (digits, exponent) = Unpack(id);
        var power = exponent - AsciiDigits.Count(Math.Abs(digits)) + 1;
        if (power is >= -22 and <= 22)
        {
            // Both operands are exact, so one operation rounds once and correctly.
            value = power >= 0 ? digits * ExactPower(power) : digits / ExactPower(-power);
            return true;
        }

        Span<byte> text = stackalloc byte[InlineValues.MaxLength];
        var length = Format(id, text);
        return double.TryParse(text[..length], NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    public static int Format(TermId id, Span<byte> destination)
    {
        var field = (int)(id.Payload >> ExponentShift);
        if (field <= NegativeZero)
        {
            var special = field switch
            {
                NotANumber => "NaN"u8,
                Infinity => "INF"u8,
                NegativeInfinity => "-INF"u8,
                _ => "-0.0E0"u8,
            };
            special.CopyTo(destination);
            return special.Length;
        }

        var (digits, exponent) = Unpack(id);
        var at = 0;
        if (digits < 0)
        {
            destination[at++] = (byte)'-';
            digits = -digits;
        }

        // One digit before the point, the others (at least one) after it.
        var count = AsciiDigits.Count(digits);
        AsciiDigits.Write(digits, destination.Slice(at + 1, count));
        destination[at] = destination[at + 1];
        destination[at + 1] = (byte)'.';
        at += count + 1;
        if (count == 1)
        {
            destination[at++] = (byte)'0';
        }

        destination[at++] = (byte)'E';
        Utf8Formatter.TryFormat(exponent, destination[at..], out var length);
        return at + length;
    }

    private static bool TryFromShortest(ReadOnlySpan<byte> text, out TermId id)
    {
        id = TermId.None;
        var isNegative = text[0] == '-';
        long digits = 0;
        var count = 0;
        var exponent = -1;
        var afterPoint = false;
        var at = isNegative ? 1 : 0;
        for (; at < text.Length && text[at] != 'E'; at++)
        {
            if (text[at] == '.')
            {
                afterPoint = true;
                continue;
            }

            var isLeadingZero = digits == 0 && text[at] == '0';
            exponent += !afterPoint && !isLeadingZero ? 1 : afterPoint && isLeadingZero ? -1 : 0;
            if (!isLeadingZero && ++count <= 18)
            {
                digits = (digits * 10) + (text[at] - '0');
            }
        }

        if (at < text.Length && Utf8Parser.TryParse(text[(at + 1)..], out int written, out _))
        {
            exponent += written;
        }

        for (; digits != 0 && digits % 10 == 0; count--)
        {
            digits /= 10;
        }

        return count <= MaxDigits && TryPack(isNegative ? -digits : digits, exponent, out id);
    }

    private static bool TryEncodeSpecial(ReadOnlySpan<byte> text, out TermId id)
    {
        var field = text switch
        {
            _ when text.SequenceEqual("NaN"u8) => NotANumber,
            _ when text.SequenceEqual("INF"u8) => Infinity,
            _ when text.SequenceEqual("-INF"u8) => NegativeInfinity,
            _ when text.SequenceEqual("-0.0E0"u8) => NegativeZero,
            _ => -1,
        };
        id = field < 0 ? TermId.None : Special(field);
        return field >= 0;
    }

    private static bool TryReadExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        var digits = text.Length > 0 && text[0] == '-' ? text[1..] : text;
        exponent = 0;
        if (digits.Length is 0 or > 3 || (digits[0] == '0' && text.Length > 1) || !AsciiDigits.TryRead(digits, out var value))
        {
            return false;
        }

        exponent = digits.Length == text.Length ? (int)value : -(int)value;
        return exponent is >= -324 and <= 308;
    }

    private static bool TryPack(long digits, int exponent, out TermId id)
    {
        var fits = digits is > -Bias and < Bias;
        id = fits ? new TermId(TermTag.Double, ((ulong)(exponent + ExponentBias) << ExponentShift) | (ulong)(digits + Bias)) : TermId.None;
        return fits;
    }

    private static (long Digits, int Exponent) Unpack(TermId id) =>
        ((long)(id.Payload & ((1UL << ExponentShift) - 1)) - Bias, (int)(id.Payload >> ExponentShift) - ExponentBias);

    private static TermId Special(int field) => new(TermTag.Double, (ulong)field << ExponentShift);

    private static double ExactPower(int exponent)
    {
        var power = 1.0;
        for (; exponent > 0; exponent--)
        {
            power *= 10;
        }

        return power;
    }
}
