namespace KnowledgeGraph.Rdf.Values;

/// <summary>
/// A value of <c>xsd:duration</c> or one of its two ordered parts: months and seconds, both of one sign (XSD 1.1 Part 2 §3.3.6).
/// </summary>
public readonly struct XsdDuration : IEquatable<XsdDuration>
{
    /// <summary>The moments that tell whether a month count is surely longer than a count of seconds (XSD 1.1 Part 2 §3.3.6.1).</summary>
    private static readonly XsdDateTime[] References =
    [
        XsdDateTime.Of(XsdType.DateTime, 1696, 9, 1, 0, 0, 0),
        XsdDateTime.Of(XsdType.DateTime, 1697, 2, 1, 0, 0, 0),
        XsdDateTime.Of(XsdType.DateTime, 1903, 3, 1, 0, 0, 0),
        XsdDateTime.Of(XsdType.DateTime, 1903, 7, 1, 0, 0, 0),
    ];

    public XsdDuration(XsdType type, long months, long seconds, int nanoseconds)
    {
        Type = type;
        Months = months;
        Seconds = seconds;
        Nanoseconds = nanoseconds;
    }

    public XsdType Type { get; }

    public long Months { get; }

    /// <summary>Whole seconds, rounded down.</summary>
    public long Seconds { get; }

    /// <summary>Nanoseconds after <see cref="Seconds"/>, never negative.</summary>
    public int Nanoseconds { get; }

    public static XsdDuration FromMinutes(int minutes) => new(XsdType.DayTimeDuration, 0, minutes * 60L, 0);

    public XsdDuration As(XsdType type) => type switch
    {
        XsdType.DayTimeDuration => new(type, 0, Seconds, Nanoseconds),
        XsdType.YearMonthDuration => new(type, Months, 0, 0),
        _ => new(type, Months, Seconds, Nanoseconds),
    };

    public XsdDuration Negated() => Nanoseconds == 0
        ? new(Type, -Months, -Seconds, 0)
        : new(Type, -Months, -Seconds - 1, 1_000_000_000 - Nanoseconds);

    /// <summary>The sum of two durations; false where months and seconds would differ in sign or the sum is too large.</summary>
    public static bool TryAdd(in XsdDuration left, in XsdDuration right, out XsdDuration sum)
    {
        var nanoseconds = left.Nanoseconds + right.Nanoseconds;
        var seconds = (Int128)left.Seconds + right.Seconds + (nanoseconds / 1_000_000_000);
        var months = (Int128)left.Months + right.Months;
        var type = left.Type == right.Type ? left.Type : XsdType.Duration;
        var fits = Fits(seconds) && Fits(months);
        sum = fits ? new XsdDuration(type, (long)months, (long)seconds, nanoseconds % 1_000_000_000) : default;
        return fits && (sum.Months == 0 || sum.SecondsSign == 0 || (sum.Months > 0) == (sum.SecondsSign > 0));
    }

    /// <summary>The order, or null where it depends on the month that one starts in.</summary>
    public static int? Compare(in XsdDuration left, in XsdDuration right)
    {
        if (left.Months == right.Months)
        {
            return CompareSeconds(left, right);
        }

        if (left.Seconds == right.Seconds && left.Nanoseconds == right.Nanoseconds)
        {
            return left.Months.CompareTo(right.Months);
        }

        int? agreed = null;
        foreach (var reference in References)
        {
            if (!reference.TryAdd(left, out var leftEnd) || !reference.TryAdd(right, out var rightEnd))
            {
                return null;
            }

            var order = XsdDateTime.Compare(leftEnd, rightEnd);
            if (agreed is not null && order != agreed)
            {
                return null;
            }

            agreed = order;
        }

        return agreed;
    }

    /// <summary>A total order for sorting, by months of 30.436875 days and seconds together.</summary>
    public static int CompareTotally(in XsdDuration left, in XsdDuration right)
    {
        const int averageMonthSeconds = 2_629_746;
        var order = (((Int128)left.Months * averageMonthSeconds) + left.Seconds)
            .CompareTo(((Int128)right.Months * averageMonthSeconds) + right.Seconds);
        return order != 0 ? order : left.Nanoseconds.CompareTo(right.Nanoseconds);
    }

    public bool Equals(XsdDuration other) => Months == other.Months && Seconds == other.Seconds && Nanoseconds == other.Nanoseconds;

    public override bool Equals(object? obj) => obj is XsdDuration other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Months, Seconds, Nanoseconds);

    /// <summary>The canonical form: <c>P1Y2M3DT4H5M6.7S</c>, zero as <c>PT0S</c> or, of months only, <c>P0M</c>.</summary>
    public override string ToString() => DurationText.Format(this);

    internal int SecondsSign => Seconds < 0 ? -1 : Seconds > 0 || Nanoseconds > 0 ? 1 : 0;

    private static int CompareSeconds(in XsdDuration left, in XsdDuration right)
    {
        var order = left.Seconds.CompareTo(right.Seconds);
        return order != 0 ? order : left.Nanoseconds.CompareTo(right.Nanoseconds);
    }

    private static bool Fits(Int128 value) => value >= -long.MaxValue && value <= long.MaxValue;
}
