using System.Text;
using KnowledgeGraph.Rdf.Characters;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Rdf.Writing;

/// <summary>Terms as Turtle writes them short: prefixed names, bare numbers and booleans, strings over several lines in three quotes.</summary>
internal sealed class TurtleTermWriter(Utf8Output output, PrefixTable prefixes)
{
    public void Write(Term term)
    {
        switch (term)
        {
            case Iri iri:
                WriteIri(iri.Value);
                break;
            case Literal literal:
                WriteLiteral(literal);
                break;
            case TripleTerm triple:
                output.Write("<<( "u8);
                Write(triple.Subject);
                output.Write((byte)' ');
                WritePredicate(triple.Predicate);
                output.Write((byte)' ');
                Write(triple.Object);
                output.Write(" )>>"u8);
                break;
            default:
                TermText.Write(term, output);
                break;
        }
    }

    public void WritePredicate(Iri predicate)
    {
        if (predicate.Value == RdfVocabulary.Type)
        {
            output.Write((byte)'a');
            return;
        }

        WriteIri(predicate.Value);
    }

    public void WriteIri(string iri)
    {
        if (!prefixes.TryShorten(iri, out var prefix, out var local))
        {
            TermText.WriteIri(iri, output);
            return;
        }

        output.Write(prefix);
        output.Write((byte)':');
        output.Write(local);
    }

    private void WriteLiteral(Literal literal)
    {
        if (IsBare(literal))
        {
            output.Write(literal.LexicalForm);
            return;
        }

        WriteString(literal.LexicalForm);
        if (literal.Language is not null)
        {
            TermText.WriteLanguage(literal, output, canonical: false);
        }
        else if (literal.Datatype != Xsd.String)
        {
            output.Write("^^"u8);
            WriteIri(literal.Datatype);
        }
    }

    private void WriteString(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal))
        {
            TermText.WriteQuoted(text, output);
            return;
        }

        output.Write("\"\"\""u8);
        TermText.WriteLongQuoted(text, output);
        output.Write("\"\"\""u8);
    }

    private static bool IsBare(Literal literal) => literal.Datatype switch
    {
        Xsd.Boolean => literal.LexicalForm is "true" or "false",
        Xsd.Integer => IsNumber(literal.LexicalForm, NumberForm.Integer),
        Xsd.Decimal => IsNumber(literal.LexicalForm, NumberForm.Decimal),
        Xsd.Double => IsNumber(literal.LexicalForm, NumberForm.Double),
        _ => false,
    };

    private static bool IsNumber(string lexical, NumberForm form)
    {
        if (lexical.Length is 0 or > 64 || !Ascii.IsValid(lexical))
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[lexical.Length];
        Encoding.ASCII.GetBytes(lexical, bytes);
        if (bytes[0] is not ((byte)'+' or (byte)'-' or (byte)'.') && !CharacterClass.IsDigit(bytes[0]))
        {
            return false;
        }

        var scan = NameScanner.Number(bytes, out var found);
        return scan.Problem is null && scan.Length == bytes.Length && found == form;
    }
}
