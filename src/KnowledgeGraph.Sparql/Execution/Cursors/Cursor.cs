using KnowledgeGraph.Sparql.Execution.Batches;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>The run of one operator: rows are pulled from it a batch at a time.</summary>
internal abstract class Cursor : IDisposable
{
    /// <summary>The next rows, at least one, or null at the end. The batch is the cursor's and valid until the next call.</summary>
    public abstract Batch? Next();

    /// <summary>How many rows are left; takes the place of all further calls of <see cref="Next"/>.</summary>
    public virtual long CountRemaining()
    {
        long count = 0;
        while (Next() is { } batch)
        {
            count += batch.Count;
        }

        return count;
    }

    /// <summary>Gives back what the cursor holds and disposes its inputs.</summary>
    public virtual void Dispose()
    {
    }
}
