using KnowledgeGraph.Sparql.Execution.Cursors;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Multiway;

/// <summary>All rows of one input of a multiway join, its terms numbered: a list of numbers, or pairs of them that can be asked from both sides.</summary>
internal sealed class NumberedInput
{
    private readonly int[][] _columns;
    private readonly Reservation _memory;
    private NeighbourLists? _forward;
    private NeighbourLists? _backward;

    private NumberedInput(int[][] columns, Reservation memory) => (_columns, _memory) = (columns, memory);

    public int Count => _columns[0].Length;

    /// <param name="sortedColumn">Numbered first: then its order by term is its order by number where nothing was numbered before.</param>
    public static NumberedInput Read(Cursor input, int columns, int sortedColumn, TermNumbers numbers, Reservation memory)
    {
        using var rows = new RowStore(columns, memory.Budget);
        while (input.Next() is { } batch)
        {
            memory.Budget.Check();
            rows.Append(batch);
        }

        var numbered = new int[columns][];
        numbered[sortedColumn] = Number(rows.Column(sortedColumn), numbers, memory);
        if (columns > 1)
        {
            numbered[1 - sortedColumn] = Number(rows.Column(1 - sortedColumn), numbers, memory);
        }

        return new NumberedInput(numbered, memory);
    }

    /// <summary>A lone column, sorted by number.</summary>
    public int[] Sorted()
    {
        Array.Sort(_columns[0]);
        return _columns[0];
    }

    /// <summary>What stands in the second column beside each number of the first, or the other way round; ascending.</summary>
    /// <param name="numbers">How many numbers there are by now.</param>
    public NeighbourLists Lists(bool isForward, int numbers)
    {
        if (_forward is null)
        {
            var grouped = NeighbourLists.Group(_columns[1], _columns[0], numbers, _memory);
            _forward = grouped.Transpose(_memory);
        }

        return isForward ? _forward : _backward ??= _forward.Transpose(_memory);
    }

    private static int[] Number(ReadOnlySpan<TermId> column, TermNumbers numbers, Reservation memory)
    {
        var result = memory.Array<int>(column.Length);
        var (last, number) = (TermId.None, 0);
        for (var row = 0; row < column.Length; row++)
        {
            if (row % (1 << 16) == 0)
            {
                memory.Budget.Check();
            }

            // Sorted columns repeat themselves.
            if (column[row] != last)
            {
                (last, number) = (column[row], numbers.NumberOf(column[row]));
            }

            result[row] = number;
        }

        return result;
    }
}
