using KnowledgeGraph.Sparql.Execution.Batches;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>One row without columns.</summary>
internal sealed class UnitCursor : Cursor
{
    private bool _done;

    public override Batch? Next()
    {
        if (_done)
        {
            return null;
        }

        _done = true;
        return new Batch(0) { Count = 1 };
    }
}
