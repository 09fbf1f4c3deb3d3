using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Sparql.Execution.Scans;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Keeps the input rows for which an index lookup finds something, or nothing.</summary>
internal sealed class BindSemiJoinCursor(BindJoinPlan plan, Cursor input, QueryRun run) : Cursor
{
    private readonly BindLookup _lookup = new(plan.Pattern, new VariableSlots(plan.Input.Variables), run);
    private readonly ScanColumns _columns = new(plan.Pattern, VariableSlots.Empty);
    private readonly int[] _sources = [.. plan.Variables.Select(new VariableSlots(plan.Input.Variables).Of)];
    private readonly int[] _kept = new int[Batch.Capacity];
    private readonly Batch _batch = run.Columns.LendBatch(plan.Variables.Length);
    private readonly BindHashing _hashing = new(plan, run);
    private TermId[][]? _targets;
    private Cursor? _hashed;

    public override Batch? Next()
    {
        if (_hashed is not null)
        {
            return _hashed.Next();
        }

        while (input.Next() is { } batch)
        {
            run.Budget.Check();
            if (_hashing.IsDueAt(batch))
            {
                _hashed = _hashing.From(batch, input);
                return _hashed.Next();
            }

            var kept = 0;
            for (var row = 0; row < batch.Count; row++)
            {
                if (Finds(batch, row) == (plan.Kind == JoinKind.Semi))
                {
                    _kept[kept++] = row;
                }
            }

            if (kept > 0)
            {
                for (var slot = 0; slot < _sources.Length; slot++)
                {
                    Selection.Gather(batch.Columns[_sources[slot]], _kept.AsSpan(0, kept), _batch.Columns[slot]);
                }

                _batch.Count = kept;
                return _batch;
            }
        }

        return null;
    }

    public override void Dispose() => (_hashed ?? input).Dispose();

    private bool Finds(Batch batch, int row)
    {
        _targets ??= _columns.Targets(new Batch(0), run.Columns);
        _lookup.Start(batch, row);
        var room = _columns.HasRepeated ? Batch.Capacity : 1;
        for (var read = Read(room); read > 0; read = Read(room))
        {
            if (_columns.KeepRepeated(_targets, 0, read) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private int Read(int room) => _lookup.Reader.Read(At(0, room), At(1, room), At(2, room), At(3, room));

    private Span<TermId> At(int position, int room) => _targets![position].Length == 0 ? [] : _targets[position].AsSpan(0, room);
}
