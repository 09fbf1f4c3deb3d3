namespace KnowledgeGraph.Rdf.Values;

/// <summary>
/// Casts between datatypes (SPARQL 1.1 §17.5 and, for dates, times, durations and derived integers, XPath F&amp;O §19). No value means that the cast
/// does not exist or that this value has no image.
/// </summary>
public static class Casting
{
    public static XsdValue Cast(in XsdValue value, XsdType target)
    {
        if (value.IsNone || target == XsdType.None)
        {
            return default;
        }

        if (target == XsdType.String)
        {
            return XsdValue.Of(ToText(value));
        }

        if (value.Type == XsdType.String)
        {
            // XPath F&O §19.2: white space around the form does not count.
            return LexicalMapping.TryMap(target, value.AsString.Trim(' ', '\t', '\r', '\n'), out var mapped) ? mapped : default;
        }

        return target switch
        {
            XsdType.Boolean => value.IsNumeric || value.Type == XsdType.Boolean ? ToBoolean(value) : default,
            XsdType.Double => value.IsNumeric ? XsdValue.Of(value.ToDouble()) : BooleanAs(value, XsdValue.Of(1.0), XsdValue.Of(0.0)),
            XsdType.Float => ToSingle(value),
            _ when XsdDatatypes.IsExact(target) => ToExact(value, target),
            _ when XsdDatatypes.IsDateOrTime(target) => ToDateOrTime(value, target),
            _ => XsdDatatypes.IsDuration(value.Type) ? XsdValue.Of(value.AsDuration.As(target)) : default,
        };
    }

    /// <summary>What a cast to <c>xsd:string</c> gives, and no more: floats and doubles lose their exponent where they are short without it.</summary>
    private static string ToText(in XsdValue value) => value.Type switch
    {
        XsdType.Double => FloatingPointText.FormatForString(value.AsDouble),
        XsdType.Float => FloatingPointText.FormatForString(value.AsSingle),
        _ => value.ToLexicalForm(),
    };

    private static XsdValue ToBoolean(in XsdValue value) => XsdValue.Of(EffectiveBooleanValue.Of(value) == true);

    private static XsdValue ToSingle(in XsdValue value) => value.Type switch
    {
        XsdType.Double => XsdValue.Of((float)value.AsDouble),
        _ when value.IsNumeric => XsdValue.Of(value.ToSingle()),
        _ => BooleanAs(value, XsdValue.Of(1f), XsdValue.Of(0f)),
    };

    private static XsdValue ToExact(in XsdValue value, XsdType target)
    {
        XsdDecimal number;
        if (XsdDatatypes.IsExact(value.Type))
        {
            number = value.AsDecimal;
        }
        else if (value.Type == XsdType.Boolean)
        {
            number = new XsdDecimal(value.AsBoolean ? 1 : 0);
        }
        else if (value.IsNumeric && double.IsFinite(value.ToDouble()))
        {
            number = XsdDecimal.FromDouble(value.ToDouble());
        }
        else
        {
            return default;
        }

        if (target == XsdType.Decimal)
        {
            return XsdValue.Of(target, number);
        }

        number = number.Truncate();
        return XsdDatatypes.IsInBounds(target, number) ? XsdValue.Of(target, number) : default;
    }

    private static XsdValue ToDateOrTime(in XsdValue value, XsdType target)
    {
        if (!XsdDatatypes.IsDateOrTime(value.Type))
        {
            return default;
        }

        var moment = value.AsDateTime;
        var exists = value.Type == target || value.Type switch
        {
            XsdType.DateTime or XsdType.DateTimeStamp => target != XsdType.DateTimeStamp || moment.HasZone,
            XsdType.Date => target != XsdType.Time && (target != XsdType.DateTimeStamp || moment.HasZone),
            _ => false,
        };
        return exists ? XsdValue.Of(moment.As(target)) : default;
    }

    private static XsdValue BooleanAs(in XsdValue value, in XsdValue whenTrue, in XsdValue whenFalse) =>
        value.Type == XsdType.Boolean ? (value.AsBoolean ? whenTrue : whenFalse) : default;
}
