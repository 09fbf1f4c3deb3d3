namespace KnowledgeGraph.Rdf.Values;

/// <summary>
/// A value of a known datatype, with the type it was written in (24 bytes; only strings, numbers past 64 bits and durations of
/// months and seconds hold a reference). The default is no value.
/// </summary>
public readonly struct XsdValue
{
    private readonly object? _reference;
    private readonly long _bits;
    private readonly int _detail;
    private readonly short _zone;

    private XsdValue(XsdType type, long bits, int detail = 0, short zone = 0, object? reference = null)
    {
        Type = type;
        _bits = bits;
        _detail = detail;
        _zone = zone;
        _reference = reference;
    }

    public XsdType Type { get; }

    public bool IsNone => Type == XsdType.None;

    public bool IsNumeric => XsdDatatypes.IsNumeric(Type);

    /// <summary>Whether the value is a decimal or integer whose unscaled number fits 64 bits: what fast paths look for.</summary>
    internal bool IsSmallExact => _reference is null && XsdDatatypes.IsExact(Type);

    /// <summary>The unscaled number of a small exact value.</summary>
    internal long SmallUnscaled => _bits;

    /// <summary>The fractional digits of an exact value.</summary>
    internal int ExactScale => _detail;

    public static XsdValue Of(bool value) => new(XsdType.Boolean, value ? 1 : 0);

    public static XsdValue Of(long value) => new(XsdType.Integer, value);

    public static XsdValue Of(double value) => new(XsdType.Double, BitConverter.DoubleToInt64Bits(value));

    public static XsdValue Of(float value) => new(XsdType.Float, BitConverter.SingleToInt32Bits(value));

    public static XsdValue Of(string value) => new(XsdType.String, 0, reference: value);

    /// <summary>A decimal or, with a type derived from it, an integer; the caller has checked the type's bounds.</summary>
    public static XsdValue Of(XsdType type, in XsdDecimal value)
    {
        var normal = type == XsdType.Decimal ? value : value.Normalized();
        return new XsdValue(type, normal.Small, normal.Scale, reference: normal.Big);
    }

    public static XsdValue Of(in XsdDateTime value) => new(value.Type, value.LocalSeconds, value.Nanoseconds, value.ZoneMinutes);

    public static XsdValue Of(in XsdDuration value) => value.Type switch
    {
        XsdType.DayTimeDuration => new(value.Type, value.Seconds, value.Nanoseconds),
        XsdType.YearMonthDuration => new(value.Type, value.Months),
        _ => new(value.Type, 0, reference: value),
    };

    public bool AsBoolean => _bits != 0;

    public double AsDouble => BitConverter.Int64BitsToDouble(_bits);

    public float AsSingle => BitConverter.Int32BitsToSingle((int)_bits);

    public string AsString => (string)_reference!;

    public XsdDecimal AsDecimal => new(_reference, _bits, _detail);

    public XsdDateTime AsDateTime => new(Type, _bits, _detail, _zone);

    public XsdDuration AsDuration => Type switch
    {
        XsdType.DayTimeDuration => new(Type, 0, _bits, _detail),
        XsdType.YearMonthDuration => new(Type, _bits, 0, 0),
        _ => (XsdDuration)_reference!,
    };

    /// <summary>Any number as a double, rounded to the nearest.</summary>
    public double ToDouble() => Type switch
    {
        XsdType.Double => AsDouble,
        XsdType.Float => AsSingle,
        _ => AsDecimal.ToDouble(),
    };

    /// <summary>Any number but a double as a float, rounded to the nearest.</summary>
    public float ToSingle() => Type == XsdType.Float ? AsSingle : AsDecimal.ToSingle();

    /// <summary>The canonical lexical form (XSD 1.1 Part 2 §2.3.1).</summary>
    public string ToLexicalForm() => Type switch
    {
        XsdType.String => AsString,
        XsdType.Boolean => AsBoolean ? "true" : "false",
        XsdType.Double => FloatingPointText.Format(AsDouble),
        XsdType.Float => FloatingPointText.Format(AsSingle),
        XsdType.None => "",
        _ when XsdDatatypes.IsExact(Type) => AsDecimal.ToString(),
        _ when XsdDatatypes.IsDateOrTime(Type) => AsDateTime.ToString(),
        _ => AsDuration.ToString(),
    };

    public override string ToString() => $"{Type} {ToLexicalForm()}";
}
