namespace KnowledgeGraph.Rdf.Values;

/// <summary>Sums and differences of dates, times and durations (XPath F&amp;O §10.6, §10.8); an extension of SPARQL 1.1.</summary>
internal static class TemporalArithmetic
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    public static XsdValue Add(in XsdValue left, in XsdValue right)
    {
        if (XsdDatatypes.IsDuration(left.Type) && XsdDatatypes.IsDuration(right.Type))
        {
            return XsdDuration.TryAdd(left.AsDuration, right.AsDuration, out var sum) ? XsdValue.Of(sum) : default;
        }

        return XsdDatatypes.IsDuration(right.Type) ? Shift(left, right.AsDuration)
            : XsdDatatypes.IsDuration(left.Type) ? Shift(right, left.AsDuration)
            : default;
    }

    public static XsdValue Subtract(in XsdValue left, in XsdValue right)
    {
        if (XsdDatatypes.IsDuration(right.Type))
        {
            return Add(left, XsdValue.Of(right.AsDuration.Negated()));
        }

        return IsPoint(left.Type) && (left.Type == right.Type || (IsDateTime(left.Type) && IsDateTime(right.Type)))
            ? XsdValue.Of(XsdDateTime.Difference(left.AsDateTime, right.AsDateTime))
            : default;
    }

    public static XsdValue Multiply(in XsdValue left, in XsdValue right) =>
        XsdDatatypes.IsDuration(left.Type) && right.IsNumeric ? Scale(left, right, divide: false)
        : XsdDatatypes.IsDuration(right.Type) && left.IsNumeric ? Scale(right, left, divide: false)
        : default;

    public static XsdValue Divide(in XsdValue left, in XsdValue right)
    {
        if (XsdDatatypes.IsDuration(left.Type) && right.IsNumeric)
        {
            return Scale(left, right, divide: true);
        }

        if (left.Type != right.Type || left.Type is not (XsdType.DayTimeDuration or XsdType.YearMonthDuration))
        {
            return default;
        }

        return XsdDecimal.TryDivide(Size(left.AsDuration), Size(right.AsDuration), out var ratio) ? XsdValue.Of(XsdType.Decimal, ratio) : default;
    }

    private static XsdValue Shift(in XsdValue point, in XsdDuration duration)
    {
        var allowed = IsDateTime(point.Type) || point.Type == XsdType.Date || (point.Type == XsdType.Time && duration.Months == 0);
        return allowed && point.AsDateTime.TryAdd(duration, out var sum) ? XsdValue.Of(sum) : default;
    }

    private static XsdValue Scale(in XsdValue duration, in XsdValue factor, bool divide)
    {
        if (duration.Type == XsdType.Duration || !TryToExact(factor, out var exact))
        {
            return default;
        }

        var scaled = Size(duration.AsDuration) * exact;
        if (divide && !XsdDecimal.TryDivide(Size(duration.AsDuration), exact, out scaled))
        {
            return default;
        }

        return duration.Type == XsdType.YearMonthDuration ? FromMonths(scaled) : FromSeconds(scaled);
    }

    private static XsdValue FromMonths(in XsdDecimal months) =>
        months.Round().TryGetInt64(out var whole) ? XsdValue.Of(new XsdDuration(XsdType.YearMonthDuration, whole, 0, 0)) : default;

    private static XsdValue FromSeconds(in XsdDecimal seconds)
    {
        var whole = seconds.Floor();
        var fraction = (seconds - whole) * new XsdDecimal(NanosecondsPerSecond);
        return whole.TryGetInt64(out var count) && fraction.Truncate().TryGetInt64(out var nanoseconds)
            ? XsdValue.Of(new XsdDuration(XsdType.DayTimeDuration, 0, count, (int)nanoseconds))
            : default;
    }

    private static XsdDecimal Size(in XsdDuration duration) => duration.Type == XsdType.YearMonthDuration
        ? new XsdDecimal(duration.Months)
        : new XsdDecimal(duration.Seconds) + new XsdDecimal(duration.Nanoseconds, 9);

    private static bool TryToExact(in XsdValue number, out XsdDecimal exact)
    {
        if (XsdDatatypes.IsExact(number.Type))
        {
            exact = number.AsDecimal;
            return true;
        }

        var value = number.ToDouble();
        exact = double.IsFinite(value) ? XsdDecimal.FromDouble(value) : default;
        return double.IsFinite(value);
    }

    private static bool IsPoint(XsdType type) => IsDateTime(type) || type is XsdType.Date or XsdType.Time;

    private static bool IsDateTime(XsdType type) => type is XsdType.DateTime or XsdType.DateTimeStamp;
}
