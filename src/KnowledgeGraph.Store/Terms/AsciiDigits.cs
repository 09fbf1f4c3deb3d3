namespace KnowledgeGraph.Store.Terms;

/// <summary>Reads and writes runs of decimal digits.</summary>
internal static class AsciiDigits
{
    /// <summary>Reads digits and nothing else; at most 18, so that nothing overflows.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.Length is 0 or > 18)
        {
            return false;
        }

        foreach (var character in text)
        {
            var digit = character - '0';
            if ((uint)digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        return true;
    }

    /// <summary>Writes a number with leading zeros to fill the span.</summary>
    public static void Write(long value, Span<byte> destination)
    {
        for (var at = destination.Length - 1; at >= 0; at--)
        {
            destination[at] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }

    /// <summary>How many digits a number has; one for zero.</summary>
    public static int Count(long value)
    {
        var count = 1;
        for (; value >= 10; value /= 10)
        {
            count++;
        }

        return count;
    }
}
