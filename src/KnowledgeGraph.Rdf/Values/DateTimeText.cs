using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Rdf.Values;

/// <summary>Lexical forms of dates and times (XSD 1.1 Part 2 §3.3.7 to §3.3.14).</summary>
internal static class DateTimeText
{
    public static bool TryParse(XsdType type, ReadOnlySpan<byte> text, out XsdDateTime value)
    {
        value = default;
        var reader = new LexicalReader(text);
        long year = XsdDateTime.ReferenceYear;
        int month = XsdDateTime.ReferenceMonth, day = 1, second = 0, nanoseconds = 0;
        var read = type switch
        {
            XsdType.DateTime or XsdType.DateTimeStamp => Year(ref reader, out year) && Dashed(ref reader, out month) && Dashed(ref reader, out day)
                && reader.Take((byte)'T') && Time(ref reader, out second, out nanoseconds),
            XsdType.Date => Year(ref reader, out year) && Dashed(ref reader, out month) && Dashed(ref reader, out day),
            XsdType.Time => Time(ref reader, out second, out nanoseconds) && NextDayIsSameTime(ref second, ref day),
            XsdType.GYear => Year(ref reader, out year) && FirstOf(out month),
            XsdType.GYearMonth => Year(ref reader, out year) && Dashed(ref reader, out month),
            XsdType.GMonth => reader.Take((byte)'-') && Dashed(ref reader, out month),
            XsdType.GMonthDay => reader.Take((byte)'-') && Dashed(ref reader, out month) && Dashed(ref reader, out day),
            XsdType.GDay => reader.Take((byte)'-') && reader.Take((byte)'-') && Dashed(ref reader, out day),
            _ => false,
        };
        if (!read || !Zone(ref reader, out var zone) || !reader.AtEnd
            || month is < 1 or > 12 || day < 1 || day > ProlepticCalendar.DaysInMonth(year, month)
            || (type == XsdType.DateTimeStamp && zone == XsdDateTime.NoZone))
        {
            return false;
        }

        value = XsdDateTime.Of(type, year, month, day, second, nanoseconds, zone);
        return true;
    }

    public static string Format(in XsdDateTime value)
    {
        var text = new StringBuilder(35);
        var (year, month, day) = value.Date;
        var culture = CultureInfo.InvariantCulture;
        switch (value.Type)
        {
            case XsdType.DateTime or XsdType.DateTimeStamp:
                AppendYear(text, year).Append(culture, $"-{month:00}-{day:00}T");
                AppendTime(text, value);
                break;
            case XsdType.Date:
                AppendYear(text, year).Append(culture, $"-{month:00}-{day:00}");
                break;
            case XsdType.Time:
                AppendTime(text, value);
                break;
            case XsdType.GYear:
                AppendYear(text, year);
                break;
            case XsdType.GYearMonth:
                AppendYear(text, year).Append(culture, $"-{month:00}");
                break;
            case XsdType.GMonth:
                text.Append(culture, $"--{month:00}");
                break;
            case XsdType.GMonthDay:
                text.Append(culture, $"--{month:00}-{day:00}");
                break;
            default:
                text.Append(culture, $"---{day:00}");
                break;
        }

        return text.Append(FormatZone(value.ZoneMinutes)).ToString();
    }

    /// <summary>The zone as it is written: <c>Z</c>, <c>+08:00</c>, or nothing.</summary>
    public static string FormatZone(short minutes) => minutes switch
    {
        XsdDateTime.NoZone => "",
        0 => "Z",
        _ => string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}"),
    };

    private static StringBuilder AppendYear(StringBuilder text, long year) =>
        text.Append(year < 0 ? "-" : "").Append(CultureInfo.InvariantCulture, $"{Math.Abs(year):0000}");

    private static void AppendTime(StringBuilder text, in XsdDateTime value)
    {
        text.Append(CultureInfo.InvariantCulture, $"{value.Hour:00}:{value.Minute:00}:{value.SecondOfDay % 60:00}");
        if (value.Nanoseconds != 0)
        {
            text.Append('.').Append(value.Nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0'));
        }
    }

    private static bool Year(ref LexicalReader reader, out long year)
    {
        var negative = reader.Take((byte)'-');
        if (!reader.TakeDigits(out var digits) || digits.Length < 4 || (digits.Length > 4 && digits[0] == (byte)'0')
            || !LexicalReader.TryToInt64(digits, out year) || year > XsdDateTime.MaxYear)
        {
            year = 0;
            return false;
        }

        year = negative ? -year : year;
        return true;
    }

    private static bool Dashed(ref LexicalReader reader, out int number)
    {
        number = 0;
        return reader.Take((byte)'-') && reader.TakeTwoDigits(out number);
    }

    private static bool FirstOf(out int month)
    {
        month = 1;
        return true;
    }

    private static bool Time(ref LexicalReader reader, out int second, out int nanoseconds)
    {
        nanoseconds = 0;
        second = 0;
        if (!reader.TakeTwoDigits(out var hours) || !reader.Take((byte)':') || !reader.TakeTwoDigits(out var minutes)
            || !reader.Take((byte)':') || !reader.TakeTwoDigits(out var seconds)
            || (reader.Take((byte)'.') && !reader.TakeFraction(out nanoseconds)))
        {
            return false;
        }

        second = (((hours * 60) + minutes) * 60) + seconds;

        // 24:00:00 is the next day's midnight.
        return minutes < 60 && seconds < 60 && (hours < 24 || (hours == 24 && minutes == 0 && seconds == 0 && nanoseconds == 0));
    }

    private static bool NextDayIsSameTime(ref int second, ref int day)
    {
        second %= (int)ProlepticCalendar.SecondsPerDay;
        day = XsdDateTime.ReferenceDay;
        return true;
    }

    private static bool Zone(ref LexicalReader reader, out short minutes)
    {
        minutes = XsdDateTime.NoZone;
        if (reader.AtEnd)
        {
            return true;
        }

        if (reader.Take((byte)'Z'))
        {
            minutes = 0;
            return true;
        }

        var negative = reader.Take((byte)'-');
        if ((!negative && !reader.Take((byte)'+')) || !reader.TakeTwoDigits(out var hours) || !reader.Take((byte)':')
            || !reader.TakeTwoDigits(out var rest) || rest > 59 || (hours * 60) + rest > 14 * 60)
        {
            return false;
        }

        var total = (hours * 60) + rest;
        minutes = (short)(negative ? -total : total);
        return true;
    }
}
