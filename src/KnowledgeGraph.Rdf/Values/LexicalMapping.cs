using System.Text;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Values;

/// <summary>The lexical-to-value mapping of the known datatypes (RDF 1.2 Concepts §5). Forms outside a type's lexical space have no value.</summary>
public static class LexicalMapping
{
    /// <summary>No lexical form of a type other than <c>xsd:string</c> has to be transcoded beyond this length on the stack.</summary>
    private const int StackBytes = 256;

    /// <summary>The value of a literal; false where its datatype is not known or its form is ill-typed.</summary>
    public static bool TryMap(Literal literal, out XsdValue value)
    {
        var type = literal.Language is null ? XsdDatatypes.Of(literal.Datatype) : XsdType.None;
        return TryMap(type, literal.LexicalForm, out value);
    }

    public static bool TryMap(XsdType type, string lexicalForm, out XsdValue value)
    {
        if (type == XsdType.String)
        {
            value = XsdValue.Of(lexicalForm);
            return true;
        }

        value = default;
        if (type == XsdType.None || !Ascii.IsValid(lexicalForm))
        {
            return false;
        }

        var bytes = lexicalForm.Length <= StackBytes ? stackalloc byte[lexicalForm.Length] : new byte[lexicalForm.Length];
        Encoding.ASCII.GetBytes(lexicalForm, bytes);
        return TryMap(type, bytes, out value);
    }

    /// <param name="type">A known type.</param>
    /// <param name="lexicalForm">UTF-8, with no white space around it.</param>
    /// <param name="value">The value.</param>
    public static bool TryMap(XsdType type, ReadOnlySpan<byte> lexicalForm, out XsdValue value)
    {
        value = type switch
        {
            XsdType.None => default,
            XsdType.String => XsdValue.Of(Encoding.UTF8.GetString(lexicalForm)),
            XsdType.Boolean => Boolean(lexicalForm),
            XsdType.Decimal => DecimalText.TryParseDecimal(lexicalForm, out var number) ? XsdValue.Of(type, number) : default,
            XsdType.Double => FloatingPointText.TryParseDouble(lexicalForm, out var number) ? XsdValue.Of(number) : default,
            XsdType.Float => FloatingPointText.TryParseSingle(lexicalForm, out var number) ? XsdValue.Of(number) : default,
            _ when XsdDatatypes.IsInteger(type) => Integer(type, lexicalForm),
            _ when XsdDatatypes.IsDateOrTime(type) => DateTimeText.TryParse(type, lexicalForm, out var moment) ? XsdValue.Of(moment) : default,
            _ => DurationText.TryParse(type, lexicalForm, out var duration) ? XsdValue.Of(duration) : default,
        };
        return !value.IsNone;
    }

    private static XsdValue Boolean(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("true"u8) || text.SequenceEqual("1"u8) ? XsdValue.Of(true)
        : text.SequenceEqual("false"u8) || text.SequenceEqual("0"u8) ? XsdValue.Of(false)
        : default;

    private static XsdValue Integer(XsdType type, ReadOnlySpan<byte> text) =>
        DecimalText.TryParseInteger(text, out var number) && XsdDatatypes.IsInBounds(type, number) ? XsdValue.Of(type, number) : default;
}
