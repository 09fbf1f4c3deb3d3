using System.Buffers;
using System.Globalization;
using System.Text;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>
/// Terms in N-Triples, in canonical form (RDF 1.2 N-Triples §4): each term has exactly one text. Language tags are written as they are
/// unless the canonical form is asked for, which has them in lower case.
/// </summary>
internal static class TermText
{
    private static readonly SearchValues<char> EscapedInString = SearchValues.Create(MakeEscapedInString());

    private static readonly SearchValues<char> EscapedInIri = SearchValues.Create(
        [.. Enumerable.Range(0, 0x21).Select(c => (char)c), '<', '>', '"', '{', '}', '|', '^', '`', '\\']);

    public static void Write(Term term, Utf8Output output, bool canonical = false)
    {
        switch (term)
        {
            case Iri iri:
                WriteIri(iri.Value, output);
                break;
            case BlankNode node:
                output.Write("_:"u8);
                output.Write(node.Label);
                break;
            case Literal literal:
                WriteLiteral(literal, output, canonical);
                break;
            case TripleTerm triple:
                output.Write("<<( "u8);
                Write(triple.Subject, output, canonical);
                output.Write((byte)' ');
                Write(triple.Predicate, output, canonical);
                output.Write((byte)' ');
                Write(triple.Object, output, canonical);
                output.Write(" )>>"u8);
                break;
        }
    }

    public static void WriteIri(string iri, Utf8Output output)
    {
        output.Write((byte)'<');
        WriteEscaped(iri, EscapedInIri, output, numericOnly: true);
        output.Write((byte)'>');
    }

    /// <summary>The string in double quotes on one line.</summary>
    public static void WriteQuoted(string text, Utf8Output output)
    {
        output.Write((byte)'"');
        WriteEscaped(text, EscapedInString, output, numericOnly: false);
        output.Write((byte)'"');
    }

    /// <summary>The string's characters for between three double quotes: line ends stay, only quotes that might close are escaped.</summary>
    public static void WriteLongQuoted(ReadOnlySpan<char> text, Utf8Output output)
    {
        while (true)
        {
            var stop = text.IndexOfAny(EscapedInString);
            if (stop < 0)
            {
                output.Write(text);
                return;
            }

            output.Write(text[..stop]);
            var c = text[stop];
            text = text[(stop + 1)..];
            if (c == '\n' || (c == '"' && !text.IsEmpty && text[0] != '"'))
            {
                output.Write((byte)c);
            }
            else
            {
                WriteEscape(c, output, numericOnly: false);
            }
        }
    }

    public static void WriteLanguage(Literal literal, Utf8Output output, bool canonical)
    {
        output.Write((byte)'@');
        output.Write(canonical ? literal.Language!.ToLowerInvariant() : literal.Language);
        output.Write(literal.Direction switch
        {
            BaseDirection.LeftToRight => "--ltr"u8,
            BaseDirection.RightToLeft => "--rtl"u8,
            _ => default,
        });
    }

    private static void WriteLiteral(Literal literal, Utf8Output output, bool canonical)
    {
        WriteQuoted(literal.LexicalForm, output);
        if (literal.Language is not null)
        {
            WriteLanguage(literal, output, canonical);
        }
        else if (literal.Datatype != Xsd.String)
        {
            output.Write("^^"u8);
            WriteIri(literal.Datatype, output);
        }
    }

    private static void WriteEscaped(ReadOnlySpan<char> text, SearchValues<char> escaped, Utf8Output output, bool numericOnly)
    {
        while (true)
        {
            var stop = text.IndexOfAny(escaped);
            if (stop < 0)
            {
                output.Write(text);
                return;
            }

            output.Write(text[..stop]);
            WriteEscape(text[stop], output, numericOnly);
            text = text[(stop + 1)..];
        }
    }

    private static void WriteEscape(char c, Utf8Output output, bool numericOnly)
    {
        var letter = numericOnly ? '\0' : c switch
        {
            '\t' => 't',
            '\b' => 'b',
            '\n' => 'n',
            '\r' => 'r',
            '\f' => 'f',
            '"' => '"',
            '\\' => '\\',
            _ => '\0',
        };
        output.Write((byte)'\\');
        if (letter != '\0')
        {
            output.Write((byte)letter);
            return;
        }

        output.Write((byte)'u');
        output.Write(((int)c).ToString("X4", CultureInfo.InvariantCulture));
    }

    private static string MakeEscapedInString()
    {
        var characters = new StringBuilder("\"\\\u007F\uFFFE\uFFFF");
        for (var c = '\0'; c < 0x20; c++)
        {
            characters.Append(c);
        }

        return characters.ToString();
    }
}
