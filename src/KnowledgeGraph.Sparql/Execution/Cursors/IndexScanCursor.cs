using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Scans;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>The matches of one pattern in the order of an index; only the columns that are asked for are read.</summary>
internal sealed class IndexScanCursor : Cursor
{
    private readonly QueryRun _run;
    private readonly ScopedReader _reader;
    private readonly ScanColumns _columns;
    private readonly QuadPattern _pattern;
    private readonly QuadOrder _index;
    private readonly Batch _batch;
    private readonly TermId[][] _targets;
    private bool _started;

    public IndexScanCursor(ScanPlan plan, QueryRun run)
    {
        _run = run;
        _reader = new ScopedReader(run.Snapshot, run.Resolve(plan.Pattern.Graph));
        _columns = new ScanColumns(plan.Pattern, new VariableSlots(plan.Variables));
        _pattern = plan.Pattern.Constants;
        _index = plan.Index;
        _batch = run.Columns.LendBatch(plan.Variables.Length);
        _targets = _columns.Targets(_batch, run.Columns);
    }

    public override Batch? Next()
    {
        Start();
        do
        {
            _run.Budget.Check();
            var count = _reader.Read(_targets[0], _targets[1], _targets[2], _targets[3]);
            if (count == 0)
            {
                return null;
            }

            _batch.Count = _columns.KeepRepeated(_targets, 0, count);
        }
        while (_batch.Count == 0);
        return _batch;
    }

    public override long CountRemaining() => _started || _columns.HasRepeated ? base.CountRemaining() : _reader.Count(_pattern);

    private void Start()
    {
        if (!_started)
        {
            _started = true;
            _reader.Start(_pattern, _index);
        }
    }
}
