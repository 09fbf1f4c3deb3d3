using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>One row for each named graph.</summary>
internal sealed class GraphNamesCursor(IReadOnlyList<TermId> graphs, QueryRun run) : Cursor
{
    private readonly Batch _batch = run.Columns.LendBatch(1);
    private int _next;

    public override Batch? Next()
    {
        var count = Math.Min(Batch.Capacity, graphs.Count - _next);
        if (count == 0)
        {
            return null;
        }

        for (var row = 0; row < count; row++)
        {
            _batch.Columns[0][row] = graphs[_next + row];
        }

        _next += count;
        _batch.Count = count;
        return _batch;
    }
}
