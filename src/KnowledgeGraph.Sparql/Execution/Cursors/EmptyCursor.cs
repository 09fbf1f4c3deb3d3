using KnowledgeGraph.Sparql.Execution.Batches;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>No rows.</summary>
internal sealed class EmptyCursor : Cursor
{
    public override Batch? Next() => null;
}
