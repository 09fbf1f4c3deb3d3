using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Rdf.Terms;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>
/// SPARQL 1.1 Query Results CSV Format. The format does not say what a value was: <c>_:x</c> is read as a blank node, an empty field as
/// unbound, and everything else as a string.
/// </summary>
internal static class CsvResultsReader
{
    public static SolutionTable Read(ReadOnlySpan<byte> document)
    {
        var records = Records(Encoding.UTF8.GetString(document));
        ImmutableArray<string> variables = records.Count > 0 && records[0] is not [""] ? ResultTerms.Variables(records[0]) : [];
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Term?>>();
        for (var index = 1; index < records.Count; index++)
        {
            if (variables.IsEmpty)
            {
                rows.Add([]);
                continue;
            }

            rows.Add(records[index].Count == variables.Length
                ? [.. records[index].Select(Term)]
                : throw new ResultsSyntaxException($"record {index + 1} has {records[index].Count} fields for {variables.Length} variables"));
        }

        return new SolutionTable(variables, rows.ToImmutable());
    }

    private static Term? Term(string field) =>
        field.Length == 0 ? null
        : field.StartsWith("_:", StringComparison.Ordinal) ? ResultTerms.BlankNode(field[2..])
        : new Literal(field);

    private static List<List<string>> Records(string text)
    {
        var records = new List<List<string>>();
        var index = 0;
        while (index < text.Length)
        {
            var record = new List<string> { Field(text, ref index) };
            while (index < text.Length && text[index] == ',')
            {
                index++;
                record.Add(Field(text, ref index));
            }

            index += text.AsSpan(index).StartsWith("\r\n") ? 2 : index < text.Length ? 1 : 0;
            records.Add(record);
        }

        return records;
    }

    private static string Field(string text, ref int index)
    {
        if (index == text.Length || text[index] != '"')
        {
            var end = text.AsSpan(index).IndexOfAny(',', '\r', '\n');
            var plain = end < 0 ? text[index..] : text.Substring(index, end);
            index += plain.Length;
            return plain;
        }

        var field = new StringBuilder();
        for (index++; index < text.Length; index++)
        {
            if (text[index] != '"')
            {
                field.Append(text[index]);
            }
            else if (index + 1 < text.Length && text[index + 1] == '"')
            {
                field.Append('"');
                index++;
            }
            else
            {
                index++;
                return field.ToString();
            }
        }

        throw new ResultsSyntaxException("a quoted field does not end");
    }
}
