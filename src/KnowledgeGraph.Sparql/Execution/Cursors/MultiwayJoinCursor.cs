using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Sparql.Execution.Multiway;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Reads all inputs, then joins them a variable at a time; rows come sorted by the first variable's number.</summary>
internal sealed class MultiwayJoinCursor : Cursor
{
    private readonly MultiwayJoinPlan _plan;
    private readonly Cursor[] _inputs;
    private readonly QueryRun _run;
    private readonly Reservation _memory;
    private readonly TermNumbers _numbers;
    private readonly Batch _batch;
    private readonly int[] _levels;
    private readonly int _lastColumn;
    private MultiwaySearch? _search;
    private bool _built;
    private int _given;
    private int _left;

    public MultiwayJoinCursor(MultiwayJoinPlan plan, Cursor[] inputs, QueryRun run)
    {
        (_plan, _inputs, _run) = (plan, inputs, run);
        _memory = new Reservation(run.Budget);
        _numbers = new TermNumbers(_memory);
        _batch = run.Columns.LendBatch(plan.Variables.Length);
        _levels = [.. plan.Variables.Select(variable => plan.Sequence.IndexOf(variable))];
        _lastColumn = Array.IndexOf(_levels, plan.Sequence.Length - 1);
    }

    public override Batch? Next()
    {
        Build(countsOnly: _lastColumn < 0);
        _run.Budget.Check();
        var filled = 0;
        while (filled < Batch.Capacity && (_left > 0 || MoveNext()))
        {
            var taken = Math.Min(_left, Batch.Capacity - filled);
            Fill(filled, taken);
            (_given, _left, filled) = (_given + taken, _left - taken, filled + taken);
        }

        _batch.Count = filled;
        return filled == 0 ? null : _batch;
    }

    public override long CountRemaining()
    {
        Build(countsOnly: true);
        long count = _left;
        while (MoveNext())
        {
            count += _left;
        }

        return count;
    }

    public override void Dispose()
    {
        foreach (var input in _inputs)
        {
            input.Dispose();
        }

        _memory.Dispose();
    }

    private void Build(bool countsOnly)
    {
        if (!_built)
        {
            _built = true;
            _search = new MultiwaySetup(_plan, _numbers, _memory).Build(_inputs);
        }

        if (_search is not null)
        {
            _search.CountsOnly = countsOnly;
        }
    }

    private bool MoveNext()
    {
        if (_search is null || !_search.MoveNext())
        {
            return false;
        }

        (_given, _left) = (0, _search.Last.Count);
        return true;
    }

    private void Fill(int filled, int count)
    {
        for (var column = 0; column < _levels.Length; column++)
        {
            var target = _batch.Columns[column].AsSpan(filled, count);
            if (column != _lastColumn)
            {
                target.Fill(_numbers[_search!.Chosen[_levels[column]]]);
                continue;
            }

            var numbers = _search!.Last.Items.Slice(_given, count);
            for (var row = 0; row < count; row++)
            {
                target[row] = _numbers[numbers[row]];
            }
        }
    }
}
