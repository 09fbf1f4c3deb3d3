using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>The rows that an enclosing join hands to its right side: some of its left columns.</summary>
internal sealed record SeedSource(RowStore Rows, int[] Slots);

/// <summary>Gives handed-in rows with their number as last column. The number stands in an id's place and is never decoded.</summary>
internal sealed class SeedCursor(SeedSource source, QueryRun run) : Cursor
{
    private readonly Batch _batch = run.Columns.LendBatch(source.Slots.Length + 1);
    private int _next;

    public static TermId OrdinalId(int ordinal) => new((ulong)ordinal + 1);

    public static int OrdinalOf(TermId id) => (int)(id.Bits - 1);

    public override Batch? Next()
    {
        var count = Math.Min(Batch.Capacity, source.Rows.Count - _next);
        if (count == 0)
        {
            return null;
        }

        for (var slot = 0; slot < source.Slots.Length; slot++)
        {
            source.Rows.Column(source.Slots[slot]).Slice(_next, count).CopyTo(_batch.Columns[slot]);
        }

        var ordinals = _batch.Columns[^1];
        for (var row = 0; row < count; row++)
        {
            ordinals[row] = OrdinalId(_next + row);
        }

        _next += count;
        _batch.Count = count;
        return _batch;
    }
}
