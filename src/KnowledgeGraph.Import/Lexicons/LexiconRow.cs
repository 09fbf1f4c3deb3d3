using System.Collections.Immutable;

namespace KnowledgeGraph.Import.Lexicons;

/// <summary>One line of a lexicon.</summary>
public sealed class LexiconRow
{
    private readonly string _source;
    private readonly ImmutableArray<string> _columns;
    private readonly string[] _cells;

    internal LexiconRow(string source, int line, ImmutableArray<string> columns, string[] cells)
    {
        _source = source;
        Line = line;
        _columns = columns;
        _cells = cells;
    }

    public int Line { get; }

    /// <summary>The cell of a column, empty where the line is short.</summary>
    /// <exception cref="LexiconException">The header has no such column.</exception>
    public string this[string column]
    {
        get
        {
            var index = _columns.IndexOf(column);
            return index < 0
                ? throw new LexiconException(_source, Line, $"there is no column '{column}'; add it to the first line")
                : index < _cells.Length ? _cells[index] : "";
        }
    }

    /// <summary>The cell of a column that has to be filled.</summary>
    public string Required(string column) =>
        this[column] is { Length: > 0 } cell ? cell : throw Error($"the column '{column}' is empty");

    /// <summary>The cell of a column as one of an enumeration's names.</summary>
    public T Enum<T>(string column)
        where T : struct, Enum =>
        System.Enum.TryParse<T>(Required(column), ignoreCase: true, out var value)
            ? value
            : throw Error($"'{this[column]}' in column '{column}' is not one of {string.Join(", ", System.Enum.GetNames<T>())}");

    /// <summary>A complaint about this line.</summary>
    public LexiconException Error(string problem) => new(_source, Line, problem);
}
