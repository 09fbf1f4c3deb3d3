using System.Diagnostics;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Profiles;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Counts what passes through; only in runs that are explained.</summary>
internal sealed class MeasuredCursor(Cursor inner, OperatorCounters counters, QueryBudget budget) : Cursor
{
    public override Batch? Next()
    {
        var start = Stopwatch.GetTimestamp();
        var batch = inner.Next();
        Add(start, batch?.Count ?? 0);
        return batch;
    }

    public override long CountRemaining()
    {
        var start = Stopwatch.GetTimestamp();
        var count = inner.CountRemaining();
        Add(start, count);
        return count;
    }

    public override void Dispose() => inner.Dispose();

    private void Add(long start, long rows)
    {
        counters.Ticks += Stopwatch.GetTimestamp() - start;
        counters.Rows += rows;
        counters.PeakBytes = Math.Max(counters.PeakBytes, budget.ReservedBytes);
    }
}
