using System.Collections.Immutable;

namespace KnowledgeGraph.Import.Lexicons;

/// <summary>
/// One lexicon: tab-separated values with a header line; empty lines and lines that begin with <c>#</c> are skipped, and cells
/// missing at the end of a line are empty.
/// </summary>
public sealed class LexiconTable
{
    private LexiconTable(string source, ImmutableArray<string> columns, ImmutableArray<LexiconRow> rows)
    {
        Source = source;
        Columns = columns;
        Rows = rows;
    }

    public string Source { get; }

    public ImmutableArray<string> Columns { get; }

    public ImmutableArray<LexiconRow> Rows { get; }

    /// <summary>Reads a table; <paramref name="source"/> is named in errors.</summary>
    /// <exception cref="LexiconException">There is no header, or a line has more cells than the header.</exception>
    public static LexiconTable Parse(string source, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ImmutableArray<string> columns = default;
        var rows = ImmutableArray.CreateBuilder<LexiconRow>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (columns.IsDefault)
            {
                columns = [.. cells];
                continue;
            }

            if (cells.Length > columns.Length)
            {
                throw new LexiconException(source, number, $"{cells.Length} cells, but the header names {columns.Length} columns");
            }

            rows.Add(new LexiconRow(source, number, columns, cells));
        }

        return columns.IsDefault
            ? throw new LexiconException(source, 0, "the file is empty; its first line must name the columns")
            : new LexiconTable(source, columns, rows.ToImmutable());
    }
}
