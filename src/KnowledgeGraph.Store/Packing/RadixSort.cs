using KnowledgeGraph.Store.Indexes;

namespace KnowledgeGraph.Store.Packing;

/// <summary>
/// Sorts quads by one position at a time, digit by digit from the lowest, keeping the sequence of equal ones: sorted by graph, object,
/// predicate and then subject they are in the order Spog, and sorting those by object alone gives Ospg.
/// </summary>
internal sealed unsafe class RadixSort
{
    private const int DigitBits = 11;
    private const int Digits = 6;
    private const int Buckets = 1 << DigitBits;

    private readonly long[] _counts = new long[Digits * Buckets];

    /// <summary>
    /// Sorts rows of four ids by one of them; both pointers have room for all rows, and the result is in the one returned.
    /// </summary>
    public ulong* Sort(ulong* rows, ulong* scratch, long count, QuadPosition position, CancellationToken cancellation)
    {
        Array.Clear(_counts);
        for (var row = 0L; row < count; row++)
        {
            var value = rows[(row * 4) + (int)position];
            for (var digit = 0; digit < Digits; digit++)
            {
                _counts[(digit * Buckets) + (int)((value >> (digit * DigitBits)) & (Buckets - 1))]++;
            }
        }

        for (var digit = 0; digit < Digits; digit++)
        {
            cancellation.ThrowIfCancellationRequested();
            var counts = _counts.AsSpan(digit * Buckets, Buckets);
            if (counts.Contains(count))
            {
                continue;
            }

            Scatter(rows, scratch, count, position, digit * DigitBits, counts);
            var sorted = scratch;
            scratch = rows;
            rows = sorted;
        }

        return rows;
    }

    private static void Scatter(ulong* rows, ulong* target, long count, QuadPosition position, int shift, Span<long> counts)
    {
        var start = 0L;
        foreach (ref var bucket in counts)
        {
            (bucket, start) = (start, start + bucket);
        }

        fixed (long* next = counts)
        {
            for (var row = rows; row < rows + (count * 4); row += 4)
            {
                var at = target + (next[(row[(int)position] >> shift) & (Buckets - 1)]++ * 4);
                at[0] = row[0];
                at[1] = row[1];
                at[2] = row[2];
                at[3] = row[3];
            }
        }
    }
}
