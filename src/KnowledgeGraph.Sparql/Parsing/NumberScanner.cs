namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>Numbers, with the sign that touches them (SPARQL 1.1 §19.8, [146] to [155]).</summary>
internal static class NumberScanner
{
    /// <summary>Whether a number begins with this sign or point.</summary>
    public static bool Starts(ReadOnlySpan<byte> text)
    {
        var index = text[0] is (byte)'+' or (byte)'-' ? 1 : 0;
        return IsDigit(text, index) || (index < text.Length && text[index] == '.' && IsDigit(text, index + 1));
    }

    public static (TokenKind Kind, int Length) Scan(ReadOnlySpan<byte> text)
    {
        var start = text[0] is (byte)'+' or (byte)'-' ? 1 : 0;
        var integer = SkipDigits(text, start);
        if (Exponent(text, integer) is var end and > 0)
        {
            return (TokenKind.Double, end);
        }

        if (integer == text.Length || text[integer] != '.')
        {
            return (TokenKind.Integer, integer);
        }

        var fraction = SkipDigits(text, integer + 1);
        if (Exponent(text, fraction) is var last and > 0)
        {
            return (TokenKind.Double, last);
        }

        // "1." is an integer and the dot that ends a triple.
        return fraction > integer + 1 ? (TokenKind.Decimal, fraction) : (TokenKind.Integer, integer);
    }

    private static int Exponent(ReadOnlySpan<byte> text, int index)
    {
        if (index >= text.Length || text[index] is not ((byte)'e' or (byte)'E'))
        {
            return 0;
        }

        var digits = index + 1 < text.Length && text[index + 1] is (byte)'+' or (byte)'-' ? index + 2 : index + 1;
        var end = SkipDigits(text, digits);
        return end > digits ? end : 0;
    }

    private static int SkipDigits(ReadOnlySpan<byte> text, int index)
    {
        while (IsDigit(text, index))
        {
            index++;
        }

        return index;
    }

    private static bool IsDigit(ReadOnlySpan<byte> text, int index) => index < text.Length && text[index] is >= (byte)'0' and <= (byte)'9';
}
