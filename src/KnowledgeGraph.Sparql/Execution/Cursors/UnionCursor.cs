using KnowledgeGraph.Sparql.Execution.Batches;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>All rows of one input, then all of the other; both have the same columns.</summary>
internal sealed class UnionCursor(Cursor left, Cursor right) : Cursor
{
    private bool _leftDone;

    public override Batch? Next()
    {
        if (!_leftDone)
        {
            if (left.Next() is { } batch)
            {
                return batch;
            }

            _leftDone = true;
        }

        return right.Next();
    }

    public override long CountRemaining() => (_leftDone ? 0 : left.CountRemaining()) + right.CountRemaining();

    public override void Dispose()
    {
        left.Dispose();
        right.Dispose();
    }
}
