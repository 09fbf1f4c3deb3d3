using KnowledgeGraph.Rdf.Values;
using KnowledgeGraph.Sparql.Execution.Values;

namespace KnowledgeGraph.Sparql.Execution.Functions;

/// <summary>
/// Functions on dates and times (SPARQL 1.2 §17.4.5). Beyond <c>xsd:dateTime</c> they take each type that has the property asked for.
/// </summary>
internal static class DateTimeFunctions
{
    public static ExpressionValue Year(EvaluationContext context, in ExpressionValue argument) =>
        Property(context, argument, static type => HasDate(type) || type is XsdType.GYear or XsdType.GYearMonth, static moment => moment.Date.Year);

    public static ExpressionValue Month(EvaluationContext context, in ExpressionValue argument) => Property(
        context,
        argument,
        static type => HasDate(type) || type is XsdType.GYearMonth or XsdType.GMonth or XsdType.GMonthDay,
        static moment => moment.Date.Month);

    public static ExpressionValue Day(EvaluationContext context, in ExpressionValue argument) =>
        Property(context, argument, static type => HasDate(type) || type is XsdType.GDay or XsdType.GMonthDay, static moment => moment.Date.Day);

    public static ExpressionValue Hours(EvaluationContext context, in ExpressionValue argument) =>
        Property(context, argument, HasTime, static moment => moment.Hour);

    public static ExpressionValue Minutes(EvaluationContext context, in ExpressionValue argument) =>
        Property(context, argument, HasTime, static moment => moment.Minute);

    public static ExpressionValue Seconds(EvaluationContext context, in ExpressionValue argument)
    {
        var value = context.ValueOf(argument);
        return HasTime(value.Type) ? new ExpressionValue(XsdValue.Of(XsdType.Decimal, value.AsDateTime.Second)) : ExpressionValue.Error;
    }

    /// <summary>TIMEZONE: the zone as a duration; an error without a zone.</summary>
    public static ExpressionValue Timezone(EvaluationContext context, in ExpressionValue argument)
    {
        var value = context.ValueOf(argument);
        return XsdDatatypes.IsDateOrTime(value.Type) && value.AsDateTime.HasZone
            ? new ExpressionValue(XsdValue.Of(XsdDuration.FromMinutes(value.AsDateTime.ZoneMinutes)))
            : ExpressionValue.Error;
    }

    /// <summary>TZ: the zone as it was written, <c>""</c> without one.</summary>
    public static ExpressionValue Tz(EvaluationContext context, in ExpressionValue argument)
    {
        var value = context.ValueOf(argument);
        if (!XsdDatatypes.IsDateOrTime(value.Type))
        {
            return ExpressionValue.Error;
        }

        // The value does not tell +00:00 from Z, the form does.
        var form = argument.IsComputed ? value.ToLexicalForm() : context.Values.LiteralOf(argument)!.LexicalForm;
        var length = !value.AsDateTime.HasZone ? 0 : form.EndsWith('Z') ? 1 : "+00:00".Length;
        return ExpressionValue.Of(form[^length..]);
    }

    /// <summary>fn:adjust-dateTime-to-timezone: the same moment in another zone, or with no second argument the local time without a zone.</summary>
    public static ExpressionValue Adjust(EvaluationContext context, ReadOnlySpan<ExpressionValue> arguments)
    {
        var value = context.ValueOf(arguments[0]);
        if (!HasDate(value.Type) && value.Type != XsdType.Time)
        {
            return ExpressionValue.Error;
        }

        var zone = XsdDateTime.NoZone;
        if (arguments.Length == 2)
        {
            var duration = context.ValueOf(arguments[1]);
            if (duration.Type != XsdType.DayTimeDuration || !TryToZone(duration.AsDuration, out zone))
            {
                return ExpressionValue.Error;
            }
        }

        return new ExpressionValue(XsdValue.Of(value.AsDateTime.WithZone(zone)));
    }

    private static ExpressionValue Property(
        EvaluationContext context, in ExpressionValue argument, Func<XsdType, bool> hasProperty, Func<XsdDateTime, long> property)
    {
        var value = context.ValueOf(argument);
        return hasProperty(value.Type) ? ExpressionValue.Of(property(value.AsDateTime)) : ExpressionValue.Error;
    }

    private static bool HasDate(XsdType type) => type is XsdType.DateTime or XsdType.DateTimeStamp or XsdType.Date;

    private static bool HasTime(XsdType type) => type is XsdType.DateTime or XsdType.DateTimeStamp or XsdType.Time;

    private static bool TryToZone(in XsdDuration offset, out short zone)
    {
        var isZone = offset.Nanoseconds == 0 && offset.Seconds % 60 == 0 && Math.Abs(offset.Seconds) <= 14 * 3600;
        zone = isZone ? (short)(offset.Seconds / 60) : XsdDateTime.NoZone;
        return isZone;
    }
}
