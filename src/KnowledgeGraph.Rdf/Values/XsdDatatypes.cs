using System.Collections.Frozen;
using System.Numerics;
using System.Text;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Values;

/// <summary>Datatype IRIs and the known types, both ways, with what the hierarchy says of them (XSD 1.1 Part 2 §3).</summary>
public static class XsdDatatypes
{
    private static readonly string[] LocalNames =
    [
        "", "string", "boolean",
        "decimal", "integer", "long", "int", "short", "byte", "nonNegativeInteger", "positiveInteger",
        "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte", "nonPositiveInteger", "negativeInteger", "float", "double",
        "dateTime", "dateTimeStamp", "date", "time", "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay",
        "duration", "dayTimeDuration", "yearMonthDuration",
    ];

    private static readonly string[] Iris = [.. LocalNames.Select(name => Xsd.Namespace + name)];

    private static readonly FrozenDictionary<string, XsdType> ByIri = Enumerable.Range(1, LocalNames.Length - 1)
        .ToFrozenDictionary(type => Iris[type], type => (XsdType)type, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, XsdType>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByIri.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The known type of a datatype IRI, or <see cref="XsdType.None"/>.</summary>
    public static XsdType Of(string iri) => ByIri.GetValueOrDefault(iri);

    /// <inheritdoc cref="Of(string)"/>
    public static XsdType Of(ReadOnlySpan<byte> iri)
    {
        const int longest = 64;
        if (iri.Length > longest)
        {
            return XsdType.None;
        }

        Span<char> text = stackalloc char[longest];
        return Encoding.UTF8.TryGetChars(iri, text, out var length) && BySpan.TryGetValue(text[..length], out var type)
            ? type
            : XsdType.None;
    }

    /// <summary>The datatype IRI of a known type.</summary>
    public static string IriOf(XsdType type) =>
        type == XsdType.None ? throw new ArgumentOutOfRangeException(nameof(type)) : Iris[(int)type];

    public static bool IsNumeric(XsdType type) => type is >= XsdType.Decimal and <= XsdType.Double;

    /// <summary>Whether the type is <c>xsd:integer</c> or derived from it.</summary>
    public static bool IsInteger(XsdType type) => type is >= XsdType.Integer and <= XsdType.NegativeInteger;

    /// <summary>Whether values of the type are exact: <c>xsd:decimal</c> and everything derived from it.</summary>
    public static bool IsExact(XsdType type) => type is >= XsdType.Decimal and <= XsdType.NegativeInteger;

    /// <summary>Whether the type follows the seven-property model of dates and times (XSD 1.1 Part 2 §D.2).</summary>
    public static bool IsDateOrTime(XsdType type) => type is >= XsdType.DateTime and <= XsdType.GDay;

    public static bool IsDuration(XsdType type) => type is >= XsdType.Duration and <= XsdType.YearMonthDuration;

    /// <summary>Whether an integer lies within the bounds that a derived integer type has.</summary>
    public static bool IsInBounds(XsdType type, in XsdDecimal value) => type switch
    {
        XsdType.Long => value.IsBetween(long.MinValue, long.MaxValue),
        XsdType.Int => value.IsBetween(int.MinValue, int.MaxValue),
        XsdType.Short => value.IsBetween(short.MinValue, short.MaxValue),
        XsdType.Byte => value.IsBetween(sbyte.MinValue, sbyte.MaxValue),
        XsdType.NonNegativeInteger => value.Sign >= 0,
        XsdType.PositiveInteger => value.Sign > 0,
        XsdType.UnsignedLong => value.Sign >= 0 && value.CompareTo(XsdDecimal.FromBig(new BigInteger(ulong.MaxValue), 0)) <= 0,
        XsdType.UnsignedInt => value.IsBetween(0, uint.MaxValue),
        XsdType.UnsignedShort => value.IsBetween(0, ushort.MaxValue),
        XsdType.UnsignedByte => value.IsBetween(0, byte.MaxValue),
        XsdType.NonPositiveInteger => value.Sign <= 0,
        XsdType.NegativeInteger => value.Sign < 0,
        _ => true,
    };
}
