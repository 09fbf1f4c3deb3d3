using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Caching;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Gives rows that an earlier run has kept.</summary>
internal sealed class KeptRowsCursor(KeptRows rows, int slots, QueryRun run) : Cursor
{
    private readonly Batch _batch = run.Columns.LendBatch(slots);
    private TermId[]? _terms;
    private int _next;

    /// <summary>The rows that are kept for the plan, or its own with the intention to keep them.</summary>
    public static Cursor Open(KeptPlan plan, QueryRun run)
    {
        if (run.Kept is not { } cache || PlanText.Of(plan.Input) is not { } text)
        {
            return run.Open(plan.Input);
        }

        if (cache.Find(run.Snapshot, text) is not { } rows)
        {
            return new KeepingCursor(run.Open(plan.Input), plan.Variables.Length, text, cache, run);
        }

        if (run.Profile is { } profile)
        {
            profile.Of(plan).Note = "from cache";
        }

        return new KeptRowsCursor(rows, plan.Variables.Length, run);
    }

    public override Batch? Next()
    {
        var count = Math.Min(Batch.Capacity, rows.Count - _next);
        if (count == 0)
        {
            return null;
        }

        run.Budget.Check();
        _terms ??= rows.TermsIn(run.Scope);
        for (var slot = 0; slot < slots; slot++)
        {
            rows.CopyTo(_batch.Columns[slot], slot, _next, count, _terms);
        }

        _next += count;
        _batch.Count = count;
        return _batch;
    }

    public override long CountRemaining()
    {
        var count = rows.Count - _next;
        _next = rows.Count;
        return count;
    }
}
