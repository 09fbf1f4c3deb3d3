using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Results.Writing;

/// <summary>SPARQL 1.2 Query Results XML Format.</summary>
internal sealed class XmlFormat : ResultsFormat
{
    // Carriage returns are escaped because a parser would normalise them; other control characters cannot stand in XML 1.0 at all.
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(value => value is not ('\t' or '\n')).Select(value => (byte)value), .. "<>&\""u8]);

    private static readonly Action<OutputBuffer, byte> Escape = AppendEscape;

    private byte[][] _openings = [];

    private static ReadOnlySpan<byte> Declaration =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\" xmlns:its=\"http://www.w3.org/2005/11/its\" its:version=\"2.0\">\n"u8;

    public override void Boolean(OutputBuffer output, bool value)
    {
        output.Append(Declaration);
        output.Append("<head/>\n"u8);
        output.Append(value ? "<boolean>true</boolean>\n</sparql>\n"u8 : "<boolean>false</boolean>\n</sparql>\n"u8);
    }

    public override void Head(OutputBuffer output, ImmutableArray<string> variables)
    {
        _openings = [.. variables.Select(variable => Encoding.UTF8.GetBytes($"<binding name=\"{variable}\">"))];
        output.Append(Declaration);
        output.Append("<head>"u8);
        foreach (var variable in variables)
        {
            output.Append(Encoding.UTF8.GetBytes($"<variable name=\"{variable}\"/>"));
        }

        output.Append("</head>\n<results>\n"u8);
    }

    public override void BeginRow(OutputBuffer output) => output.Append("<result>"u8);

    public override void BeginCell(OutputBuffer output, int column) => output.Append(_openings[column]);

    public override void EndCell(OutputBuffer output) => output.Append("</binding>"u8);

    public override void Unbound(OutputBuffer output, int column)
    {
    }

    public override void EndRow(OutputBuffer output) => output.Append("</result>\n"u8);

    public override void Foot(OutputBuffer output) => output.Append("</results>\n</sparql>\n"u8);

    public override void Term(OutputBuffer output, in TermText term)
    {
        switch (term.Kind)
        {
            case TermKind.Iri:
                output.Append("<uri>"u8);
                Text(output, term.Prefix, term.Suffix);
                output.Append("</uri>"u8);
                break;
            case TermKind.BlankNode:
                output.Append("<bnode>"u8);
                Text(output, term.Prefix, term.Suffix);
                output.Append("</bnode>"u8);
                break;
            default:
                Literal(output, term);
                break;
        }
    }

    public override void BeginTripleTerm(OutputBuffer output) => output.Append("<triple><subject>"u8);

    public override void BetweenSubjectAndPredicate(OutputBuffer output) => output.Append("</subject><predicate>"u8);

    public override void BetweenPredicateAndObject(OutputBuffer output) => output.Append("</predicate><object>"u8);

    public override void EndTripleTerm(OutputBuffer output) => output.Append("</object></triple>"u8);

    private static void Literal(OutputBuffer output, in TermText term)
    {
        output.Append("<literal"u8);
        if (!term.Language.IsEmpty)
        {
            output.Append(" xml:lang=\""u8);
            output.Append(term.Language);
            output.Append(term.Direction switch
            {
                BaseDirection.LeftToRight => "\" its:dir=\"ltr\""u8,
                BaseDirection.RightToLeft => "\" its:dir=\"rtl\""u8,
                _ => "\""u8,
            });
        }
        else if (term.HasDatatype)
        {
            output.Append(" datatype=\""u8);
            Text(output, term.DatatypePrefix, term.DatatypeSuffix);
            output.Append((byte)'"');
        }

        output.Append((byte)'>');
        Text(output, term.Prefix, term.Suffix);
        output.Append("</literal>"u8);
    }

    private static void Text(OutputBuffer output, ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> suffix)
    {
        output.AppendEscaped(prefix, Special, Escape);
        output.AppendEscaped(suffix, Special, Escape);
    }

    private static void AppendEscape(OutputBuffer output, byte value) => output.Append(value switch
    {
        (byte)'<' => "&lt;"u8,
        (byte)'>' => "&gt;"u8,
        (byte)'&' => "&amp;"u8,
        (byte)'"' => "&quot;"u8,
        (byte)'\r' => "&#xD;"u8,
        _ => "\uFFFD"u8,
    });
}
