using System.Runtime.InteropServices;
using KnowledgeGraph.Store.Indexes;

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
internal readonly unsafe struct PackedBlock
{
    /// <summary>Rows of every block but the last.</summary>
    public const int Rows = 1 << RowBits;
    public const int RowBits = 10;
    public const int HeadBytes = 4 * 16;

    private readonly PackedColumn _first;
    private readonly PackedColumn _second;
    private readonly PackedColumn _third;
    private readonly PackedColumn _fourth;

    public PackedBlock(byte* start)
    {
        var heads = (ColumnHead*)start;
        _first = new PackedColumn(start, heads[0]);
        _second = new PackedColumn(start, heads[1]);
        _third = new PackedColumn(start, heads[2]);
        _fourth = new PackedColumn(start, heads[3]);
    }

    public QuadKey this[int row] => new(_first[row], _second[row], _third[row], _fourth[row]);

    /// <summary>The first row from <paramref name="low"/> up to <paramref name="high"/> that is not before a key.</summary>
    public int LowerBound(int low, int high, in QuadKey key)
    {
        return Narrow(_first, key.First, ref low, ref high)
            && Narrow(_second, key.Second, ref low, ref high)
            && Narrow(_third, key.Third, ref low, ref high)
            ? _fourth.LowerBound(low, high, key.Fourth)
            : low;
    }

    public void Read(int row, in KeyColumns columns)
    {
        ReadColumn(_first, row, columns.First);
        ReadColumn(_second, row, columns.Second);
        ReadColumn(_third, row, columns.Third);
        ReadColumn(_fourth, row, columns.Fourth);
    }

    /// <summary>How many of the rows 1 up to <paramref name="end"/> differ from the row before them in their first columns.</summary>
    public int Changes(int end, int columns)
    {
        var changes = 0;
        var previous = this[0];
        for (var row = 1; row < end; row++)
        {
            var (first, second, third) = (_first[row], columns > 1 ? _second[row] : 0, columns > 2 ? _third[row] : 0);
            changes += first != previous.First || (columns > 1 && second != previous.Second) || (columns > 2 && third != previous.Third) ? 1 : 0;
            previous = new QuadKey(first, second, third, 0);
        }

        return changes;
    }

    /// <summary>Narrows rows to those with a value in the column; false where the search ends at <paramref name="low"/>.</summary>
    private static bool Narrow(in PackedColumn column, ulong value, ref int low, ref int high)
    {
        if (value == 0)
        {
            return false;
        }

        low = column.LowerBound(low, high, value);
        if (low == high || column[low] != value)
        {
            return false;
        }

        if (!column.IsConstant)
        {
            high = column.LowerBound(low, high, value + 1);
        }

        return true;
    }

    private static void ReadColumn(in PackedColumn column, int row, Span<ulong> values)
    {
        if (!values.IsEmpty)
        {
            column.Read(row, values);
        }
    }
}
