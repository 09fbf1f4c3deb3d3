using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>The input's columns in another choice and order.</summary>
/// <param name="sources">The input's slot of each output column, -1 for a column that is never bound.</param>
internal sealed class ProjectCursor(Cursor input, int[] sources) : Cursor
{
    private static readonly TermId[] Unbound = new TermId[Batch.Capacity];

    private readonly Batch _batch = new(new TermId[sources.Length][]);

    public override Batch? Next()
    {
        var batch = input.Next();
        if (batch is null)
        {
            return null;
        }

        for (var slot = 0; slot < sources.Length; slot++)
        {
            _batch.Columns[slot] = sources[slot] < 0 ? Unbound : batch.Columns[sources[slot]];
        }

        _batch.Count = batch.Count;
        return _batch;
    }

    public override long CountRemaining() => input.CountRemaining();

    public override void Dispose() => input.Dispose();
}
