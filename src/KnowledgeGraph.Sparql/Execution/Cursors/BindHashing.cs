using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Scans;
using KnowledgeGraph.Sparql.Planning.Estimates;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>
/// Tells when a bind join has more input than the planner thought, so that hashing the pattern's whole range costs less than going on with
/// lookups. Whatever the estimates were, the join costs no more than about twice the better of the two ways.
/// </summary>
internal sealed class BindHashing(BindJoinPlan plan, QueryRun run)
{
    private const int LeastLookups = 256;
    private const int BytesPerRow = 24;

    private readonly double _share = plan.Keys.IsEmpty ? double.PositiveInfinity : run.Planning.Switches.HashingAfter;
    private long _lookups;
    private double _rangeCost = -1;

    /// <summary>Counts the lookups that a batch asks for; true where the join should hash from this batch on.</summary>
    public bool IsDueAt(Batch batch)
    {
        _lookups += batch.Count;
        if (double.IsPositiveInfinity(_share) || (_lookups < LeastLookups && _share > 0))
        {
            return false;
        }

        if (_rangeCost < 0)
        {
            _rangeCost = RangeCost();
        }

        return _lookups * CostModel.Lookup >= _share * _rangeCost;
    }

    /// <summary>The join from a batch on that the input has given already.</summary>
    public Cursor From(Batch batch, Cursor input)
    {
        if (run.Profile?.Of(plan) is { } counters)
        {
            counters.Note = $"hashed after {_lookups - batch.Count} lookups";
        }

        var pattern = plan.Pattern;
        var scan = new ScanPlan([.. ReadVariables()], pattern, IndexChoice.For(pattern.Constants with { Graph = TermId.None }));
        var join = new HashJoinPlan(plan.Variables, plan.Input, scan, plan.Kind, plan.Keys, [], null);
        var resumed = new ResumedCursor(batch, input);
        var range = new IndexScanCursor(scan, run);
        return plan.Kind is JoinKind.Inner or JoinKind.Left
            ? new HashJoinCursor(join, resumed, range, run)
            : new HashSemiJoinCursor(join, resumed, range, run);
    }

    private IEnumerable<Variable> ReadVariables()
    {
        var seen = new HashSet<Variable>();
        for (var position = QuadPosition.Subject; position <= QuadPosition.Graph; position++)
        {
            if (plan.Pattern.VariableAt(position) is { } variable && (plan.Keys.Contains(variable) || plan.Variables.Contains(variable)) && seen.Add(variable))
            {
                yield return variable;
            }
        }
    }

    private double RangeCost()
    {
        var rows = (double)run.Snapshot.Count(plan.Pattern.Constants with { Graph = TermId.None });
        var columns = plan.Pattern.VariableCount;
        var fits = rows * (BytesPerRow + columns * sizeof(ulong)) <= run.Budget.AvailableBytes / 4.0;
        return fits ? CostModel.Start + rows * (CostModel.HashBuild + columns * CostModel.ScannedCell) : double.PositiveInfinity;
    }

    /// <summary>An input of which one batch has been taken before.</summary>
    private sealed class ResumedCursor(Batch first, Cursor input) : Cursor
    {
        private Batch? _first = first;

        public override Batch? Next()
        {
            if (_first is not { } batch)
            {
                return input.Next();
            }

            _first = null;
            return batch;
        }

        public override void Dispose() => input.Dispose();
    }
}
