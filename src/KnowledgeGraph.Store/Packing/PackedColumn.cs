using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KnowledgeGraph.Store.Memory;

namespace KnowledgeGraph.Store.Packing;

/// <summary>How the values of a column are written in a block.</summary>
internal enum ColumnKind : byte
{
    /// <summary>One value, in the head.</summary>
    Constant,

    /// <summary>Differences to the smallest value, in as few bits as the largest needs.</summary>
    Frame,

    /// <summary>As <see cref="Frame"/>, with a smallest value for each kind of id: the high bits of a code choose it.</summary>
    Segments,

    /// <summary>Numbers of the distinct values, which stand in a sorted table.</summary>
    Table,

    /// <summary>The values themselves.</summary>
    Raw,
}

/// <summary>The head of a column in a block.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct ColumnHead
{
    public ColumnKind Kind;

    /// <summary>Bits of a code.</summary>
    public byte Width;

    /// <summary>Of these bits, those after the segment's number.</summary>
    public byte OffsetWidth;

    private readonly byte _unused;

    /// <summary>Where the column's table or codes begin, in bytes from the block's start.</summary>
    public uint Offset;

    /// <summary>The smallest or the only value; the length of the table where there is one.</summary>
    public ulong Base;
}

/// <summary>A column of a block, of which any row can be read by itself.</summary>
internal readonly unsafe struct PackedColumn
{
    /// <summary>Codes up to this width lie within eight bytes from the byte where they begin.</summary>
    public const int MaxWidth = 57;

    /// <summary>Ranges up to this length are halved at once.</summary>
    private const int SmallRange = 32;

    /// <summary>How far from a guess a search looks first.</summary>
    private const int NearRows = 8;

    private readonly byte* _codes;
    private readonly ulong* _table;
    private readonly ulong _base;
    private readonly ulong _mask;
    private readonly int _width;
    private readonly int _offsetWidth;
    private readonly ColumnKind _kind;

    public PackedColumn(byte* block, in ColumnHead head)
    {
        _kind = head.Kind;
        _width = head.Width;
        _offsetWidth = head.OffsetWidth;
        _mask = (1UL << _width) - 1;
        _base = head.Base;
        _codes = block + head.Offset;
        _table = (ulong*)_codes;
        if (_kind is ColumnKind.Segments or ColumnKind.Table)
        {
            _codes += head.Base * sizeof(ulong);
        }
    }

    public bool IsConstant => _kind == ColumnKind.Constant;

    public ulong this[int row] => _kind switch
    {
        ColumnKind.Constant => _base,
        ColumnKind.Frame => _base + Code(row),
        ColumnKind.Segments => InSegment(Code(row)),
        ColumnKind.Table => _table[Code(row)],
        _ => _table[row],
    };

    /// <summary>
    /// The first row from <paramref name="low"/> up to <paramref name="high"/>, between which the column is sorted, that is not below a
    /// value.
    /// </summary>
    public int LowerBound(int low, int high, ulong value)
    {
        switch (_kind)
        {
            case ColumnKind.Constant:
                return _base >= value ? low : high;
            case ColumnKind.Frame:
                return value <= _base ? low : value - _base > _mask ? high : LowerBoundOfCode(low, high, value - _base);
            default:
                while (low < high)
                {
                    var middle = (low + high) >> 1;
                    if (this[middle] < value)
                    {
                        low = middle + 1;
                    }
                    else
                    {
                        high = middle;
                    }
                }

                return low;
        }
    }

    /// <summary>
    /// About where a value is in a column that is sorted and not constant, the highest value being about known; -1 where nobody can tell.
    /// </summary>
    public int LikelyRow(int rows, ulong value, ulong highest) =>
        _kind != ColumnKind.Frame || value < _base || value > highest || value - _base > _mask
            ? -1
            : (int)((double)(value - _base) / Math.Max(1, highest - _base) * (rows - 1));

    /// <summary>Asks for the memory of a row.</summary>
    public void Request(int row) => CacheLines.Request(_codes + (((long)row * _width) >> 3));

    /// <summary>
    /// Where the run of a value ends that row <paramref name="low"/> has, between rows that are sorted; most runs are short, so the search
    /// starts with small steps.
    /// </summary>
    public int RunEnd(int low, int high, ulong value)
    {
        if (_kind == ColumnKind.Constant)
        {
            return high;
        }

        var step = 1;
        while (low + step < high && this[low + step] == value)
        {
            low += step;
            step *= 2;
        }

        return step == 1 ? low + 1 : LowerBound(low + 1, Math.Min(low + step, high), value + 1);
    }

    public void Read(int row, Span<ulong> values)
    {
        switch (_kind)
        {
            case ColumnKind.Constant:
                values.Fill(_base);
                break;
            case ColumnKind.Frame:
                ReadCodes(row, values);
                break;
            case ColumnKind.Segments:
                ReadCodes(row, values);
                Resolve(values, _table, _offsetWidth);
                break;
            case ColumnKind.Table:
                ReadCodes(row, values);
                Resolve(values, _table);
                break;
            default:
                new ReadOnlySpan<ulong>(_table + row, values.Length).CopyTo(values);
                break;
        }
    }

    /// <summary>Unpacks codes, and for a frame adds the smallest value at once.</summary>
    private void ReadCodes(int row, Span<ulong> values)
    {
        var (codes, width, mask) = ((nint)_codes, _width, _mask);
        var lowest = _kind == ColumnKind.Frame ? _base : 0;
        var bit = (long)row * width;
        for (var at = 0; at < values.Length; at++, bit += width)
        {
            values[at] = lowest + ((Unsafe.ReadUnaligned<ulong>((byte*)codes + (bit >> 3)) >> (int)(bit & 7)) & mask);
        }
    }

    private static void Resolve(Span<ulong> values, ulong* table)
    {
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = table[values[at]];
        }
    }

    private static void Resolve(Span<ulong> values, ulong* segments, int offsetWidth)
    {
        var mask = (1UL << offsetWidth) - 1;
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = segments[values[at] >> offsetWidth] + (values[at] & mask);
        }
    }

    /// <summary>
    /// Guesses the row by its share of the range of values, as ids are mostly spread evenly, and looks around it: that touches less memory than
    /// halving from the middle, and memory is what a search in a large store waits for.
    /// </summary>
    private int LowerBoundOfCode(int low, int high, ulong code)
    {
        if (high - low <= SmallRange)
        {
            return Halve(low, high, code);
        }

        var (first, last) = (Code(low), Code(high - 1));
        if (code <= first || code > last)
        {
            return code <= first ? low : high;
        }

        // Row low is before the code, row high - 1 is not: the answer lies between.
        high--;
        var guess = low + (int)((double)(code - first) / (last - first) * (high - low));
        var step = NearRows;
        if (Code(guess) < code)
        {
            low = guess;
            for (; high - low > step && Code(low + step) < code; step *= 2)
            {
                low += step;
            }

            high = Math.Min(high, low + step);
        }
        else
        {
            high = guess;
            for (; high - low > step && Code(high - step) >= code; step *= 2)
            {
                high -= step;
            }

            low = Math.Max(low, high - step);
        }

        return Halve(low, high, code);
    }

    /// <summary>Halves the rows without a branch on what they hold: which half it is cannot be predicted.</summary>
    private int Halve(int low, int high, ulong code)
    {
        for (var rows = high - low; rows > 1;)
        {
            var half = rows >> 1;
            low += Code(low + half - 1) < code ? half : 0;
            rows -= half;
        }

        return low < high && Code(low) < code ? low + 1 : low;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Code(int row)
    {
        var bit = (long)row * _width;
        return (Unsafe.ReadUnaligned<ulong>(_codes + (bit >> 3)) >> (int)(bit & 7)) & _mask;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong InSegment(ulong code) => _table[code >> _offsetWidth] + (code & ((1UL << _offsetWidth) - 1));
}
