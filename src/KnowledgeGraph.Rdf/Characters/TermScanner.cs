using System.Buffers;

namespace KnowledgeGraph.Rdf.Characters;

/// <summary>Finds the ends of the terms that all syntaxes of the Turtle family write alike.</summary>
internal static class TermScanner
{
    private static readonly SearchValues<byte> DoubleQuoteStops = SearchValues.Create("\"\\\n\r"u8);
    private static readonly SearchValues<byte> SingleQuoteStops = SearchValues.Create("'\\\n\r"u8);

    /// <summary><c>&lt;…&gt;</c>; the text starts at the bracket.</summary>
    public static Scan Iri(ReadOnlySpan<byte> text)
    {
        var at = 1;
        var escaped = false;
        while (true)
        {
            var stop = text[at..].IndexOfAny(CharacterClass.NotInIri);
            if (stop < 0)
            {
                return Scan.Unfinished(text.Length, "the IRI is not closed, expected '>'");
            }

            at += stop;
            if (text[at] == '>')
            {
                return new Scan(at + 1, escaped);
            }

            if (text[at] != '\\')
            {
                return Scan.Wrong(at, $"{Describe(text[at])} cannot stand in an IRI, expected '>' or a character of an IRI");
            }

            var length = Escapes.Measure(text[at..], numericOnly: true, out var codePoint);
            if (length < 0)
            {
                return Scan.Unfinished(at, "the escape is not complete");
            }

            if (length == 0 || (codePoint < 0x80 && CharacterClass.NotInIri.Contains((byte)codePoint)))
            {
                return Scan.Wrong(at, "expected \\uXXXX or \\UXXXXXXXX of a character that an IRI may hold");
            }

            escaped = true;
            at += length;
        }
    }

    /// <summary>A string in single or double quotes on one line; the text starts at the quote.</summary>
    public static Scan ShortString(ReadOnlySpan<byte> text)
    {
        var stops = text[0] == '"' ? DoubleQuoteStops : SingleQuoteStops;
        var at = 1;
        var escaped = false;
        while (true)
        {
            var stop = text[at..].IndexOfAny(stops);
            if (stop < 0)
            {
                return Scan.Unfinished(text.Length, "the string is not closed, expected a quote like that at its beginning");
            }

            at += stop;
            if (text[at] == text[0])
            {
                return new Scan(at + 1, escaped);
            }

            if (text[at] != '\\')
            {
                return Scan.Wrong(at, "the string is not closed at the end of the line, expected a quote like that at its beginning");
            }

            if (!SkipEscape(text, ref at, out var problem))
            {
                return problem;
            }

            escaped = true;
        }
    }

    /// <summary>A string in three quotes; the text starts at the first of them.</summary>
    public static Scan LongString(ReadOnlySpan<byte> text)
    {
        var quote = text[0];
        var at = 3;
        var escaped = false;
        while (true)
        {
            var stop = text[at..].IndexOfAny(quote, (byte)'\\');
            if (stop < 0)
            {
                return Scan.Unfinished(text.Length, "the string in three quotes is not closed, expected three quotes like those at its beginning");
            }

            at += stop;
            if (text[at] == quote)
            {
                if (text.Length < at + 3)
                {
                    return Scan.Unfinished(text.Length, "the string in three quotes is not closed, expected three quotes like those at its beginning");
                }

                if (text[at + 1] == quote && text[at + 2] == quote)
                {
                    return new Scan(at + 3, escaped);
                }

                at++;
                continue;
            }

            if (!SkipEscape(text, ref at, out var problem))
            {
                return problem;
            }

            escaped = true;
        }
    }

    /// <summary>
    /// <c>@en</c>, <c>@zh-Hans</c>, <c>@ar--rtl</c>: a well-formed tag has subtags of at most eight characters (RDF 1.2 Concepts §3.4).
    /// The text starts at the <c>@</c>; the length includes the direction.
    /// </summary>
    public static Scan LanguageTag(ReadOnlySpan<byte> text)
    {
        var at = 1;
        var first = true;
        while (true)
        {
            var start = at;
            while (at < text.Length && (first ? CharacterClass.IsLetter(text[at]) : CharacterClass.IsLetterOrDigit(text[at])))
            {
                at++;
            }

            if (at == start)
            {
                return new Scan(at, ReachedEnd: at == text.Length, Problem: "expected a language tag such as 'zh-Hans'");
            }

            if (at - start > 8)
            {
                return Scan.Wrong(at, "a subtag of a language tag has at most 8 characters");
            }

            if (at == text.Length)
            {
                return new Scan(at, ReachedEnd: true);
            }

            if (text[at] != '-')
            {
                return new Scan(at);
            }

            at++;
            first = false;
            if (at < text.Length && text[at] == '-')
            {
                return Direction(text, at + 1);
            }
        }
    }

    /// <summary><c>_:label</c>; the text starts at the underscore.</summary>
    public static Scan BlankNodeLabel(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[1] != ':')
        {
            return new Scan(1, ReachedEnd: text.Length < 2, Problem: "expected ':' after '_'");
        }

        if (text.Length == 2)
        {
            return Scan.Unfinished(2, "expected a label after '_:'");
        }

        var c = CharacterClass.CodePointAt(text, 2, out var length);
        if (!CharacterClass.IsNameStart(c) && !CharacterClass.IsDigit(c))
        {
            return Scan.Wrong(2, "expected a label of letters, digits or '_' after '_:'");
        }

        var at = 2 + length;
        var end = at;
        while (at < text.Length)
        {
            c = CharacterClass.CodePointAt(text, at, out length);
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

        return new Scan(end, ReachedEnd: true);
    }

    public static string Describe(byte c) => c switch
    {
        (byte)'\n' or (byte)'\r' => "the end of the line",
        (byte)' ' => "a space",
        < 0x20 => $"the control character U+{c:X4}",
        _ => $"'{(char)c}'",
    };

    private static Scan Direction(ReadOnlySpan<byte> text, int start)
    {
        var at = start;
        while (at < text.Length && CharacterClass.IsLetter(text[at]))
        {
            at++;
        }

        var direction = text[start..at];
        return direction.SequenceEqual("ltr"u8) || direction.SequenceEqual("rtl"u8)
            ? new Scan(at, ReachedEnd: at == text.Length)
            : new Scan(start, ReachedEnd: at == text.Length, Problem: "expected the direction 'ltr' or 'rtl' after '--'");
    }

    private static bool SkipEscape(ReadOnlySpan<byte> text, ref int at, out Scan problem)
    {
        var length = Escapes.Measure(text[at..], numericOnly: false, out _);
        problem = length switch
        {
            < 0 => Scan.Unfinished(at, "the escape is not complete"),
            0 => Scan.Wrong(at, "expected one of the escapes \\t \\b \\n \\r \\f \\\" \\' \\\\ \\uXXXX \\UXXXXXXXX"),
            _ => default,
        };
        at += Math.Max(length, 0);
        return length > 0;
    }
}
