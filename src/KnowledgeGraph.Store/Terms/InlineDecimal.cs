namespace KnowledgeGraph.Store.Terms;

/// <summary>
/// <c>xsd:decimal</c> as scale (5 bits) and unscaled value (55 bits, biased). The scale is the number of fraction digits as written, so
/// that <c>12.50</c> and <c>12.5</c> have different ids.
/// </summary>
internal static class InlineDecimal
{
    private const int ScaleShift = 55;
    private const long Bias = 1L << (ScaleShift - 1);
    private const int MaxScale = 17;

    public static bool TryEncode(ReadOnlySpan<byte> text, out TermId id)
    {
        id = TermId.None;
        var isNegative = text.Length > 0 && text[0] == '-';
        var unsigned = isNegative ? text[1..] : text;
        var point = unsigned.IndexOf((byte)'.');
        var whole = point < 0 ? unsigned : unsigned[..point];
        var fraction = point < 0 ? default : unsigned[(point + 1)..];
        var isMalformed = whole.IsEmpty || (point >= 0 && fraction.IsEmpty) || (whole.Length > 1 && whole[0] == '0');
        if (isMalformed || whole.Length + fraction.Length > 17 || !AsciiDigits.TryRead(whole, out var unscaled))
        {
            return false;
        }

        if (!fraction.IsEmpty)
        {
            if (!AsciiDigits.TryRead(fraction, out var part))
            {
                return false;
            }

            unscaled = (unscaled * PowerOfTen(fraction.Length)) + part;
        }

        // A negative zero has no place among the integers.
        return !(isNegative && unscaled == 0) && TryPack(isNegative ? -unscaled : unscaled, fraction.Length, out id);
    }

    public static bool TryFrom(decimal value, out TermId id)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var unscaled = ((UInt128)(uint)bits[2] << 64) | ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        for (; scale > 0 && unscaled % 10 == 0; scale--)
        {
            unscaled /= 10;
        }

        id = TermId.None;
        return unscaled < (UInt128)Bias && TryPack(bits[3] < 0 ? -(long)unscaled : (long)unscaled, scale, out id);
    }

    public static bool Get(TermId id, out decimal value)
    {
        var (unscaled, scale) = Unpack(id);
        var magnitude = (ulong)Math.Abs(unscaled);
        value = new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, unscaled < 0, (byte)scale);
        return true;
    }

    public static int Format(TermId id, Span<byte> destination)
    {
        var (unscaled, scale) = Unpack(id);
        var at = 0;
        if (unscaled < 0)
        {
            destination[at++] = (byte)'-';
            unscaled = -unscaled;
        }

        var whole = unscaled / PowerOfTen(scale);
        var length = AsciiDigits.Count(whole);
        AsciiDigits.Write(whole, destination.Slice(at, length));
        at += length;
        if (scale > 0)
        {
            destination[at++] = (byte)'.';
            AsciiDigits.Write(unscaled % PowerOfTen(scale), destination.Slice(at, scale));
            at += scale;
        }

        return at;
    }

    private static bool TryPack(long unscaled, int scale, out TermId id)
    {
        var fits = scale <= MaxScale && unscaled is > -Bias and < Bias;
        id = fits ? new TermId(TermTag.Decimal, ((ulong)scale << ScaleShift) | (ulong)(unscaled + Bias)) : TermId.None;
        return fits;
    }

    private static (long Unscaled, int Scale) Unpack(TermId id) =>
        ((long)(id.Payload & ((1UL << ScaleShift) - 1)) - Bias, (int)(id.Payload >> ScaleShift));

    private static long PowerOfTen(int exponent)
    {
        var power = 1L;
        for (; exponent > 0; exponent--)
        {
            power *= 10;
        }

        return power;
    }
}
