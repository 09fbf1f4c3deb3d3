namespace KnowledgeGraph.Store.Packing;

/// <summary>
/// The kinds of ids in a column: IRIs, literals, decimals of one scale and so on differ in their highest bits and are dense below. Each
/// kind is a segment with its own smallest value.
/// </summary>
internal sealed class ValueSegments
{
    /// <summary>Values with the same bits from here up are of one segment.</summary>
    public const int Shift = 50;

    private const int Limit = 16;
    private readonly ulong[] _kinds = new ulong[Limit];

    /// <summary>For every kind its segment and one, or 0.</summary>
    private readonly byte[] _segments = new byte[1 << (64 - Shift)];
    private readonly ulong[] _lowest = new ulong[Limit];
    private readonly ulong[] _highest = new ulong[Limit];

    public int Count { get; private set; }

    public int OffsetWidth { get; private set; }

    /// <summary>Bits of a code: segment number and offset.</summary>
    public int Width => ColumnPacker.BitsFor((ulong)Count - 1) + OffsetWidth;

    /// <summary>False where there are too many segments.</summary>
    public bool TryCollect(ReadOnlySpan<ulong> values)
    {
        foreach (var kind in _kinds.AsSpan(0, Count))
        {
            _segments[kind] = 0;
        }

        Count = 0;
        var segment = 0;
        foreach (var value in values)
        {
            segment = _segments[value >> Shift] - 1;
            if (segment < 0)
            {
                if (Count == Limit)
                {
                    return false;
                }

                segment = Count++;
                _kinds[segment] = value >> Shift;
                _segments[value >> Shift] = (byte)Count;
                _lowest[segment] = _highest[segment] = value;
            }

            _lowest[segment] = Math.Min(_lowest[segment], value);
            _highest[segment] = Math.Max(_highest[segment], value);
        }

        OffsetWidth = 0;
        for (segment = 0; segment < Count; segment++)
        {
            OffsetWidth = Math.Max(OffsetWidth, ColumnPacker.BitsFor(_highest[segment] - _lowest[segment]));
        }

        return Width <= PackedColumn.MaxWidth;
    }

    public void Encode(ReadOnlySpan<ulong> values, Span<ulong> codes, Span<ulong> table)
    {
        _lowest.AsSpan(0, Count).CopyTo(table);
        for (var row = 0; row < values.Length; row++)
        {
            var segment = _segments[values[row] >> Shift] - 1;
            codes[row] = ((ulong)segment << OffsetWidth) | (values[row] - _lowest[segment]);
        }
    }
}
