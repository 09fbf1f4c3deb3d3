namespace KnowledgeGraph.Rdf.Values;

/// <summary>
/// The datatypes whose value space is known. The order matters: numeric types stand together, derived integers after
/// <see cref="Integer"/>, and so do the types of the date/time seven-property model.
/// </summary>
public enum XsdType : byte
{
    /// <summary>No value, or a datatype that is not known here.</summary>
    None,
    String,
    Boolean,

    Decimal,
    Integer,
    Long,
    Int,
    Short,
    Byte,
    NonNegativeInteger,
    PositiveInteger,
    UnsignedLong,
    UnsignedInt,
    UnsignedShort,
    UnsignedByte,
    NonPositiveInteger,
    NegativeInteger,
    Float,
    Double,

    DateTime,
    DateTimeStamp,
    Date,
    Time,
    GYear,
    GYearMonth,
    GMonth,
    GMonthDay,
    GDay,

    Duration,
    DayTimeDuration,
    YearMonthDuration,
}
