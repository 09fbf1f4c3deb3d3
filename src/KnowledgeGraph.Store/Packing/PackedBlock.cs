using System.Runtime.InteropServices;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Memory;

namespace KnowledgeGraph.Store.Packing;

/// <summary>What is known of a block without reading it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal struct BlockEntry
{
    public QuadKey First;

    /// <summary>Where the block begins, in bytes.</summary>
    public long Offset;

    /// <summary>Rows before the block that differ from the row before them in the first one, two, three columns.</summary>
    public uint Distinct1;
    public uint Distinct2;
    public uint Distinct3;

    /// <summary>In how many leading columns the block's first row is the same as the row before it.</summary>
    public uint SharedColumns;

    public readonly long DistinctBefore(int columns) => columns switch
    {
        1 => Distinct1,
        2 => Distinct2,
        _ => Distinct3,
    };
}

/// <summary>A block of rows: four column heads and then the columns.</summary>
internal readonly unsafe struct PackedBlock(byte* start)
{
    /// <summary>Rows of every block but the last.</summary>
    public const int Rows = 1 << RowBits;
    public const int RowBits = 10;
    public const int HeadBytes = 4 * 16;

    public QuadKey this[int row] => new(Column(0)[row], Column(1)[row], Column(2)[row], Column(3)[row]);

    /// <summary>The first row from <paramref name="low"/> up to <paramref name="high"/> that is not before a key.</summary>
    public int LowerBound(int low, int high, in QuadKey key)
    {
        return Narrow(0, key.First, ref low, ref high)
            && Narrow(1, key.Second, ref low, ref high)
            && Narrow(2, key.Third, ref low, ref high)
            && key.Fourth != 0
            ? Column(3).LowerBound(low, high, key.Fourth)
            : low;
    }

    /// <summary>
    /// The rows from <paramref name="low"/> up to <paramref name="high"/> that begin with the first columns of a key; none, at the place
    /// where they would be, where there are none.
    /// </summary>
    public (int Start, int End) Range(int low, int high, in QuadKey key, int columns)
    {
        for (var column = 0; column < columns; column++)
        {
            if (!Narrow(column, key[column], ref low, ref high))
            {
                return (low, low);
            }
        }

        return (low, high);
    }

    /// <summary>Asks for the column heads, which <see cref="Request"/> needs.</summary>
    public void RequestHead()
    {
        CacheLines.Request(start);
        CacheLines.Request(start + HeadBytes - 1);
    }

    /// <summary>Asks for the memory around the row where a key is likely to be, judged by the block's first key and the next block's.</summary>
    public void Request(int rows, in QuadKey key, in QuadKey next)
    {
        var row = -1;
        for (var at = 0; at < 3 && key[at] != 0; at++)
        {
            var column = Column(at);
            if (row < 0)
            {
                row = column.LikelyRow(rows, key[at], next[at]);
            }

            if (row >= 0)
            {
                column.Request(row);
            }
        }
    }

    public void Read(int row, in KeyColumns columns)
    {
        ReadColumn(0, row, columns.First);
        ReadColumn(1, row, columns.Second);
        ReadColumn(2, row, columns.Third);
        ReadColumn(3, row, columns.Fourth);
    }

    /// <summary>How many of the rows 1 up to <paramref name="end"/> differ from the row before them in their first columns.</summary>
    public int Changes(int end, int columns)
    {
        var (first, second, third) = (Column(0), Column(1), Column(2));
        var changes = 0;
        var previous = (First: first[0], Second: second[0], Third: third[0]);
        for (var row = 1; row < end; row++)
        {
            var next = (First: first[row], Second: columns > 1 ? second[row] : previous.Second, Third: columns > 2 ? third[row] : previous.Third);
            changes += next == previous ? 0 : 1;
            previous = next;
        }

        return changes;
    }

    private PackedColumn Column(int column) => new(start, ((ColumnHead*)start)[column]);

    /// <summary>Narrows rows to those with a value in the column; false where the search ends at <paramref name="low"/>.</summary>
    private bool Narrow(int at, ulong value, ref int low, ref int high)
    {
        if (value == 0)
        {
            return false;
        }

        var column = Column(at);
        low = column.LowerBound(low, high, value);
        if (low == high || column[low] != value)
        {
            return false;
        }

        if (!column.IsConstant)
        {
            high = column.RunEnd(low, high, value);
        }

        return true;
    }

    private void ReadColumn(int column, int row, Span<ulong> values)
    {
        if (!values.IsEmpty)
        {
            Column(column).Read(row, values);
        }
    }
}
