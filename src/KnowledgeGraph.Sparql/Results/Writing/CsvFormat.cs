using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace KnowledgeGraph.Sparql.Results.Writing;

/// <summary>SPARQL 1.1 Query Results CSV Format: what a spreadsheet shows; kinds, types and languages are lost.</summary>
internal sealed class CsvFormat : ResultsFormat
{
    private static readonly SearchValues<byte> NeedsQuotes = SearchValues.Create("\",\r\n"u8);
    private static readonly SearchValues<byte> Quote = SearchValues.Create("\""u8);
    private static readonly Action<OutputBuffer, byte> DoubleQuote = static (output, _) => output.Append("\"\""u8);

    private int _tripleDepth;

    public override void Boolean(OutputBuffer output, bool value) => output.Append(value ? "_askResult\r\ntrue\r\n"u8 : "_askResult\r\nfalse\r\n"u8);

    public override void Head(OutputBuffer output, ImmutableArray<string> variables)
    {
        output.Append(Encoding.UTF8.GetBytes(string.Join(',', variables)));
        output.Append("\r\n"u8);
    }

    public override void BeginRow(OutputBuffer output)
    {
    }

    public override void BeginCell(OutputBuffer output, int column) => Unbound(output, column);

    public override void EndCell(OutputBuffer output)
    {
    }

    public override void Unbound(OutputBuffer output, int column)
    {
        if (column > 0)
        {
            output.Append((byte)',');
        }
    }

    public override void EndRow(OutputBuffer output) => output.Append("\r\n"u8);

    public override void Foot(OutputBuffer output)
    {
    }

    public override void Term(OutputBuffer output, in TermText term)
    {
        if (_tripleDepth > 0)
        {
            // Inside the quotes of a triple term the parts keep the syntax that tells them apart.
            using var part = new OutputBuffer();
            TurtleTerms.Append(part, term);
            output.AppendEscaped(part.Written.Span, Quote, DoubleQuote);
            return;
        }

        if (term.Kind == TermKind.BlankNode)
        {
            output.Append("_:"u8);
        }

        var quoted = term.Prefix.ContainsAny(NeedsQuotes) || term.Suffix.ContainsAny(NeedsQuotes);
        output.Append(quoted ? "\""u8 : ""u8);
        output.AppendEscaped(term.Prefix, Quote, DoubleQuote);
        output.AppendEscaped(term.Suffix, Quote, DoubleQuote);
        output.Append(quoted ? "\""u8 : ""u8);
    }

    public override void BeginTripleTerm(OutputBuffer output) => output.Append(_tripleDepth++ == 0 ? "\"<<( "u8 : "<<( "u8);

    public override void BetweenSubjectAndPredicate(OutputBuffer output) => output.Append((byte)' ');

    public override void BetweenPredicateAndObject(OutputBuffer output) => output.Append((byte)' ');

    public override void EndTripleTerm(OutputBuffer output) => output.Append(--_tripleDepth == 0 ? " )>>\""u8 : " )>>"u8);
}
