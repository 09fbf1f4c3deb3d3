using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Values;

/// <summary>Values of ids that hold them, and ids of values that fit, without the dictionary.</summary>
internal static class InlineIds
{
    private const int NanosecondsPerTick = 100;
    private const long SecondsPerDay = 86_400;

    private static readonly long EpochSeconds = DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerSecond;
    private static readonly long EndSeconds = DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond;
    private static readonly int EpochDay = DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    public static bool TryDecode(TermId id, out XsdValue value)
    {
        switch (id.Tag)
        {
            case TermTag.Integer:
                InlineValues.TryGetInteger(id, out var integer);
                value = XsdValue.Of(integer);
                return true;
            case TermTag.Decimal:
                InlineValues.TryGetDecimal(id, out var number);
                value = XsdValue.Of(XsdType.Decimal, ToXsd(number));
                return true;
            case TermTag.Double:
                InlineValues.TryGetDouble(id, out var real);
                value = XsdValue.Of(real);
                return true;
            case TermTag.Boolean:
                InlineValues.TryGetBoolean(id, out var truth);
                value = XsdValue.Of(truth);
                return true;
            case TermTag.Date:
                InlineValues.TryGetDate(id, out var date, out var offset);
                value = Moment(XsdType.Date, (date.DayNumber - EpochDay) * SecondsPerDay, 0, offset);
                return true;
            case TermTag.DateTime:
                InlineValues.TryGetDateTime(id, out var moment, out offset);
                value = ToXsd(moment, offset);
                return true;
            case TermTag.GYear:
                InlineValues.TryGetYear(id, out var year, out offset);
                value = Moment(XsdType.GYear, (new DateOnly(year, 1, 1).DayNumber - EpochDay) * SecondsPerDay, 0, offset);
                return true;
            default:
                value = default;
                return false;
        }
    }

    public static bool TryEncode(in XsdValue value, out TermId id)
    {
        switch (value.Type)
        {
            case XsdType.Integer:
                id = TermId.None;
                return value.AsDecimal.TryGetInt64(out var integer) && InlineValues.TryFromInteger(integer, out id);
            case XsdType.Decimal:
                id = TermId.None;
                return TryToDecimal(value.AsDecimal, out var number) && InlineValues.TryFromDecimal(number, out id);
            case XsdType.Double:
                return InlineValues.TryFromDouble(value.AsDouble, out id);
            case XsdType.Boolean:
                id = InlineValues.FromBoolean(value.AsBoolean);
                return true;
            case XsdType.Date or XsdType.DateTime or XsdType.GYear:
                return TryEncodeMoment(value.AsDateTime, out id);
            default:
                id = TermId.None;
                return false;
        }
    }

    private static XsdDecimal ToXsd(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);

        // Inline decimals have fewer than 64 bits, so the third word is empty.
        var magnitude = ((long)(uint)bits[1] << 32) | (uint)bits[0];
        return new XsdDecimal(decimal.IsNegative(number) ? -magnitude : magnitude, number.Scale);
    }

    private static bool TryToDecimal(in XsdDecimal number, out decimal result)
    {
        var normal = number.Normalized();
        long unscaled = 0;
        var fits = normal.Scale <= 28 && normal.TryGetUnscaled(out unscaled);
        var magnitude = fits ? (ulong)Math.Abs(unscaled) : 0;
        result = fits ? new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, unscaled < 0, (byte)normal.Scale) : 0;
        return fits;
    }

    private static XsdValue ToXsd(DateTime moment, int? offset)
    {
        var seconds = moment.Ticks / TimeSpan.TicksPerSecond;
        var nanoseconds = (int)(moment.Ticks - (seconds * TimeSpan.TicksPerSecond)) * NanosecondsPerTick;
        return Moment(XsdType.DateTime, seconds - EpochSeconds, nanoseconds, offset);
    }

    private static XsdValue Moment(XsdType type, long seconds, int nanoseconds, int? offset) =>
        XsdValue.Of(new XsdDateTime(type, seconds, nanoseconds, offset is { } minutes ? (short)minutes : XsdDateTime.NoZone));

    private static bool TryEncodeMoment(in XsdDateTime moment, out TermId id)
    {
        id = TermId.None;
        var seconds = moment.LocalSeconds + EpochSeconds;
        if (seconds < 0 || seconds > EndSeconds || moment.Nanoseconds % NanosecondsPerTick != 0)
        {
            return false;
        }

        var local = new DateTime((seconds * TimeSpan.TicksPerSecond) + (moment.Nanoseconds / NanosecondsPerTick));
        int? offset = moment.HasZone ? moment.ZoneMinutes : null;
        switch (moment.Type)
        {
            case XsdType.Date:
                id = InlineValues.FromDate(DateOnly.FromDateTime(local), offset);
                return true;
            case XsdType.GYear:
                return InlineValues.TryFromYear(local.Year, offset, out id);
            default:
                return InlineValues.TryFromDateTime(local, offset, out id);
        }
    }
}
