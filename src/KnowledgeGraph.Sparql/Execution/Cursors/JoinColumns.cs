using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>How the columns of a join's output are made of pairs of a left row and a kept right row; a right row of -1 is none.</summary>
internal sealed class JoinColumns
{
    private readonly (int Left, int Right)[] _sources;

    public JoinColumns(ImmutableArray<Variable> output, VariableSlots left, VariableSlots right) =>
        _sources = [.. output.Select(variable => (left.Of(variable), right.Of(variable)))];

    public int Count => _sources.Length;

    public void Fill(Batch target, Batch left, RowStore right, ReadOnlySpan<int> leftRows, ReadOnlySpan<int> rightRows)
    {
        for (var slot = 0; slot < _sources.Length; slot++)
        {
            var (leftSlot, rightSlot) = _sources[slot];
            var column = target.Columns[slot].AsSpan(0, leftRows.Length);
            if (leftSlot < 0)
            {
                FromRight(right.Column(rightSlot), rightRows, column);
                continue;
            }

            Selection.Gather(left.Columns[leftSlot], leftRows, column);
            if (rightSlot >= 0)
            {
                // The same variable on both sides: equal where both bind it, so only the left's gaps are filled.
                FillGaps(right.Column(rightSlot), rightRows, column);
            }
        }

        target.Count = leftRows.Length;
    }

    private static void FromRight(ReadOnlySpan<TermId> source, ReadOnlySpan<int> rows, Span<TermId> target)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            target[i] = rows[i] < 0 ? TermId.None : source[rows[i]];
        }
    }

    private static void FillGaps(ReadOnlySpan<TermId> source, ReadOnlySpan<int> rows, Span<TermId> target)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (target[i].IsNone && rows[i] >= 0)
            {
                target[i] = source[rows[i]];
            }
        }
    }
}
