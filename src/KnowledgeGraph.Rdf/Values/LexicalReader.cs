namespace KnowledgeGraph.Rdf.Values;

/// <summary>Walks a lexical form of digits and separators.</summary>
internal ref struct LexicalReader(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;

    public readonly bool AtEnd => _at == _text.Length;

    public readonly byte Next => AtEnd ? (byte)0 : _text[_at];

    public bool Take(byte expected)
    {
        if (Next != expected || AtEnd)
        {
            return false;
        }

        _at++;
        return true;
    }

    /// <summary>A run of digits; false where there is none.</summary>
    public bool TakeDigits(out ReadOnlySpan<byte> digits)
    {
        var start = _at;
        while (!AtEnd && _text[_at] is >= (byte)'0' and <= (byte)'9')
        {
            _at++;
        }

        digits = _text[start.._at];
        return !digits.IsEmpty;
    }

    /// <summary>A number of exactly two digits.</summary>
    public bool TakeTwoDigits(out int number)
    {
        number = 0;
        if (_at + 2 > _text.Length || _text[_at] is < (byte)'0' or > (byte)'9' || _text[_at + 1] is < (byte)'0' or > (byte)'9')
        {
            return false;
        }

        number = ((_text[_at] - '0') * 10) + (_text[_at + 1] - '0');
        _at += 2;
        return true;
    }

    /// <summary>A fraction after its point, as nanoseconds; what is finer is cut off.</summary>
    public bool TakeFraction(out int nanoseconds)
    {
        nanoseconds = 0;
        if (!TakeDigits(out var digits))
        {
            return false;
        }

        for (var i = 0; i < 9; i++)
        {
            nanoseconds = (nanoseconds * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        }

        return true;
    }

    /// <summary>The value of digits, or false where they do not fit 64 bits.</summary>
    public static bool TryToInt64(ReadOnlySpan<byte> digits, out long number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (number > (long.MaxValue - 9) / 10)
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }
}
