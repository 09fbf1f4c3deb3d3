using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Store.Packing;

/// <summary>Writes the values of a column of a block in the way that takes the least room. One thread at a time.</summary>
internal sealed unsafe class ColumnPacker
{
    /// <summary>No column of a block takes more bytes than this.</summary>
    public const int MaxBytes = (PackedBlock.Rows * sizeof(ulong)) + (DistinctValues.Limit * sizeof(ulong)) + sizeof(ulong);

    private readonly DistinctValues _distinct = new();
    private readonly ValueSegments _segments = new();
    private readonly ulong[] _codes = new ulong[PackedBlock.Rows];

    /// <summary>Writes to <paramref name="block"/> at <paramref name="offset"/> and returns how many bytes.</summary>
    public int Pack(ReadOnlySpan<ulong> values, byte* block, uint offset, out ColumnHead head)
    {
        var (lowest, highest) = Bounds(values);
        head = new ColumnHead { Kind = ColumnKind.Constant, Base = lowest, Offset = offset };
        if (lowest == highest)
        {
            return 0;
        }

        var frameWidth = BitsFor(highest - lowest);
        var bestBits = Cost(values.Length, frameWidth, 0);
        head.Kind = frameWidth > PackedColumn.MaxWidth ? ColumnKind.Raw : ColumnKind.Frame;
        if (frameWidth > 4 && _distinct.TryCollect(values, (int)Math.Min(DistinctValues.Limit, bestBits / 64)) && Cost(values.Length, BitsFor((ulong)_distinct.Count - 1), _distinct.Count) < bestBits)
        {
            bestBits = Cost(values.Length, BitsFor((ulong)_distinct.Count - 1), _distinct.Count);
            head.Kind = ColumnKind.Table;
        }

        if (frameWidth > ValueSegments.Shift && _segments.TryCollect(values) && Cost(values.Length, _segments.Width, _segments.Count) < bestBits)
        {
            head.Kind = ColumnKind.Segments;
        }

        return Write(values, block + offset, frameWidth, lowest, ref head);
    }

    /// <summary>The bits that a number needs.</summary>
    public static int BitsFor(ulong value) => 64 - BitOperations.LeadingZeroCount(value);

    private int Write(ReadOnlySpan<ulong> values, byte* destination, int frameWidth, ulong lowest, ref ColumnHead head)
    {
        var codes = _codes.AsSpan(0, values.Length);
        switch (head.Kind)
        {
            case ColumnKind.Table:
                head.Base = (ulong)_distinct.Count;
                head.Width = (byte)BitsFor(head.Base - 1);
                _distinct.Encode(values, codes, new Span<ulong>(destination, _distinct.Count));
                return (_distinct.Count * sizeof(ulong)) + WriteCodes(codes, head.Width, destination + (_distinct.Count * sizeof(ulong)));
            case ColumnKind.Segments:
                head.Base = (ulong)_segments.Count;
                head.Width = (byte)_segments.Width;
                head.OffsetWidth = (byte)_segments.OffsetWidth;
                _segments.Encode(values, codes, new Span<ulong>(destination, _segments.Count));
                return (_segments.Count * sizeof(ulong)) + WriteCodes(codes, head.Width, destination + (_segments.Count * sizeof(ulong)));
            case ColumnKind.Frame:
                head.Width = (byte)frameWidth;
                for (var row = 0; row < values.Length; row++)
                {
                    codes[row] = values[row] - lowest;
                }

                return WriteCodes(codes, frameWidth, destination);
            default:
                values.CopyTo(new Span<ulong>(destination, values.Length));
                return values.Length * sizeof(ulong);
        }
    }

    private static int WriteCodes(ReadOnlySpan<ulong> codes, int width, byte* destination)
    {
        ulong pending = 0;
        var bits = 0;
        var at = destination;
        foreach (var code in codes)
        {
            pending |= code << bits;
            bits += width;
            if (bits >= 64)
            {
                Unsafe.WriteUnaligned(at, pending);
                at += sizeof(ulong);
                bits -= 64;
                pending = bits == 0 ? 0 : code >> (width - bits);
            }
        }

        Unsafe.WriteUnaligned(at, pending);
        return (int)(at - destination) + ((bits + 7) >> 3);
    }

    private static (ulong Lowest, ulong Highest) Bounds(ReadOnlySpan<ulong> values)
    {
        var (lowest, highest) = (values[0], values[0]);
        var at = 0;
        if (values.Length >= Vector<ulong>.Count)
        {
            var (low, high) = (new Vector<ulong>(values), new Vector<ulong>(values));
            for (at = Vector<ulong>.Count; at <= values.Length - Vector<ulong>.Count; at += Vector<ulong>.Count)
            {
                var some = new Vector<ulong>(values[at..]);
                (low, high) = (Vector.Min(low, some), Vector.Max(high, some));
            }

            for (var lane = 0; lane < Vector<ulong>.Count; lane++)
            {
                (lowest, highest) = (Math.Min(lowest, low[lane]), Math.Max(highest, high[lane]));
            }
        }

        for (; at < values.Length; at++)
        {
            (lowest, highest) = (Math.Min(lowest, values[at]), Math.Max(highest, values[at]));
        }

        return (lowest, highest);
    }

    private static long Cost(int rows, int width, int table) =>
        ((long)rows * (width > PackedColumn.MaxWidth ? 64 : width)) + (table * 64L);
}
