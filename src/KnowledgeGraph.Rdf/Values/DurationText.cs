using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Rdf.Values;

/// <summary>Lexical forms of durations (XSD 1.1 Part 2 §3.3.6, §3.4.26, §3.4.27).</summary>
internal static class DurationText
{
    public static bool TryParse(XsdType type, ReadOnlySpan<byte> text, out XsdDuration value)
    {
        value = default;
        var reader = new LexicalReader(text);
        var negative = reader.Take((byte)'-');
        if (!reader.Take((byte)'P'))
        {
            return false;
        }

        var fields = new Fields();
        if (!DatePart(ref reader, ref fields) || !TimePart(ref reader, ref fields) || !reader.AtEnd || fields.Count == 0
            || (type == XsdType.DayTimeDuration && fields.HasMonths) || (type == XsdType.YearMonthDuration && fields.HasSeconds)
            || fields.Months > long.MaxValue / 2 || fields.Seconds > long.MaxValue / 2)
        {
            return false;
        }

        var positive = new XsdDuration(type, (long)fields.Months, (long)fields.Seconds, fields.Nanoseconds);
        value = negative ? positive.Negated() : positive;
        return true;
    }

    public static string Format(in XsdDuration value)
    {
        if (value.Months == 0 && value.SecondsSign == 0)
        {
            return value.Type == XsdType.YearMonthDuration ? "P0M" : "PT0S";
        }

        var negative = value.Months < 0 || value.SecondsSign < 0;
        var size = negative ? value.Negated() : value;
        var text = new StringBuilder(negative ? "-P" : "P");
        Append(text, size.Months / 12, 'Y');
        Append(text, size.Months % 12, 'M');
        Append(text, size.Seconds / 86_400, 'D');
        if (size.Seconds % 86_400 != 0 || size.Nanoseconds != 0)
        {
            text.Append('T');
            Append(text, size.Seconds / 3600 % 24, 'H');
            Append(text, size.Seconds / 60 % 60, 'M');
            AppendSeconds(text, size.Seconds % 60, size.Nanoseconds);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, long number, char unit)
    {
        if (number != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number}{unit}");
        }
    }

    private static void AppendSeconds(StringBuilder text, long seconds, int nanoseconds)
    {
        if (nanoseconds == 0)
        {
            Append(text, seconds, 'S');
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"{seconds}.")
            .Append(nanoseconds.ToString("000000000", CultureInfo.InvariantCulture).TrimEnd('0')).Append('S');
    }

    private static bool DatePart(ref LexicalReader reader, ref Fields fields)
    {
        var last = 0;
        while (reader.TakeDigits(out var digits))
        {
            if (!LexicalReader.TryToInt64(digits, out var number))
            {
                return false;
            }

            var order = reader.Next switch { (byte)'Y' => 1, (byte)'M' => 2, (byte)'D' => 3, _ => 0 };
            if (order <= last)
            {
                return false;
            }

            reader.Take(reader.Next);
            last = order;
            fields.Count++;
            fields.HasMonths |= order < 3;
            fields.HasSeconds |= order == 3;
            fields.Months += (Int128)number * (order == 1 ? 12 : order == 2 ? 1 : 0);
            fields.Seconds += order == 3 ? (Int128)number * 86_400 : 0;
        }

        return true;
    }

    private static bool TimePart(ref LexicalReader reader, ref Fields fields)
    {
        if (!reader.Take((byte)'T'))
        {
            return true;
        }

        var last = 0;
        while (reader.TakeDigits(out var digits))
        {
            if (!LexicalReader.TryToInt64(digits, out var number))
            {
                return false;
            }

            var hasFraction = reader.Take((byte)'.');
            if (hasFraction && !reader.TakeFraction(out fields.Nanoseconds))
            {
                return false;
            }

            var order = reader.Next switch { (byte)'H' => 1, (byte)'M' => 2, (byte)'S' => 3, _ => 0 };
            if (order <= last || (hasFraction && order != 3))
            {
                return false;
            }

            reader.Take(reader.Next);
            last = order;
            fields.Count++;
            fields.HasSeconds = true;
            fields.Seconds += (Int128)number * (order == 1 ? 3600 : order == 2 ? 60 : 1);
        }

        return last > 0;
    }

    private struct Fields
    {
        public Int128 Months;
        public Int128 Seconds;
        public int Nanoseconds;
        public int Count;
        public bool HasMonths;
        public bool HasSeconds;
    }
}
