using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Results.Writing;

/// <summary>SPARQL 1.2 Query Results JSON Format.</summary>
internal sealed class JsonFormat : ResultsFormat
{
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(value => (byte)value), (byte)'"', (byte)'\\']);
    private static readonly Action<OutputBuffer, byte> Escape = AppendEscape;

    private byte[][] _keys = [];
    private bool _hasRows;
    private bool _hasCells;

    public override void Boolean(OutputBuffer output, bool value) =>
        output.Append(value ? "{\"head\":{},\"boolean\":true}\n"u8 : "{\"head\":{},\"boolean\":false}\n"u8);

    public override void Head(OutputBuffer output, ImmutableArray<string> variables)
    {
        // Names of variables hold nothing that JSON escapes.
        _keys = [.. variables.Select(variable => Encoding.UTF8.GetBytes($"\"{variable}\":"))];
        output.Append("{\"head\":{\"vars\":["u8);
        for (var index = 0; index < _keys.Length; index++)
        {
            output.Append(index == 0 ? ""u8 : ","u8);
            output.Append(_keys[index].AsSpan(0, _keys[index].Length - 1));
        }

        output.Append("]},\"results\":{\"bindings\":["u8);
    }

    public override void BeginRow(OutputBuffer output)
    {
        output.Append(_hasRows ? ",\n{"u8 : "\n{"u8);
        _hasRows = true;
        _hasCells = false;
    }

    public override void BeginCell(OutputBuffer output, int column)
    {
        if (_hasCells)
        {
            output.Append((byte)',');
        }

        _hasCells = true;
        output.Append(_keys[column]);
    }

    public override void EndCell(OutputBuffer output)
    {
    }

    public override void Unbound(OutputBuffer output, int column)
    {
    }

    public override void EndRow(OutputBuffer output) => output.Append((byte)'}');

    public override void Foot(OutputBuffer output) => output.Append("\n]}}\n"u8);

    public override void Term(OutputBuffer output, in TermText term)
    {
        output.Append(term.Kind switch
        {
            TermKind.Iri => "{\"type\":\"uri\",\"value\":\""u8,
            TermKind.BlankNode => "{\"type\":\"bnode\",\"value\":\""u8,
            _ => "{\"type\":\"literal\",\"value\":\""u8,
        });
        output.AppendEscaped(term.Prefix, Special, Escape);
        output.AppendEscaped(term.Suffix, Special, Escape);
        if (!term.Language.IsEmpty)
        {
            output.Append("\",\"xml:lang\":\""u8);
            output.Append(term.Language);
            output.Append(term.Direction switch
            {
                BaseDirection.LeftToRight => "\",\"its:dir\":\"ltr"u8,
                BaseDirection.RightToLeft => "\",\"its:dir\":\"rtl"u8,
                _ => ""u8,
            });
        }
        else if (term.HasDatatype)
        {
            output.Append("\",\"datatype\":\""u8);
            output.AppendEscaped(term.DatatypePrefix, Special, Escape);
            output.AppendEscaped(term.DatatypeSuffix, Special, Escape);
        }

        output.Append("\"}"u8);
    }

    public override void BeginTripleTerm(OutputBuffer output) => output.Append("{\"type\":\"triple\",\"value\":{\"subject\":"u8);

    public override void BetweenSubjectAndPredicate(OutputBuffer output) => output.Append(",\"predicate\":"u8);

    public override void BetweenPredicateAndObject(OutputBuffer output) => output.Append(",\"object\":"u8);

    public override void EndTripleTerm(OutputBuffer output) => output.Append("}}"u8);

    private static void AppendEscape(OutputBuffer output, byte value)
    {
        switch (value)
        {
            case (byte)'"':
                output.Append("\\\""u8);
                break;
            case (byte)'\\':
                output.Append("\\\\"u8);
                break;
            case (byte)'\n':
                output.Append("\\n"u8);
                break;
            case (byte)'\r':
                output.Append("\\r"u8);
                break;
            case (byte)'\t':
                output.Append("\\t"u8);
                break;
            default:
                output.Append("\\u00"u8);
                output.Append("0123456789abcdef"u8[value >> 4]);
                output.Append("0123456789abcdef"u8[value & 15]);
                break;
        }
    }
}
