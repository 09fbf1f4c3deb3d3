using System.Numerics;

namespace KnowledgeGraph.Rdf.Values;

/// <summary>
/// A value of <c>xsd:decimal</c>, and with no fractional digits of <c>xsd:integer</c>: an unscaled integer of any size divided by a power
/// of ten. Sums, differences and products are exact; see <see cref="TryDivide"/> for quotients. Numbers whose unscaled
/// integer fits 64 bits allocate nothing.
/// </summary>
public readonly struct XsdDecimal : IEquatable<XsdDecimal>, IComparable<XsdDecimal>
{
    /// <summary>The digits that a quotient has at least, where it does not end before.</summary>
    private const int QuotientDigits = 18;

    public XsdDecimal(long unscaled, int scale = 0)
        : this(null, unscaled, scale)
    {
    }

    internal XsdDecimal(object? big, long small, int scale)
    {
        Big = big;
        Small = small;
        Scale = scale;
    }

    /// <summary>A boxed <see cref="BigInteger"/> where the unscaled integer does not fit <see cref="Small"/>.</summary>
    internal object? Big { get; }

    internal long Small { get; }

    /// <summary>Fractional digits, trailing zeros among them.</summary>
    public int Scale { get; }

    public BigInteger Unscaled => Big is null ? Small : (BigInteger)Big;

    public int Sign => Big is null ? Math.Sign(Small) : ((BigInteger)Big).Sign;

    public bool IsZero => Big is null && Small == 0;

    /// <summary>The number as a 64-bit integer, where it is one.</summary>
    public bool TryGetInt64(out long value)
    {
        var truncated = Scale == 0 ? this : Normalized();
        value = truncated.Small;
        return truncated.Big is null && truncated.Scale == 0;
    }

    /// <summary>The unscaled integer, where it and its opposite fit 64 bits.</summary>
    public bool TryGetUnscaled(out long unscaled)
    {
        unscaled = Small;
        return Big is null && Small != long.MinValue;
    }

    /// <summary>A number from its unscaled integer and its fractional digits.</summary>
    public static XsdDecimal FromBig(BigInteger unscaled, int scale) =>
        unscaled >= long.MinValue && unscaled <= long.MaxValue
            ? new XsdDecimal((long)unscaled, scale)
            : new XsdDecimal(unscaled, 0, scale);

    public static XsdDecimal FromInt128(Int128 unscaled, int scale) =>
        unscaled >= long.MinValue && unscaled <= long.MaxValue
            ? new XsdDecimal((long)unscaled, scale)
            : new XsdDecimal((BigInteger)unscaled, 0, scale);

    public static XsdDecimal operator +(in XsdDecimal left, in XsdDecimal right) => Add(left, right);

    public static XsdDecimal operator -(in XsdDecimal left, in XsdDecimal right) => Add(left, -right);

    public static XsdDecimal operator -(in XsdDecimal value) =>
        value.Big is null && value.Small != long.MinValue
            ? new XsdDecimal(-value.Small, value.Scale)
            : FromBig(-value.Unscaled, value.Scale);

    public static XsdDecimal operator *(in XsdDecimal left, in XsdDecimal right)
    {
        var scale = left.Scale + right.Scale;
        return left.Big is null && right.Big is null
            ? FromInt128((Int128)left.Small * right.Small, scale).WithoutNeedlessSize()
            : FromBig(left.Unscaled * right.Unscaled, scale).WithoutNeedlessSize();
    }

    /// <summary>
    /// The quotient: exact where it ends, otherwise rounded half to even at 18 fractional digits, or at 18 significant digits where it is
    /// below one. False where the divisor is zero.
    /// </summary>
    public static bool TryDivide(in XsdDecimal dividend, in XsdDecimal divisor, out XsdDecimal quotient)
    {
        if (divisor.IsZero)
        {
            quotient = default;
            return false;
        }

        if (dividend.Big is null && divisor.Big is null && dividend.Scale == divisor.Scale && divisor.Small != -1
            && dividend.Small % divisor.Small == 0)
        {
            quotient = new XsdDecimal(dividend.Small / divisor.Small);
            return true;
        }

        quotient = DivideRounded(dividend, divisor).Normalized();
        return true;
    }

    private static XsdDecimal DivideRounded(in XsdDecimal dividend, in XsdDecimal divisor)
    {
        var numerator = dividend.Unscaled * PowersOfTen.Big(divisor.Scale);
        var denominator = divisor.Unscaled * PowersOfTen.Big(dividend.Scale);
        var digits = QuotientDigits;
        if (!numerator.IsZero && BigInteger.Abs(numerator) < BigInteger.Abs(denominator))
        {
            digits += (int)(BigInteger.Log10(BigInteger.Abs(denominator)) - BigInteger.Log10(BigInteger.Abs(numerator)));
        }

        var unscaled = BigInteger.DivRem(numerator * PowersOfTen.Big(digits), denominator, out var remainder);
        var twice = BigInteger.Abs(remainder) * 2;
        var half = twice.CompareTo(BigInteger.Abs(denominator));
        if (half > 0 || (half == 0 && !unscaled.IsEven))
        {
            unscaled += numerator.Sign * denominator.Sign;
        }

        return FromBig(unscaled, digits);
    }

    private static XsdDecimal Add(in XsdDecimal left, in XsdDecimal right)
    {
        if (left.Big is null && right.Big is null && left.Scale <= PowersOfTen.MaxInt64 && right.Scale <= PowersOfTen.MaxInt64)
        {
            // Both scaled numbers stay below 2^63 * 10^18 < 2^123, so the sum fits 128 bits.
            var scale = Math.Max(left.Scale, right.Scale);
            return FromInt128(
                ((Int128)left.Small * PowersOfTen.Int64(scale - left.Scale)) + ((Int128)right.Small * PowersOfTen.Int64(scale - right.Scale)),
                scale).WithoutNeedlessSize();
        }

        var common = Math.Max(left.Scale, right.Scale);
        return FromBig(left.UnscaledAt(common) + right.UnscaledAt(common), common).WithoutNeedlessSize();
    }

    public int CompareTo(XsdDecimal other)
    {
        if (Big is null && other.Big is null)
        {
            if (Scale == other.Scale)
            {
                return Small.CompareTo(other.Small);
            }

            if (Scale <= PowersOfTen.MaxInt64 && other.Scale <= PowersOfTen.MaxInt64)
            {
                var scale = Math.Max(Scale, other.Scale);
                return ((Int128)Small * PowersOfTen.Int64(scale - Scale))
                    .CompareTo((Int128)other.Small * PowersOfTen.Int64(scale - other.Scale));
            }
        }

        var common = Math.Max(Scale, other.Scale);
        return Sign != other.Sign ? Sign.CompareTo(other.Sign) : UnscaledAt(common).CompareTo(other.UnscaledAt(common));
    }

    public bool Equals(XsdDecimal other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is XsdDecimal other && Equals(other);

    public override int GetHashCode()
    {
        var normal = Normalized();
        return HashCode.Combine(normal.Unscaled, normal.Scale);
    }

    public bool IsBetween(long least, long greatest) => CompareTo(new XsdDecimal(least)) >= 0 && CompareTo(new XsdDecimal(greatest)) <= 0;

    /// <summary>The same number without trailing fractional zeros.</summary>
    public XsdDecimal Normalized()
    {
        if (Scale == 0)
        {
            return this;
        }

        return Big is null ? NormalizedSmall(Small, Scale) : NormalizedBig((BigInteger)Big, Scale);
    }

    private static XsdDecimal NormalizedSmall(long unscaled, int scale)
    {
        while (scale > 0 && unscaled % 10 == 0)
        {
            unscaled /= 10;
            scale--;
        }

        return new XsdDecimal(unscaled, scale);
    }

    private static XsdDecimal NormalizedBig(BigInteger unscaled, int scale)
    {
        while (scale > 0)
        {
            // Nine digits at a time while they are all zero, then one at a time.
            var step = scale >= 9 && (unscaled % 1_000_000_000).IsZero ? 9 : 1;
            var shorter = BigInteger.DivRem(unscaled, PowersOfTen.Int64(step), out var remainder);
            if (!remainder.IsZero)
            {
                break;
            }

            unscaled = shorter;
            scale -= step;
        }

        return FromBig(unscaled, scale);
    }

    /// <summary>The largest integer that is not greater (fn:floor).</summary>
    public XsdDecimal Floor() => RoundToInteger(static (quotient, remainder, _) => remainder.Sign < 0 ? quotient - 1 : quotient);

    /// <summary>The smallest integer that is not less (fn:ceiling).</summary>
    public XsdDecimal Ceiling() => RoundToInteger(static (quotient, remainder, _) => remainder.Sign > 0 ? quotient + 1 : quotient);

    /// <summary>The nearest integer, of two the greater one (fn:round).</summary>
    public XsdDecimal Round() => RoundToInteger(static (quotient, remainder, divisor) =>
        remainder.Sign >= 0
            ? (remainder * 2 >= divisor ? quotient + 1 : quotient)
            : (-remainder * 2 > divisor ? quotient - 1 : quotient));

    /// <summary>The integer part.</summary>
    public XsdDecimal Truncate() => RoundToInteger(static (quotient, _, _) => quotient);

    private XsdDecimal RoundToInteger(Func<BigInteger, BigInteger, BigInteger, BigInteger> choose)
    {
        if (Scale == 0)
        {
            return this;
        }

        var divisor = PowersOfTen.Big(Scale);
        var quotient = BigInteger.DivRem(Unscaled, divisor, out var remainder);
        return FromBig(choose(quotient, remainder, divisor), 0);
    }

    public XsdDecimal Abs() => Sign < 0 ? -this : this;

    /// <summary>The nearest double.</summary>
    public double ToDouble()
    {
        const long exactInDouble = 1L << 53;
        if (Big is null && (Scale == 0 || (Scale <= 22 && Small is >= -exactInDouble and <= exactInDouble)))
        {
            // Two exact operands and one division: correctly rounded.
            return Scale == 0 ? Small : Small / PowersOfTen.Double(Scale);
        }

        return double.Parse(ToString(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The nearest float, rounded once.</summary>
    public float ToSingle() =>
        Big is null && Scale == 0 ? Small : float.Parse(ToString(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The exact value of a finite double.</summary>
    public static XsdDecimal FromDouble(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        if (exponent == 0)
        {
            exponent++;
        }
        else
        {
            mantissa |= 1L << 52;
        }

        exponent -= 1075;
        var signed = new BigInteger(bits < 0 ? -mantissa : mantissa);

        // m / 2^k = m * 5^k / 10^k
        return exponent >= 0
            ? FromBig(signed << exponent, 0)
            : FromBig(signed * BigInteger.Pow(5, -exponent), -exponent).Normalized();
    }

    /// <summary>The canonical form (XSD 1.1 Part 2 §3.3.3): no leading or trailing zeros, a point only before a fraction.</summary>
    public override string ToString() => DecimalText.Format(this);

    private BigInteger UnscaledAt(int scale) => scale == Scale ? Unscaled : Unscaled * PowersOfTen.Big(scale - Scale);

    /// <summary>Drops trailing zeros where the number would not fit 64 bits with them, so that long chains stay cheap.</summary>
    private XsdDecimal WithoutNeedlessSize() => Scale > PowersOfTen.MaxInt64 || (Big is not null && Scale > 0) ? Normalized() : this;
}
