namespace KnowledgeGraph.Rdf.Characters;

/// <summary>Finds the ends of prefixed names, words and numbers.</summary>
internal static class NameScanner
{
    /// <summary>
    /// A prefixed name or, without a colon, a word. <paramref name="colon"/> is the colon's position, -1 for a word.
    /// </summary>
    public static Scan PrefixedNameOrWord(ReadOnlySpan<byte> text, out int colon)
    {
        colon = -1;
        var at = 0;
        var end = 0;
        while (at < text.Length && text[at] != ':')
        {
            var c = CharacterClass.CodePointAt(text, at, out var length);
            if (CharacterClass.IsNamePart(c))
            {
                at += length;
                end = at;
            }
            else if (c == '.')
            {
                at++;
            }
            else
            {
                return new Scan(end);
            }
        }

        if (at == text.Length)
        {
            return new Scan(end, ReachedEnd: true);
        }

        if (end != at)
        {
            return new Scan(end);
        }

        colon = at;
        return LocalName(text, at + 1);
    }

    /// <summary>INTEGER, DECIMAL or DOUBLE; a dot without digits or exponent after it is not part of the number.</summary>
    public static Scan Number(ReadOnlySpan<byte> text, out NumberForm form)
    {
        form = NumberForm.Integer;
        var at = text[0] is (byte)'+' or (byte)'-' ? 1 : 0;
        var start = at;
        at = SkipDigits(text, at);
        var end = at;
        var integerDigits = at - start;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = at + 1;
            at = SkipDigits(text, fraction);
            if (at > fraction)
            {
                form = NumberForm.Decimal;
                end = at;
            }
            else if (integerDigits == 0)
            {
                return new Scan(at, ReachedEnd: at == text.Length, Problem: "expected digits of a number");
            }
        }
        else if (integerDigits == 0)
        {
            return new Scan(at, ReachedEnd: at == text.Length, Problem: "expected digits of a number");
        }

        if (at < text.Length && (text[at] | 0x20) == 'e')
        {
            var exponent = at + 1;
            exponent += exponent < text.Length && text[exponent] is (byte)'+' or (byte)'-' ? 1 : 0;
            var after = SkipDigits(text, exponent);
            if (after > exponent)
            {
                form = NumberForm.Double;
                return new Scan(after, ReachedEnd: after == text.Length);
            }

            return new Scan(end, ReachedEnd: after == text.Length);
        }

        return new Scan(end, ReachedEnd: at == text.Length);
    }

    private static Scan LocalName(ReadOnlySpan<byte> text, int start)
    {
        var at = start;
        var end = start;
        var escaped = false;
        while (at < text.Length)
        {
            var c = CharacterClass.CodePointAt(text, at, out var length);
            if (c == '%' || c == '\\')
            {
                var scan = PercentOrEscape(text, at);
                if (scan.Problem is not null)
                {
                    return scan;
                }

                escaped |= c == '\\';
                length = scan.Length;
            }
            else if (c == '.' && at > start)
            {
                at++;
                continue;
            }
            else if (c != ':' && !(at == start ? CharacterClass.IsNameStart(c) || CharacterClass.IsDigit(c) : CharacterClass.IsNamePart(c)))
            {
                return new Scan(end, escaped);
            }

            at += length;
            end = at;
        }

        return new Scan(end, escaped, ReachedEnd: true);
    }

    private static Scan PercentOrEscape(ReadOnlySpan<byte> text, int at)
    {
        if (text[at] == '\\')
        {
            if (at + 1 >= text.Length)
            {
                return Scan.Unfinished(at, "the escape is not complete");
            }

            return "_~.-!$&'()*+,;=/?#@%"u8.Contains(text[at + 1])
                ? new Scan(2)
                : Scan.Wrong(at, "expected an escape of a local name: '\\' and one of _ ~ . - ! $ & ' ( ) * + , ; = / ? # @ %");
        }

        if (at + 2 >= text.Length)
        {
            return Scan.Unfinished(at, "expected two hexadecimal digits after '%'");
        }

        return CharacterClass.IsHex(text[at + 1]) && CharacterClass.IsHex(text[at + 2])
            ? new Scan(3)
            : Scan.Wrong(at, "expected two hexadecimal digits after '%'");
    }

    private static int SkipDigits(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && CharacterClass.IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
