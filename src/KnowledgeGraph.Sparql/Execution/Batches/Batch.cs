using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Batches;

/// <summary>
/// Solutions as columns of ids: <c>Columns[slot][row]</c>, one slot for each variable of the operator's output; <see cref="TermId.None"/> is unbound.
/// A cursor fills and reuses its own batches, so a batch is valid until the next call to the cursor that gave it. A cursor that keeps
/// a column as it is hands on its input's array; nobody writes to a batch that it was given.
/// </summary>
internal sealed class Batch
{
    /// <summary>Rows in a full batch: large enough to spread the cost of a call, small enough that a batch stays in the first cache levels.</summary>
    public const int Capacity = 1024;

    public Batch(int slots)
    {
        Columns = new TermId[slots][];
        for (var slot = 0; slot < slots; slot++)
        {
            Columns[slot] = new TermId[Capacity];
        }
    }

    /// <summary>A batch over arrays that the caller fills or borrows; null entries must be set before anyone reads.</summary>
    public Batch(TermId[][] columns) => Columns = columns;

    public TermId[][] Columns { get; }

    public int Count { get; set; }
}
