using System.Diagnostics;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Caching;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Sparql.Planning;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Passes rows on and keeps them where they took long for what they are.</summary>
internal sealed class KeepingCursor(Cursor input, int slots, string text, ResultCache cache, QueryRun run) : Cursor
{
    private const double LeastNanoseconds = 200_000;

    /// <summary>Copying a byte takes a tenth of that.</summary>
    private const double LeastNanosecondsPerByte = 1;

    // Bounded by the cache: a query is not to fail for what it leaves to others.
    private RowStore? _rows = new(slots, QueryBudget.Unlimited);
    private long _ticks;

    public override Batch? Next()
    {
        var start = Stopwatch.GetTimestamp();
        var batch = input.Next();
        _ticks += Stopwatch.GetTimestamp() - start;
        if (batch is null)
        {
            Keep();
        }
        else if (_rows is not null && (_rows.Count + (long)batch.Count) * Math.Max(1, slots) * sizeof(ulong) <= cache.MostBytesOfResult)
        {
            _rows.Append(batch);
        }
        else
        {
            Forget();
        }

        return batch;
    }

    public override long CountRemaining()
    {
        Forget();
        return input.CountRemaining();
    }

    public override void Dispose()
    {
        Forget();
        input.Dispose();
    }

    private void Keep()
    {
        if (_rows is null)
        {
            return;
        }

        var nanoseconds = (double)_ticks / Stopwatch.Frequency * 1e9;
        var rows = KeptRows.Of(_rows, run.Scope);
        Forget();
        if (run.Planning.Switches.KeptResults == PlannerUse.WherePossible
            || (nanoseconds >= LeastNanoseconds && nanoseconds >= rows.Bytes * LeastNanosecondsPerByte))
        {
            cache.Keep(run.Snapshot, text, rows, nanoseconds);
        }
    }

    private void Forget()
    {
        _rows?.Dispose();
        _rows = null;
    }
}
