using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Batches;

/// <summary>
/// Lends columns of <see cref="Batch.Capacity"/> ids to one query run and takes all of them back at its end, so that short queries
/// do not pay for clearing fresh memory.
/// </summary>
internal sealed class ColumnPool : IDisposable
{
    private const int MostKept = 2048;

    private static readonly Lock Gate = new();
    private static readonly Stack<TermId[]> Free = new();

    private readonly List<TermId[]> _lent = [];
    private bool _closed;

    /// <summary>A column with arbitrary content.</summary>
    public TermId[] Lend()
    {
        TermId[]? column;
        lock (Gate)
        {
            Free.TryPop(out column);
        }

        column ??= GC.AllocateUninitializedArray<TermId>(Batch.Capacity);
        lock (_lent)
        {
            _lent.Add(column);
        }

        return column;
    }

    public Batch LendBatch(int slots)
    {
        var columns = new TermId[slots][];
        for (var slot = 0; slot < slots; slot++)
        {
            columns[slot] = Lend();
        }

        return new Batch(columns);
    }

    public void Dispose()
    {
        if (_closed)
        {
            return;
        }

        _closed = true;
        lock (Gate)
        {
            foreach (var column in _lent)
            {
                if (Free.Count == MostKept)
                {
                    break;
                }

                Free.Push(column);
            }
        }

        _lent.Clear();
    }
}
