using System.Collections.Immutable;
using System.Text;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Sparql.Parsing;
using KnowledgeGraph.Sparql.Syntax;

namespace KnowledgeGraph.Sparql.Results.Reading;

/// <summary>SPARQL 1.1 Query Results TSV Format; its cells are terms as a query writes them.</summary>
internal static class TsvResultsReader
{
    public static SolutionTable Read(ReadOnlySpan<byte> document)
    {
        var lines = Encoding.UTF8.GetString(document).Split('\n');
        var last = lines[^1].Length == 0 ? lines.Length - 1 : lines.Length;
        var names = Fields(lines[0]);
        ImmutableArray<string> variables = names is [""] ? [] : ResultTerms.Variables(names.Select(Name));
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<Term?>>();
        for (var line = 1; line < last; line++)
        {
            rows.Add(Row(Fields(lines[line]), variables.Length, line + 1));
        }

        return new SolutionTable(variables, rows.ToImmutable());
    }

    private static string Name(string field) => field.StartsWith('?') || field.StartsWith('$') ? field[1..] : field;

    private static string[] Fields(string line) => line.TrimEnd('\r').Split('\t');

    private static ImmutableArray<Term?> Row(string[] fields, int width, int line)
    {
        if (width == 0)
        {
            return [];
        }

        if (fields.Length != width)
        {
            throw new ResultsSyntaxException($"line {line}: {fields.Length} fields for {width} variables");
        }

        try
        {
            return [.. fields.Select(Term)];
        }
        catch (SparqlSyntaxException exception)
        {
            throw new ResultsSyntaxException($"line {line}: {exception.Problem}", exception);
        }
    }

    private static Term? Term(string field) => field.Trim().Length == 0 ? null : TermReader.Read(Encoding.UTF8.GetBytes(field));
}
