using System.Buffers.Text;

namespace KnowledgeGraph.Store.Terms;

/// <summary>
/// Literals whose value is the id itself. A literal is inlined only where writing the value gives back its lexical form byte for
/// byte, so two ids are equal exactly when the terms are; <c>01</c> or <c>1.0E+1</c> live in the dictionary.
/// Within integers, dates, dateTimes and years of one time zone the order of ids is the order of the values.
/// </summary>
public static class InlineValues
{
    /// <summary>No inline value is longer than this, in bytes.</summary>
    public const int MaxLength = 40;

    private const long IntegerBias = 1L << 59;

    public static bool IsInline(TermId id) => id.Tag is >= TermTag.Boolean and <= TermTag.GYear;

    public static TermId FromBoolean(bool value) => new(TermTag.Boolean, value ? 1UL : 0UL);

    public static bool TryGetBoolean(TermId id, out bool value)
    {
        value = id.Payload != 0;
        return id.Tag == TermTag.Boolean;
    }

    /// <summary>False where the integer needs more than 60 bits.</summary>
    public static bool TryFromInteger(long value, out TermId id)
    {
        var fits = value is >= -IntegerBias and < IntegerBias;
        id = fits ? new TermId(TermTag.Integer, (ulong)(value + IntegerBias)) : TermId.None;
        return fits;
    }

    public static bool TryGetInteger(TermId id, out long value)
    {
        value = (long)id.Payload - IntegerBias;
        return id.Tag == TermTag.Integer;
    }

    /// <summary>The decimal in its canonical form, without trailing zeros; false where its digits do not fit.</summary>
    public static bool TryFromDecimal(decimal value, out TermId id) => InlineDecimal.TryFrom(value, out id);

    public static bool TryGetDecimal(TermId id, out decimal value)
    {
        value = 0;
        return id.Tag == TermTag.Decimal && InlineDecimal.Get(id, out value);
    }

    /// <summary>The double in its canonical form (<c>1.5E0</c>); false where it has more than 14 digits.</summary>
    public static bool TryFromDouble(double value, out TermId id) => InlineDouble.TryFrom(value, out id);

    public static bool TryGetDouble(TermId id, out double value)
    {
        value = 0;
        return id.Tag == TermTag.Double && InlineDouble.Get(id, out value);
    }

    /// <param name="value">The date as its time zone's clock shows it.</param>
    /// <param name="offsetMinutes">The time zone's offset from UTC, or null where the literal has none.</param>
    public static TermId FromDate(DateOnly value, int? offsetMinutes) => InlineTime.FromDate(value, offsetMinutes);

    public static bool TryGetDate(TermId id, out DateOnly value, out int? offsetMinutes)
    {
        (value, offsetMinutes) = id.Tag == TermTag.Date ? InlineTime.Date(id) : default;
        return id.Tag == TermTag.Date;
    }

    /// <summary>False where the time has parts smaller than a millisecond.</summary>
    /// <param name="value">The time as its time zone's clock shows it.</param>
    public static bool TryFromDateTime(DateTime value, int? offsetMinutes, out TermId id) =>
        InlineTime.TryFromDateTime(value, offsetMinutes, out id);

    public static bool TryGetDateTime(TermId id, out DateTime value, out int? offsetMinutes)
    {
        (value, offsetMinutes) = id.Tag == TermTag.DateTime ? InlineTime.DateTime(id) : default;
        return id.Tag == TermTag.DateTime;
    }

    /// <summary>False outside the years 1 to 9999.</summary>
    public static bool TryFromYear(int year, int? offsetMinutes, out TermId id) => InlineTime.TryFromYear(year, offsetMinutes, out id);

    public static bool TryGetYear(TermId id, out int year, out int? offsetMinutes)
    {
        (year, offsetMinutes) = id.Tag == TermTag.GYear ? InlineTime.Year(id) : default;
        return id.Tag == TermTag.GYear;
    }

    /// <summary>The id of a literal that can be inlined.</summary>
    /// <param name="datatype">The datatype's IRI in UTF-8.</param>
    public static bool TryEncode(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype, out TermId id)
    {
        id = TermId.None;
        return lexicalForm.Length <= MaxLength && KnownDatatypes.InlineTag(datatype) switch
        {
            TermTag.Boolean => TryEncodeBoolean(lexicalForm, out id),
            TermTag.Integer => TryEncodeInteger(lexicalForm, out id),
            TermTag.Decimal => InlineDecimal.TryEncode(lexicalForm, out id),
            TermTag.Double => InlineDouble.TryEncode(lexicalForm, out id),
            TermTag.Date => InlineTime.TryEncodeDate(lexicalForm, out id),
            TermTag.DateTime => InlineTime.TryEncodeDateTime(lexicalForm, out id),
            TermTag.GYear => InlineTime.TryEncodeYear(lexicalForm, out id),
            _ => false,
        };
    }

    /// <summary>Writes the lexical form of an inline value and returns its length; <see cref="MaxLength"/> bytes are enough.</summary>
    public static int Format(TermId id, Span<byte> destination)
    {
        switch (id.Tag)
        {
            case TermTag.Boolean:
                var text = id.Payload != 0 ? "true"u8 : "false"u8;
                text.CopyTo(destination);
                return text.Length;
            case TermTag.Integer:
                Utf8Formatter.TryFormat((long)id.Payload - IntegerBias, destination, out var length);
                return length;
            case TermTag.Decimal:
                return InlineDecimal.Format(id, destination);
            case TermTag.Double:
                return InlineDouble.Format(id, destination);
            case TermTag.Date or TermTag.DateTime or TermTag.GYear:
                return InlineTime.Format(id, destination);
            default:
                throw new ArgumentException($"An id with tag {id.Tag} is not an inline value.", nameof(id));
        }
    }

    private static bool TryEncodeBoolean(ReadOnlySpan<byte> text, out TermId id)
    {
        var isTrue = text.SequenceEqual("true"u8);
        id = FromBoolean(isTrue);
        return isTrue || text.SequenceEqual("false"u8);
    }

    private static bool TryEncodeInteger(ReadOnlySpan<byte> text, out TermId id)
    {
        id = TermId.None;
        var digits = text.Length > 0 && text[0] == '-' ? text[1..] : text;
        if (digits.Length is 0 or > 18 || (digits[0] == '0' && text.Length > 1) || !AsciiDigits.TryRead(digits, out var value))
        {
            return false;
        }

        return TryFromInteger(digits.Length == text.Length ? value : -value, out id);
    }
}
