using KnowledgeGraph.Rdf.Characters;

namespace KnowledgeGraph.Rdf.Reading.Turtle;

/// <summary>
/// The tokens of Turtle and TriG, one at a time. A token that reaches the end of the window is scanned again when more has been read, so
/// the window holds at most one token. <see cref="Text"/> is valid until <see cref="Advance"/>.
/// </summary>
internal sealed class TurtleLexer(Utf8Window window)
{
    private int _length;
    private bool _inComment;

    public TokenKind Kind { get; private set; }

    /// <summary>The token's bytes, with quotes, brackets and escapes.</summary>
    public ReadOnlySpan<byte> Text => window.Rest[.._length];

    /// <summary>True when the token holds escapes.</summary>
    public bool Escaped { get; private set; }

    /// <summary>The position of a prefixed name's colon.</summary>
    public int Colon { get; private set; }

    /// <summary>Goes to the next token.</summary>
    public void Advance()
    {
        window.Position += _length;
        _length = 0;
        SkipSpaceAndComments();
        while (true)
        {
            if (window.Rest.IsEmpty)
            {
                Kind = TokenKind.End;
                return;
            }

            var scan = Scan(window.Rest);
            if (scan.ReachedEnd && !window.AtEnd)
            {
                window.ReadTwiceAsMuch();
                continue;
            }

            if (scan.Problem is not null)
            {
                throw window.Error(scan.Problem, scan.Length);
            }

            _length = scan.Length;
            Escaped = scan.Escaped;
            return;
        }
    }

    public bool IsWord(ReadOnlySpan<byte> word) =>
        Kind == TokenKind.Word && System.Text.Ascii.EqualsIgnoreCase(Text, word);

    /// <summary>An error at the current token.</summary>
    public RdfSyntaxException Error(string problem) => window.Error(problem);

    /// <summary>An error that says what should have stood in place of the current token.</summary>
    public RdfSyntaxException Expected(string what) =>
        Error($"expected {what}, found {FoundText.Describe(Kind == TokenKind.End ? default : _length > 0 ? Text : window.Rest)}");

    private void SkipSpaceAndComments()
    {
        while (true)
        {
            var rest = window.Rest;
            var at = 0;
            while (at < rest.Length)
            {
                if (_inComment)
                {
                    var lineEnd = rest[at..].IndexOfAny((byte)'\n', (byte)'\r');
                    at = lineEnd < 0 ? rest.Length : at + lineEnd;
                    _inComment = lineEnd < 0;
                }
                else if (rest[at] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r')
                {
                    at++;
                }
                else if (rest[at] == '#')
                {
                    _inComment = true;
                }
                else
                {
                    break;
                }
            }

            window.Position += at;
            if (at < rest.Length || window.AtEnd)
            {
                return;
            }

            window.ReadMore();
        }
    }

    private Scan Scan(ReadOnlySpan<byte> text)
    {
        switch (text[0])
        {
            case (byte)'<':
                return Bracket(text);
            case (byte)'"' or (byte)'\'':
                return Quoted(text);
            case (byte)'_':
                Kind = TokenKind.BlankNodeLabel;
                return TermScanner.BlankNodeLabel(text);
            case (byte)'@':
                Kind = TokenKind.AtWord;
                return TermScanner.LanguageTag(text);
            case (byte)'+' or (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return Number(text);
            case (byte)'.':
                return Dot(text);
            case (byte)':' or >= 0x80:
                return Name(text);
            default:
                return CharacterClass.IsLetter(text[0]) ? Name(text) : Punctuation(text);
        }
    }

    private Scan Name(ReadOnlySpan<byte> text)
    {
        if (text[0] >= 0x80 && !CharacterClass.IsNameBase(CharacterClass.CodePointAt(text, 0, out _)))
        {
            return Characters.Scan.Wrong(0, "this character cannot start a term");
        }

        var scan = NameScanner.PrefixedNameOrWord(text, out var colon);
        Colon = colon;
        Kind = colon < 0 ? TokenKind.Word : TokenKind.PrefixedName;
        return scan;
    }

    private Scan Number(ReadOnlySpan<byte> text)
    {
        var scan = NameScanner.Number(text, out var form);
        Kind = form switch
        {
            NumberForm.Integer => TokenKind.Integer,
            NumberForm.Decimal => TokenKind.Decimal,
            _ => TokenKind.Double,
        };
        return scan;
    }

    private Scan Dot(ReadOnlySpan<byte> text)
    {
        if (text.Length == 1 || CharacterClass.IsDigit(text[1]))
        {
            Kind = TokenKind.Dot;
            return text.Length == 1 ? new Scan(1, ReachedEnd: true) : Number(text);
        }

        Kind = TokenKind.Dot;
        return new Scan(1);
    }

    private Scan Bracket(ReadOnlySpan<byte> text)
    {
        if (text.Length > 1 && text[1] == '<')
        {
            var tripleTerm = text.Length > 2 && text[2] == '(';
            Kind = tripleTerm ? TokenKind.OpenTripleTerm : TokenKind.OpenReified;
            return new Scan(tripleTerm ? 3 : 2, ReachedEnd: text.Length < 3);
        }

        Kind = TokenKind.Iri;
        return TermScanner.Iri(text);
    }

    private Scan Quoted(ReadOnlySpan<byte> text)
    {
        if (text.Length < 3)
        {
            Kind = TokenKind.String;
            return text.Length == 2 && text[1] == text[0]
                ? new Scan(2, ReachedEnd: true)
                : Characters.Scan.Unfinished(text.Length, "the string is not closed, expected a quote like that at its beginning");
        }

        if (text[1] == text[0] && text[2] == text[0])
        {
            Kind = TokenKind.LongString;
            return TermScanner.LongString(text);
        }

        Kind = TokenKind.String;
        return TermScanner.ShortString(text);
    }

    private Scan Punctuation(ReadOnlySpan<byte> text)
    {
        var second = text.Length > 1 ? text[1] : 0;
        switch (text[0])
        {
            case (byte)';':
                return Mark(TokenKind.Semicolon);
            case (byte)',':
                return Mark(TokenKind.Comma);
            case (byte)'[':
                return Mark(TokenKind.OpenBracket);
            case (byte)']':
                return Mark(TokenKind.CloseBracket);
            case (byte)'(':
                return Mark(TokenKind.OpenParenthesis);
            case (byte)')':
                return CloseParenthesis(text);
            case (byte)'{':
                return Pair(text, second == '|', TokenKind.OpenAnnotation, TokenKind.OpenBrace);
            case (byte)'}':
                return Mark(TokenKind.CloseBrace);
            case (byte)'~':
                return Mark(TokenKind.Tilde);
            case (byte)'|':
                return Required(text, second == '}', TokenKind.CloseAnnotation, "expected '|}'");
            case (byte)'>':
                return Required(text, second == '>', TokenKind.CloseReified, "expected '>>'");
            case (byte)'^':
                return Required(text, second == '^', TokenKind.DatatypeMark, "expected '^^' and a datatype");
            default:
                return Characters.Scan.Wrong(0, $"{TermScanner.Describe(text[0])} cannot stand here");
        }
    }

    private Scan Mark(TokenKind kind)
    {
        Kind = kind;
        return new Scan(1);
    }

    private Scan Pair(ReadOnlySpan<byte> text, bool both, TokenKind pair, TokenKind single)
    {
        Kind = both ? pair : single;
        return new Scan(both ? 2 : 1, ReachedEnd: text.Length < 2);
    }

    private Scan Required(ReadOnlySpan<byte> text, bool both, TokenKind pair, string problem)
    {
        Kind = pair;
        return both ? new Scan(2) : new Scan(0, ReachedEnd: text.Length < 2, Problem: problem);
    }

    private Scan CloseParenthesis(ReadOnlySpan<byte> text)
    {
        var tripleTerm = text.StartsWith(")>>"u8);
        Kind = tripleTerm ? TokenKind.CloseTripleTerm : TokenKind.CloseParenthesis;
        return new Scan(tripleTerm ? 3 : 1, ReachedEnd: text.Length < 3);
    }
}
