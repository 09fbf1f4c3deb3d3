namespace KnowledgeGraph.Rdf.Values;

/// <summary>
/// A value of <c>xsd:dateTime</c>, <c>date</c>, <c>time</c>, <c>gYear</c> and their kin, which share seven properties (XSD 1.1 Part 2 §D.2):
/// a local time and, perhaps, a time zone. Properties that a type lacks hold those of 1972-12-31T00:00:00, the reference of XPath F&amp;O. Fractions of
/// a second are kept to the nanosecond.
/// </summary>
public readonly struct XsdDateTime
{
    /// <summary>The time zone of a value that has none.</summary>
    public const short NoZone = short.MinValue;

    /// <summary>Years beyond these are refused, so that seconds stay far within 64 bits.</summary>
    public const long MaxYear = 999_999_999;

    /// <summary>The widest offset of a time zone, in seconds: 14 hours.</summary>
    private const long MaxOffsetSeconds = 14 * 3600;

    internal const int ReferenceYear = 1972;
    internal const int ReferenceMonth = 12;
    internal const int ReferenceDay = 31;

    public XsdDateTime(XsdType type, long localSeconds, int nanoseconds, short zoneMinutes)
    {
        Type = type;
        LocalSeconds = localSeconds;
        Nanoseconds = nanoseconds;
        ZoneMinutes = zoneMinutes;
    }

    public XsdType Type { get; }

    /// <summary>Seconds from 1970-01-01T00:00:00 on the value's own clock.</summary>
    public long LocalSeconds { get; }

    /// <summary>Nanoseconds after <see cref="LocalSeconds"/>, never negative.</summary>
    public int Nanoseconds { get; }

    /// <summary>Minutes that the value's clock is ahead of UTC, or <see cref="NoZone"/>.</summary>
    public short ZoneMinutes { get; }

    public bool HasZone => ZoneMinutes != NoZone;

    public (long Year, int Month, int Day) Date => ProlepticCalendar.DateFromDays(Days);

    public int Hour => SecondOfDay / 3600;

    public int Minute => SecondOfDay / 60 % 60;

    /// <summary>Seconds of the minute with their fraction.</summary>
    public XsdDecimal Second => new XsdDecimal(((SecondOfDay % 60) * 1_000_000_000L) + Nanoseconds, 9).Normalized();

    internal int SecondOfDay => (int)(LocalSeconds - (Days * ProlepticCalendar.SecondsPerDay));

    private long Days => ProlepticCalendar.FloorDivide(LocalSeconds, ProlepticCalendar.SecondsPerDay);

    /// <summary>The moment in UTC as a <c>xsd:dateTime</c> of a clock.</summary>
    public static XsdDateTime FromUtc(DateTimeOffset moment)
    {
        var ticks = moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        var seconds = ProlepticCalendar.FloorDivide(ticks, TimeSpan.TicksPerSecond);
        return new XsdDateTime(XsdType.DateTime, seconds, (int)(ticks - (seconds * TimeSpan.TicksPerSecond)) * 100, 0);
    }

    /// <summary>
    /// Compares on the time line. A value without time zone may lie anywhere within 14 hours of one with a zone: null says that their order is
    /// indeterminate (XSD 1.1 Part 2 §3.3.7).
    /// </summary>
    public static int? Compare(in XsdDateTime left, in XsdDateTime right)
    {
        if (left.HasZone == right.HasZone)
        {
            var order = left.TimeLineSeconds.CompareTo(right.TimeLineSeconds);
            return order != 0 ? order : left.Nanoseconds.CompareTo(right.Nanoseconds);
        }

        var distance = left.TimeLineSeconds - right.TimeLineSeconds;
        return distance > MaxOffsetSeconds || (distance == MaxOffsetSeconds && left.Nanoseconds > right.Nanoseconds) ? 1
            : distance < -MaxOffsetSeconds || (distance == -MaxOffsetSeconds && left.Nanoseconds < right.Nanoseconds) ? -1
            : null;
    }

    /// <summary>A total order for sorting: by the time line with a missing zone read as UTC, then values without zone first.</summary>
    public static int CompareTotally(in XsdDateTime left, in XsdDateTime right)
    {
        var order = left.TimeLineSeconds.CompareTo(right.TimeLineSeconds);
        order = order != 0 ? order : left.Nanoseconds.CompareTo(right.Nanoseconds);
        return order != 0 ? order : left.HasZone.CompareTo(right.HasZone);
    }

    /// <summary>
    /// The same moment on the clock of another zone, or without a zone the same local time in it (fn:adjust-dateTime-to-timezone);
    /// with <see cref="NoZone"/> the local time, and no zone.
    /// </summary>
    public XsdDateTime WithZone(short zoneMinutes)
    {
        var local = zoneMinutes == NoZone || !HasZone ? LocalSeconds : TimeLineSeconds + (zoneMinutes * 60L);
        return new XsdDateTime(Type, local, Nanoseconds, zoneMinutes).Truncated();
    }

    /// <summary>A value of another type with those properties that both types have; the caller has checked that the cast exists.</summary>
    public XsdDateTime As(XsdType type) => new XsdDateTime(type, LocalSeconds, Nanoseconds, ZoneMinutes).Truncated();

    /// <summary>Sets the properties that the type lacks to the reference's.</summary>
    internal XsdDateTime Truncated()
    {
        if (Type is XsdType.DateTime or XsdType.DateTimeStamp)
        {
            return this;
        }

        if (Type == XsdType.Time)
        {
            return Of(Type, ReferenceYear, ReferenceMonth, ReferenceDay, SecondOfDay, Nanoseconds, ZoneMinutes);
        }

        var (year, month, day) = Date;
        return Type switch
        {
            XsdType.GYear => Of(Type, year, 1, 1, 0, 0, ZoneMinutes),
            XsdType.GYearMonth => Of(Type, year, month, 1, 0, 0, ZoneMinutes),
            XsdType.GMonth => Of(Type, ReferenceYear, month, 1, 0, 0, ZoneMinutes),
            XsdType.GMonthDay => Of(Type, ReferenceYear, month, day, 0, 0, ZoneMinutes),
            XsdType.GDay => Of(Type, ReferenceYear, ReferenceMonth, day, 0, 0, ZoneMinutes),
            _ => Of(Type, year, month, day, 0, 0, ZoneMinutes),
        };
    }

    /// <summary>The value later by a duration: months first, the day cut to the month's length, then seconds (XSD 1.1 Part 2 §E.3.3).</summary>
    public bool TryAdd(in XsdDuration duration, out XsdDateTime sum)
    {
        var (year, month, day) = Date;
        var months = ((Int128)year * 12) + (month - 1) + duration.Months;
        var newYear = (long)(months >= 0 ? months / 12 : -((-months + 11) / 12));
        var newMonth = (int)(months - ((Int128)newYear * 12)) + 1;
        if (newYear is > MaxYear or < -MaxYear)
        {
            sum = default;
            return false;
        }

        var newDay = Math.Min(day, ProlepticCalendar.DaysInMonth(newYear, newMonth));
        var nanoseconds = Nanoseconds + duration.Nanoseconds;
        var seconds = (Int128)(ProlepticCalendar.DaysFromDate(newYear, newMonth, newDay) * ProlepticCalendar.SecondsPerDay)
            + SecondOfDay + duration.Seconds + (nanoseconds >= 1_000_000_000 ? 1 : 0);
        const long limit = MaxYear * 366 * ProlepticCalendar.SecondsPerDay;
        if (seconds > limit || seconds < -limit)
        {
            sum = default;
            return false;
        }

        sum = new XsdDateTime(Type, (long)seconds, nanoseconds % 1_000_000_000, ZoneMinutes).Truncated();
        return true;
    }

    /// <summary>The exact time from <paramref name="earlier"/> to <paramref name="later"/>; a missing zone is read as UTC.</summary>
    public static XsdDuration Difference(in XsdDateTime later, in XsdDateTime earlier)
    {
        var nanoseconds = later.Nanoseconds - earlier.Nanoseconds;
        var seconds = later.TimeLineSeconds - earlier.TimeLineSeconds;
        return nanoseconds < 0
            ? new XsdDuration(XsdType.DayTimeDuration, 0, seconds - 1, nanoseconds + 1_000_000_000)
            : new XsdDuration(XsdType.DayTimeDuration, 0, seconds, nanoseconds);
    }

    /// <summary>The canonical form, with the value's own zone (<c>Z</c> for UTC).</summary>
    public override string ToString() => DateTimeText.Format(this);

    internal static XsdDateTime Of(XsdType type, long year, int month, int day, int secondOfDay, int nanoseconds, short zone) =>
        new(type, (ProlepticCalendar.DaysFromDate(year, month, day) * ProlepticCalendar.SecondsPerDay) + secondOfDay, nanoseconds, zone);

    private long TimeLineSeconds => HasZone ? LocalSeconds - (ZoneMinutes * 60L) : LocalSeconds;
}
