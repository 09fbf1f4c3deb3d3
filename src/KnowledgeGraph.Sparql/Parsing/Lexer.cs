using System.Text;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Parsing;

/// <summary>
/// Cuts the text into terminals, the longest that fits (SPARQL 1.1 §19.8). Codepoint escapes stand only in IRIs and strings
/// (SPARQL 1.2 §19.2), so they are left to whoever reads the token's value.
/// </summary>
internal sealed class Lexer(SourceText source)
{
    private int _position;

    private ReadOnlySpan<byte> Rest => source.Bytes[_position..];

    /// <summary>The next token; at the end again and again <see cref="TokenKind.EndOfInput"/>.</summary>
    public Token Next()
    {
        SkipSpace();
        var start = _position;
        if (start == source.Bytes.Length)
        {
            return new Token(TokenKind.EndOfInput, start, start);
        }

        var (kind, length) = Scan(Rest);
        _position += length;
        return new Token(kind, start, _position);
    }

    private void SkipSpace()
    {
        var rest = Rest;
        var index = 0;
        while (index < rest.Length)
        {
            if (rest[index] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                index++;
            }
            else if (rest[index] == '#')
            {
                var end = rest[index..].IndexOfAny((byte)'\n', (byte)'\r');
                index = end < 0 ? rest.Length : index + end;
            }
            else
            {
                break;
            }
        }

        _position += index;
    }

    private (TokenKind Kind, int Length) Scan(ReadOnlySpan<byte> text) => text[0] switch
    {
        (byte)'<' => ScanLess(text),
        (byte)'?' or (byte)'$' => ScanVariable(text),
        (byte)'"' or (byte)'\'' => ScanString(text),
        (byte)'@' => ScanLanguageTag(text),
        (byte)'_' => ScanBlankNodeLabel(text),
        (byte)':' => ScanName(text),
        >= (byte)'0' and <= (byte)'9' => NumberScanner.Scan(text),
        (byte)'.' or (byte)'+' or (byte)'-' when NumberScanner.Starts(text) => NumberScanner.Scan(text),
        < 0x80 when !char.IsAsciiLetter((char)text[0]) => ScanPunctuation(text),
        _ => ScanName(text),
    };

    private (TokenKind Kind, int Length) ScanPunctuation(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith(")>>"u8))
        {
            return (TokenKind.TripleTermClose, 3);
        }

        if (text.Length > 1 && TwoBytes(text[0], text[1]) is { } two)
        {
            return (two, 2);
        }

        return (OneByte(text[0]) ?? throw Unexpected(text), 1);
    }

    private static TokenKind? TwoBytes(byte first, byte second) => (first, second) switch
    {
        ((byte)'{', (byte)'|') => TokenKind.AnnotationOpen,
        ((byte)'|', (byte)'}') => TokenKind.AnnotationClose,
        ((byte)'|', (byte)'|') => TokenKind.Or,
        ((byte)'&', (byte)'&') => TokenKind.And,
        ((byte)'^', (byte)'^') => TokenKind.DatatypeMark,
        ((byte)'!', (byte)'=') => TokenKind.NotEqual,
        ((byte)'>', (byte)'=') => TokenKind.GreaterOrEqual,
        ((byte)'>', (byte)'>') => TokenKind.ReifiedClose,
        _ => null,
    };

    private static TokenKind? OneByte(byte value) => value switch
    {
        (byte)'{' => TokenKind.LeftBrace,
        (byte)'}' => TokenKind.RightBrace,
        (byte)'(' => TokenKind.LeftParenthesis,
        (byte)')' => TokenKind.RightParenthesis,
        (byte)'[' => TokenKind.LeftBracket,
        (byte)']' => TokenKind.RightBracket,
        (byte)'.' => TokenKind.Dot,
        (byte)',' => TokenKind.Comma,
        (byte)';' => TokenKind.Semicolon,
        (byte)'*' => TokenKind.Star,
        (byte)'/' => TokenKind.Slash,
        (byte)'|' => TokenKind.Pipe,
        (byte)'^' => TokenKind.Caret,
        (byte)'+' => TokenKind.Plus,
        (byte)'-' => TokenKind.Minus,
        (byte)'!' => TokenKind.Bang,
        (byte)'=' => TokenKind.Equal,
        (byte)'>' => TokenKind.Greater,
        (byte)'~' => TokenKind.Tilde,
        _ => null,
    };

    /// <summary>An IRI where there is one, else an operator or a bracket of RDF 1.2.</summary>
    private static (TokenKind Kind, int Length) ScanLess(ReadOnlySpan<byte> text)
    {
        var end = text[1..].IndexOfAny(IriEnd);
        while (end >= 0 && text[end + 1] == '\\' && end + 2 < text.Length && text[end + 2] is (byte)'u' or (byte)'U')
        {
            var next = text[(end + 2)..].IndexOfAny(IriEnd);
            end = next < 0 ? -1 : end + 1 + next;
        }

        if (end >= 0 && text[end + 1] == '>')
        {
            return (TokenKind.Iri, end + 2);
        }

        return text.StartsWith("<<("u8) ? (TokenKind.TripleTermOpen, 3)
            : text.StartsWith("<<"u8) ? (TokenKind.ReifiedOpen, 2)
            : text.StartsWith("<="u8) ? (TokenKind.LessOrEqual, 2)
            : (TokenKind.Less, 1);
    }

    private static readonly System.Buffers.SearchValues<byte> IriEnd = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(value => (byte)value), .. "<>\"{}|^`\\"u8]);

    private (TokenKind Kind, int Length) ScanVariable(ReadOnlySpan<byte> text)
    {
        if (!TakeRune(text[1..], NameCharacters.IsStart, out var length))
        {
            return text[0] == '?'
                ? (TokenKind.QuestionMark, 1)
                : throw source.Error(_position, "found '$' without a name; a variable is '?' or '$' and a name");
        }

        length++;
        while (TakeRune(text[length..], NameCharacters.IsVariablePart, out var step))
        {
            length += step;
        }

        return (TokenKind.Variable, length);
    }

    private (TokenKind Kind, int Length) ScanString(ReadOnlySpan<byte> text)
    {
        var quote = text[0];
        var isLong = text.Length > 2 && text[1] == quote && text[2] == quote;
        var index = isLong ? 3 : 1;
        while (index < text.Length)
        {
            if (text[index] == '\\')
            {
                index += 2;
            }
            else if (!isLong && text[index] is (byte)'\n' or (byte)'\r')
            {
                break;
            }
            else if (text[index] == quote && !isLong)
            {
                return (TokenKind.String, index + 1);
            }
            else if (text[index] == quote && index + 2 < text.Length && text[index + 1] == quote && text[index + 2] == quote)
            {
                return (TokenKind.LongString, index + 3);
            }
            else
            {
                index++;
            }
        }

        throw source.Error(_position, isLong
            ? "this string does not end; three quotes like those at its beginning are expected"
            : "this string does not end on its line; a quote like that at its beginning is expected (or three for a string of many lines)");
    }

    private (TokenKind Kind, int Length) ScanLanguageTag(ReadOnlySpan<byte> text)
    {
        var length = 1;
        while (length < text.Length && (char.IsAsciiLetter((char)text[length]) || (length > 1 && (char.IsAsciiDigit((char)text[length]) || text[length] == '-'))))
        {
            length++;
        }

        return length > 1 ? (TokenKind.LanguageTag, length) : throw source.Error(_position, "found '@' without a language tag such as '@zh'");
    }

    private (TokenKind Kind, int Length) ScanBlankNodeLabel(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("_:"u8) || !TakeRune(text[2..], NameCharacters.IsStart, out var length))
        {
            throw source.Error(_position, "found '_' that begins no blank node; a blank node is '_:' and a label");
        }

        return (TokenKind.BlankNodeLabel, 2 + length + ScanDotted(text[(2 + length)..], allowLocal: false));
    }

    /// <summary>A prefixed name where a colon follows the letters, else a word.</summary>
    private (TokenKind Kind, int Length) ScanName(ReadOnlySpan<byte> text)
    {
        var prefix = 0;
        if (TakeRune(text, NameCharacters.IsBase, out var first))
        {
            prefix = first + ScanDotted(text[first..], allowLocal: false);
        }

        if (prefix < text.Length && text[prefix] == ':')
        {
            return (TokenKind.PrefixedName, prefix + 1 + ScanLocal(text[(prefix + 1)..]));
        }

        var word = 0;
        while (word < text.Length && (char.IsAsciiLetterOrDigit((char)text[word]) || text[word] == '_'))
        {
            word++;
        }

        return word > 0 ? (TokenKind.Word, word) : throw Unexpected(text);
    }

    private int ScanLocal(ReadOnlySpan<byte> text)
    {
        if (TakeRune(text, rune => rune.Value == ':' || NameCharacters.IsStart(rune), out var first) || TakeEscape(text, out first))
        {
            return first + ScanDotted(text[first..], allowLocal: true);
        }

        return 0;
    }

    /// <summary>Characters of a name, among them dots that do not end it; with <paramref name="allowLocal"/> also ':' and escapes.</summary>
    private int ScanDotted(ReadOnlySpan<byte> text, bool allowLocal)
    {
        var length = 0;
        var end = 0;
        while (length < text.Length)
        {
            if (text[length] == '.')
            {
                length++;
                continue;
            }

            if (TakeRune(text[length..], NameCharacters.IsPart, out var step)
                || (allowLocal && (text[length] == ':' ? (step = 1) > 0 : TakeEscape(text[length..], out step))))
            {
                length += step;
                end = length;
                continue;
            }

            break;
        }

        return end;
    }

    /// <summary>PLX: '%' and two hexadecimal digits, or a backslash and punctuation.</summary>
    private bool TakeEscape(ReadOnlySpan<byte> text, out int length)
    {
        length = 0;
        if (text.Length > 2 && text[0] == '%' && char.IsAsciiHexDigit((char)text[1]) && char.IsAsciiHexDigit((char)text[2]))
        {
            length = 3;
        }
        else if (text.Length > 1 && text[0] == '\\')
        {
            length = "_~.-!$&'()*+,;=/?#@%"u8.Contains(text[1])
                ? 2
                : throw source.Error(source.Bytes.Length - text.Length, "this backslash escapes nothing that a prefixed name may escape");
        }

        return length > 0;
    }

    private static bool TakeRune(ReadOnlySpan<byte> text, Func<Rune, bool> accepts, out int length)
    {
        length = 0;
        return !text.IsEmpty && Rune.DecodeFromUtf8(text, out var rune, out length) == System.Buffers.OperationStatus.Done && accepts(rune);
    }

    private SparqlSyntaxException Unexpected(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out var rune, out _);
        var hint = rune.Value is 0x201C or 0x201D or 0x2018 or 0x2019 or 0xFF02 or 0xFF07 ? "; strings stand in straight quotes"
            : rune.Value is 0xFF1F ? "; a variable begins with an ASCII '?'"
            : rune.Value is >= 0xFF01 and <= 0xFF5E ? $"; is it the ASCII '{(char)(rune.Value - 0xFEE0)}'?"
            : rune.Value > 0x7F ? "; a name begins with its prefix, such as ':', and an IRI with '<'"
            : "";
        return source.Error(_position, $"found '{rune}' (U+{rune.Value:X4}), with which nothing in SPARQL begins{hint}");
    }
}
