using KnowledgeGraph.Rdf.Values;

namespace KnowledgeGraph.Sparql.Execution.Values;

/// <summary>The classes of values that sort among themselves, in the order in which ORDER BY puts them.</summary>
internal static class ValueClass
{
    public const int Text = 0;
    public const int Number = 1;
    public const int Truth = 2;
    public const int Span = 3;

    /// <summary>Dates and times: one class for each type, from here on.</summary>
    private const int Moment = 4;

    public const int Unknown = int.MaxValue;

    public static int Of(XsdType type) => type switch
    {
        XsdType.None => Unknown,
        XsdType.String => Text,
        XsdType.Boolean => Truth,
        XsdType.DateTimeStamp => Moment + (int)XsdType.DateTime,
        _ when XsdDatatypes.IsNumeric(type) => Number,
        _ when XsdDatatypes.IsDuration(type) => Span,
        _ => Moment + (int)type,
    };
}
