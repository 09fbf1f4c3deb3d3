using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Planning.Plans;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>
/// An index lookup for each input row: inner, or left where a row without a match stays. A variable that the input leaves unbound in
/// a row is bound by that row's matches.
/// </summary>
internal sealed class BindJoinCursor : Cursor
{
    private readonly Cursor _input;
    private readonly QueryRun _run;
    private readonly BindLookup _lookup;
    private readonly BindTargets _targets;
    private readonly BindHashing _hashing;
    private readonly bool _keepsUnmatched;
    private readonly Batch _batch;
    private readonly int[] _rows = new int[Batch.Capacity];
    private Batch? _current;
    private Cursor? _hashed;
    private int _row;
    private bool _open;
    private bool _matched;

    public BindJoinCursor(BindJoinPlan plan, Cursor input, QueryRun run)
    {
        _input = input;
        _run = run;
        _keepsUnmatched = plan.Kind == JoinKind.Left;
        var inputSlots = new VariableSlots(plan.Input.Variables);
        _lookup = new BindLookup(plan.Pattern, inputSlots, run);
        _hashing = new BindHashing(plan, run);
        _batch = run.Columns.LendBatch(plan.Variables.Length);
        _targets = new BindTargets(_lookup, new VariableSlots(plan.Variables), inputSlots, _batch, run.Columns);
    }

    public override Batch? Next()
    {
        if (_hashed is not null)
        {
            return _hashed.Next();
        }

        var filled = 0;
        while (filled < Batch.Capacity)
        {
            if (_current is null || _row == _current.Count)
            {
                // The rows gathered so far come from the batch that the input is about to reuse.
                if (filled > 0)
                {
                    break;
                }

                _current = _input.Next();
                _row = 0;
                _run.Budget.Check();
                if (_current is null)
                {
                    return null;
                }

                if (_hashing.IsDueAt(_current))
                {
                    _hashed = _hashing.From(_current, _input);
                    return _hashed.Next();
                }
            }

            filled += Fill(filled);
        }

        _targets.CopyInput(_current!, _rows.AsSpan(0, filled));
        _batch.Count = filled;
        return _batch;
    }

    public override long CountRemaining()
    {
        if (_hashed is not null)
        {
            return _hashed.CountRemaining();
        }

        if (_current is not null || _targets.HasRepeated)
        {
            return base.CountRemaining();
        }

        long count = 0;
        while (_input.Next() is { } batch)
        {
            _run.Budget.Check();
            if (_hashing.IsDueAt(batch))
            {
                _hashed = _hashing.From(batch, _input);
                return count + _hashed.CountRemaining();
            }

            for (var row = 0; row < batch.Count; row++)
            {
                var matches = _lookup.Reader.Count(_lookup.At(batch, row));
                count += matches == 0 && _keepsUnmatched ? 1 : matches;
            }
        }

        return count;
    }

    public override void Dispose() => (_hashed ?? _input).Dispose();

    private int Fill(int filled)
    {
        if (!_open)
        {
            _targets.Start(_lookup.Start(_current!, _row));
            _open = true;
            _matched = false;
        }

        var read = _targets.Read(_lookup.Reader, filled);
        if (read < 0)
        {
            return EndRow(filled);
        }

        _rows.AsSpan(filled, read).Fill(_row);
        _matched |= read > 0;
        return read;
    }

    private int EndRow(int filled)
    {
        _open = false;
        var row = _row++;
        if (_matched || !_keepsUnmatched)
        {
            return 0;
        }

        _rows[filled] = row;
        _targets.Unmatched(filled);
        return 1;
    }
}
