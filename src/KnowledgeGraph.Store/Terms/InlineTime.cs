namespace KnowledgeGraph.Store.Terms;

/// <summary>
/// Dates, times and years of the years 1 to 9999 as fields, largest first: day number (22 bits), second of the day (17), millisecond (10),
/// time zone (11: none, Z, or minutes). Fields that are zero cost nothing in a packed column.
/// </summary>
internal static class InlineTime
{
    private const int ZoneBits = 11;
    private const int MillisecondShift = ZoneBits;
    private const int SecondShift = MillisecondShift + 10;
    private const int DayShift = SecondShift + 17;
    private const int NoZone = 0;
    private const int Utc = 1;
    private const int ZoneBias = 842;

    public static TermId FromDate(DateOnly value, int? offsetMinutes) =>
        new(TermTag.Date, ((ulong)value.DayNumber << ZoneBits) | Zone(offsetMinutes));

    public static (DateOnly Value, int? OffsetMinutes) Date(TermId id) =>
        (DateOnly.FromDayNumber((int)(id.Payload >> ZoneBits)), Offset(id));

    public static bool TryFromDateTime(DateTime value, int? offsetMinutes, out TermId id)
    {
        var inDay = value.TimeOfDay.Ticks;
        var fits = inDay % TimeSpan.TicksPerMillisecond == 0;
        var (day, second) = (DateOnly.FromDateTime(value).DayNumber, (int)(inDay / TimeSpan.TicksPerSecond));
        id = fits ? Pack(day, second, value.Millisecond, Zone(offsetMinutes)) : TermId.None;
        return fits;
    }

    public static (DateTime Value, int? OffsetMinutes) DateTime(TermId id)
    {
        var (day, second, millisecond) = Unpack(id);
        var ticks = (day * TimeSpan.TicksPerDay) + (second * TimeSpan.TicksPerSecond) + (millisecond * TimeSpan.TicksPerMillisecond);
        return (new DateTime(ticks), Offset(id));
    }

    public static bool TryFromYear(int year, int? offsetMinutes, out TermId id)
    {
        var fits = year is >= 1 and <= 9999;
        id = fits ? new TermId(TermTag.GYear, ((ulong)year << ZoneBits) | Zone(offsetMinutes)) : TermId.None;
        return fits;
    }

    public static (int Year, int? OffsetMinutes) Year(TermId id) => ((int)(id.Payload >> ZoneBits), Offset(id));

    public static bool TryEncodeDate(ReadOnlySpan<byte> text, out TermId id)
    {
        id = TermId.None;
        if (!TryReadDay(text, out var day) || !TryReadZone(text[10..], out var zone))
        {
            return false;
        }

        id = new TermId(TermTag.Date, ((ulong)day << ZoneBits) | zone);
        return true;
    }

    public static bool TryEncodeDateTime(ReadOnlySpan<byte> text, out TermId id)
    {
        id = TermId.None;
        if (text.Length < 19 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || !TryReadDay(text, out var day)
            || !TryReadBelow(text[11..13], 24, out var hour)
            || !TryReadBelow(text[14..16], 60, out var minute)
            || !TryReadBelow(text[17..19], 60, out var second))
        {
            return false;
        }

        var rest = text[19..];
        var millisecond = 0;
        if (!rest.IsEmpty && rest[0] == '.' && !TryReadFraction(ref rest, out millisecond))
        {
            return false;
        }

        if (!TryReadZone(rest, out var zone))
        {
            return false;
        }

        id = Pack(day, (((hour * 60) + minute) * 60) + second, millisecond, zone);
        return true;
    }

    public static bool TryEncodeYear(ReadOnlySpan<byte> text, out TermId id)
    {
        id = TermId.None;
        if (text.Length < 4 || !AsciiDigits.TryRead(text[..4], out var year) || year == 0 || !TryReadZone(text[4..], out var zone))
        {
            return false;
        }

        id = new TermId(TermTag.GYear, ((ulong)year << ZoneBits) | zone);
        return true;
    }

    public static int Format(TermId id, Span<byte> destination)
    {
        var at = id.Tag switch
        {
            TermTag.GYear => WriteYear((int)(id.Payload >> ZoneBits), destination),
            TermTag.Date => WriteDay((int)(id.Payload >> ZoneBits), destination),
            _ => WriteDateTime(id, destination),
        };
        return at + WriteZone((int)(id.Payload & ((1 << ZoneBits) - 1)), destination[at..]);
    }

    private static TermId Pack(int day, int second, int millisecond, ulong zone) =>
        new(TermTag.DateTime, ((ulong)day << DayShift) | ((ulong)second << SecondShift) | ((ulong)millisecond << MillisecondShift) | zone);

    private static (int Day, int Second, int Millisecond) Unpack(TermId id) =>
        ((int)(id.Payload >> DayShift), (int)(id.Payload >> SecondShift) & 0x1FFFF, (int)(id.Payload >> MillisecondShift) & 0x3FF);

    private static ulong Zone(int? offsetMinutes) => offsetMinutes switch
    {
        null => NoZone,
        0 => Utc,
        < -840 or > 840 => throw new ArgumentOutOfRangeException(
            nameof(offsetMinutes), offsetMinutes, "A time zone is at most 14 hours from UTC."),
        _ => (ulong)(offsetMinutes.Value + ZoneBias),
    };

    private static int? Offset(TermId id) => (int)(id.Payload & ((1 << ZoneBits) - 1)) switch
    {
        NoZone => null,
        Utc => 0,
        var zone => zone - ZoneBias,
    };

    private static bool TryReadDay(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (text.Length < 10 || text[4] != '-' || text[7] != '-' || !TryReadBelow(text[..4], 10000, out var year)
            || !TryReadBelow(text[5..7], 13, out var month) || !TryReadBelow(text[8..10], 32, out var inMonth))
        {
            return false;
        }

        if (year == 0 || month == 0 || inMonth == 0 || inMonth > System.DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateOnly(year, month, inMonth).DayNumber;
        return true;
    }

    private static bool TryReadBelow(ReadOnlySpan<byte> text, int limit, out int value)
    {
        var isNumber = AsciiDigits.TryRead(text, out var number) && number < limit;
        value = (int)number;
        return isNumber;
    }

    /// <summary>One to three digits after the point, the last of them not zero.</summary>
    private static bool TryReadFraction(ref ReadOnlySpan<byte> rest, out int millisecond)
    {
        millisecond = 0;
        var end = 1;
        for (; end < rest.Length && char.IsAsciiDigit((char)rest[end]); end++)
        {
            millisecond = end <= 3 ? (millisecond * 10) + (rest[end] - '0') : millisecond;
        }

        if (end is 1 or > 4 || rest[end - 1] == '0')
        {
            return false;
        }

        for (var digits = end - 1; digits < 3; digits++)
        {
            millisecond *= 10;
        }

        rest = rest[end..];
        return true;
    }

    private static bool TryReadZone(ReadOnlySpan<byte> text, out ulong zone)
    {
        zone = NoZone;
        if (text.IsEmpty)
        {
            return true;
        }

        if (text is [(byte)'Z'])
        {
            zone = Utc;
            return true;
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !TryReadBelow(text[1..3], 15, out var hours) || !TryReadBelow(text[4..6], 60, out var minutes))
        {
            return false;
        }

        var offset = (hours * 60) + minutes;
        if (offset is 0 or > 840)
        {
            return false;
        }

        zone = Zone(text[0] == '-' ? -offset : offset);
        return true;
    }

    private static int WriteYear(int year, Span<byte> destination)
    {
        AsciiDigits.Write(year, destination[..4]);
        return 4;
    }

    private static int WriteDay(int day, Span<byte> destination)
    {
        var date = DateOnly.FromDayNumber(day);
        WriteYear(date.Year, destination);
        destination[4] = (byte)'-';
        AsciiDigits.Write(date.Month, destination[5..7]);
        destination[7] = (byte)'-';
        AsciiDigits.Write(date.Day, destination[8..10]);
        return 10;
    }

    private static int WriteDateTime(TermId id, Span<byte> destination)
    {
        var (day, second, millisecond) = Unpack(id);
        WriteDay(day, destination);
        destination[10] = (byte)'T';
        AsciiDigits.Write(second / 3600, destination[11..13]);
        destination[13] = (byte)':';
        AsciiDigits.Write(second / 60 % 60, destination[14..16]);
        destination[16] = (byte)':';
        AsciiDigits.Write(second % 60, destination[17..19]);
        if (millisecond == 0)
        {
            return 19;
        }

        destination[19] = (byte)'.';
        AsciiDigits.Write(millisecond, destination[20..23]);
        var end = 23;
        for (; destination[end - 1] == '0'; end--)
        {
        }

        return end;
    }

    private static int WriteZone(int zone, Span<byte> destination)
    {
        if (zone == NoZone)
        {
            return 0;
        }

        if (zone == Utc)
        {
            destination[0] = (byte)'Z';
            return 1;
        }

        var offset = zone - ZoneBias;
        destination[0] = (byte)(offset < 0 ? '-' : '+');
        AsciiDigits.Write(Math.Abs(offset) / 60, destination[1..3]);
        destination[3] = (byte)':';
        AsciiDigits.Write(Math.Abs(offset) % 60, destination[4..6]);
        return 6;
    }
}
