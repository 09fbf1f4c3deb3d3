using System.Runtime.CompilerServices;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>
/// The bulk of a merge join: sorted keys of both sides walked in one loop, as far as the runs of the right side end within the rows that are
/// there. Both stop at the first left row that needs more than that, with the rows before it done.
/// </summary>
internal static class MergeRuns
{
    /// <summary>Writes pairs of row numbers from <paramref name="filled"/> on, -1 for no right row, and returns how many there are then.</summary>
    /// <param name="row">The next left row.</param>
    /// <param name="start">The first right row that is not before it.</param>
    /// <param name="leftRows">As long as <paramref name="rightRows"/>: no more pairs are written.</param>
    public static int Pair(
        ReadOnlySpan<TermId> left, ref int row, ReadOnlySpan<TermId> right, ref int start, bool keepsUnmatched, Span<int> leftRows, Span<int> rightRows, int filled)
    {
        var (at, from) = (row, start);
        for (; at < left.Length; at++)
        {
            var key = left[at];
            from = SkipTo(right, from, key);
            if (from == right.Length)
            {
                break;
            }

            if (right[from] != key)
            {
                if (!keepsUnmatched)
                {
                    continue;
                }

                if (filled == leftRows.Length)
                {
                    break;
                }

                (leftRows[filled], rightRows[filled]) = (at, -1);
                filled++;
                continue;
            }

            var end = RunEnd(right, from, key);
            if (end == right.Length || filled + end - from > leftRows.Length)
            {
                break;
            }

            for (var match = from; match < end; match++)
            {
                (leftRows[filled], rightRows[filled]) = (at, match);
                filled++;
            }
        }

        (row, start) = (at, from);
        return filled;
    }

    /// <summary>As <see cref="Pair"/>, for those who only want to know how many pairs there are.</summary>
    public static long Count(ReadOnlySpan<TermId> left, ref int row, ReadOnlySpan<TermId> right, ref int start, bool keepsUnmatched)
    {
        var (at, from, count) = (row, start, 0L);
        while (at < left.Length)
        {
            var key = left[at];
            from = SkipTo(right, from, key);
            if (from == right.Length)
            {
                break;
            }

            var isMatch = right[from] == key;
            var end = isMatch ? RunEnd(right, from, key) : from;
            if (end == right.Length)
            {
                break;
            }

            var first = at;
            at = RunEnd(left, at, key);
            count += (long)(at - first) * (isMatch ? end - from : keepsUnmatched ? 1 : 0);
        }

        (row, start) = (at, from);
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SkipTo(ReadOnlySpan<TermId> keys, int start, TermId key)
    {
        while (start < keys.Length && keys[start] < key)
        {
            start++;
        }

        return start;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int RunEnd(ReadOnlySpan<TermId> keys, int start, TermId key)
    {
        var end = start + 1;
        while (end < keys.Length && keys[end] == key)
        {
            end++;
        }

        return end;
    }
}
