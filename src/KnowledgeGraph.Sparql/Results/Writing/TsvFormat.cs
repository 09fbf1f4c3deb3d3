using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Results.Writing;

/// <summary>SPARQL 1.1 Query Results TSV Format: terms as Turtle writes them.</summary>
internal sealed class TsvFormat : ResultsFormat
{
    public override void Boolean(OutputBuffer output, bool value) => output.Append(value ? "?_askResult\ntrue\n"u8 : "?_askResult\nfalse\n"u8);

    public override void Head(OutputBuffer output, ImmutableArray<string> variables)
    {
        for (var index = 0; index < variables.Length; index++)
        {
            output.Append(index == 0 ? "?"u8 : "\t?"u8);
            output.Append(Encoding.UTF8.GetBytes(variables[index]));
        }

        output.Append((byte)'\n');
    }

    public override void BeginRow(OutputBuffer output)
    {
    }

    public override void BeginCell(OutputBuffer output, int column) => Unbound(output, column);

    public override void EndCell(OutputBuffer output)
    {
    }

    public override void Unbound(OutputBuffer output, int column)
    {
        if (column > 0)
        {
            output.Append((byte)'\t');
        }
    }

    public override void EndRow(OutputBuffer output) => output.Append((byte)'\n');

    public override void Foot(OutputBuffer output)
    {
    }

    public override void Term(OutputBuffer output, in TermText term) => TurtleTerms.Append(output, term);

    public override void BeginTripleTerm(OutputBuffer output) => output.Append("<<( "u8);

    public override void BetweenSubjectAndPredicate(OutputBuffer output) => output.Append((byte)' ');

    public override void BetweenPredicateAndObject(OutputBuffer output) => output.Append((byte)' ');

    public override void EndTripleTerm(OutputBuffer output) => output.Append(" )>>"u8);
}

/// <summary>Terms in Turtle's syntax, on one line.</summary>
internal static class TurtleTerms
{
    private static readonly SearchValues<byte> Special = SearchValues.Create("\"\\\n\r\t"u8);
    private static readonly Action<OutputBuffer, byte> Escape = AppendEscape;

    public static void Append(OutputBuffer output, in TermText term)
    {
        switch (term.Kind)
        {
            case TermKind.Iri:
                AppendIri(output, term.Prefix, term.Suffix);
                break;
            case TermKind.BlankNode:
                output.Append("_:"u8);
                output.Append(term.Prefix);
                output.Append(term.Suffix);
                break;
            case TermKind.Literal when IsAbbreviated(term):
                output.Append(term.Suffix);
                break;
            default:
                AppendLiteral(output, term);
                break;
        }
    }

    private static void AppendLiteral(OutputBuffer output, in TermText term)
    {
        output.Append((byte)'"');
        output.AppendEscaped(term.Prefix, Special, Escape);
        output.AppendEscaped(term.Suffix, Special, Escape);
        output.Append((byte)'"');
        if (!term.Language.IsEmpty)
        {
            output.Append((byte)'@');
            output.Append(term.Language);
            output.Append(term.Direction switch
            {
                BaseDirection.LeftToRight => "--ltr"u8,
                BaseDirection.RightToLeft => "--rtl"u8,
                _ => ""u8,
            });
        }
        else if (term.HasDatatype)
        {
            output.Append("^^"u8);
            AppendIri(output, term.DatatypePrefix, term.DatatypeSuffix);
        }
    }

    private static void AppendIri(OutputBuffer output, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> suffix)
    {
        output.Append((byte)'<');
        output.Append(prefix);
        output.Append(suffix);
        output.Append((byte)'>');
    }

    /// <summary>Whether Turtle reads the bare lexical form as this literal.</summary>
    private static bool IsAbbreviated(in TermText term)
    {
        var text = term.Suffix;
        if (!term.Prefix.IsEmpty || !term.Language.IsEmpty || text.IsEmpty)
        {
            return false;
        }

        var number = text[0] is (byte)'+' or (byte)'-' ? text[1..] : text;
        var integer = LeadingDigits(number);
        if (term.DatatypeIs("integer"u8))
        {
            return integer > 0 && integer == number.Length;
        }

        var fraction = integer < number.Length && number[integer] == '.' ? 1 + LeadingDigits(number[(integer + 1)..]) : 0;
        var mantissa = integer + fraction;
        if (term.DatatypeIs("decimal"u8))
        {
            return fraction > 1 && mantissa == number.Length;
        }

        return term.DatatypeIs("double"u8) && integer + Math.Max(0, fraction - 1) > 0 && IsExponent(number[mantissa..]);
    }

    private static bool IsExponent(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] is not ((byte)'e' or (byte)'E'))
        {
            return false;
        }

        var digits = text.Length > 1 && text[1] is (byte)'+' or (byte)'-' ? text[2..] : text[1..];
        return digits.Length > 0 && LeadingDigits(digits) == digits.Length;
    }

    private static int LeadingDigits(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 ? text.Length : end;
    }

    private static void AppendEscape(OutputBuffer output, byte value) => output.Append(value switch
    {
        (byte)'\n' => "\\n"u8,
        (byte)'\r' => "\\r"u8,
        (byte)'\t' => "\\t"u8,
        (byte)'"' => "\\\""u8,
        _ => "\\\\"u8,
    });
}
