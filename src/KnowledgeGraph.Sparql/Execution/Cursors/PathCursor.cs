using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Paths;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Walks a path from what each input row knows: its start, its end, both, or neither.</summary>
internal sealed class PathCursor : Cursor
{
    private readonly Cursor _input;
    private readonly QueryRun _run;
    private readonly PathStep _path;
    private readonly GraphEdges _edges;
    private readonly PathEnd _subject;
    private readonly PathEnd _object;
    private readonly (int Slot, TermId[] Target)[] _copies;
    private readonly IdList _starts;
    private readonly IdList _ends;
    private readonly int[] _rows = new int[Batch.Capacity];
    private readonly Batch _batch;
    private readonly bool _sameVariable;
    private readonly bool _startsAtNodesOnly;
    private (TermId Start, TermId End) _known;
    private Batch? _current;
    private int _row = -1;
    private int _pair;
    private int _pairs;

    public PathCursor(PathPlan plan, Cursor input, QueryRun run)
    {
        (_input, _run) = (input, run);
        _edges = new GraphEdges(run.Snapshot, run.Resolve(plan.Graph), run.Budget);
        _path = PathCompiler.Compile(plan.Path, _edges, run.Snapshot.Terms.Find);
        _startsAtNodesOnly = plan.Subject is Variable && plan.Object is Variable && ZeroLength.IsMatchedBy(plan.Path);
        var (inputSlots, slots) = (new VariableSlots(plan.Input.Variables), new VariableSlots(plan.Variables));
        _batch = run.Columns.LendBatch(slots.Count);
        _subject = new PathEnd(plan.Subject, inputSlots, slots, _batch, run.Scope);
        _object = new PathEnd(plan.Object, inputSlots, slots, _batch, run.Scope);
        _sameVariable = plan.Subject is Variable && plan.Subject.Equals(plan.Object);
        _copies = [.. Enumerable.Range(0, slots.Count)
            .Where(slot => slot != _subject.Slot && slot != _object.Slot)
            .Select(slot => (inputSlots.Of(plan.Variables[slot]), _batch.Columns[slot]))];
        (_starts, _ends) = (new IdList(run.Budget), new IdList(run.Budget));
    }

    public override Batch? Next()
    {
        var filled = 0;
        while (filled < Batch.Capacity)
        {
            if (_pair < _pairs)
            {
                filled = Write(filled);
                continue;
            }

            if (_current is null || _row + 1 == _current.Count)
            {
                if (filled > 0)
                {
                    break;
                }

                _current = _input.Next();
                _row = -1;
                if (_current is null)
                {
                    return null;
                }
            }

            _row++;
            Walk();
        }

        foreach (var (slot, target) in _copies)
        {
            Selection.Gather(_current!.Columns[slot], _rows.AsSpan(0, filled), target);
        }

        _batch.Count = filled;
        return _batch;
    }

    public override void Dispose() => _input.Dispose();

    private void Walk()
    {
        _run.Budget.Check();
        var known = (_subject.IdAt(_current!, _row), _object.IdAt(_current!, _row));
        _pair = 0;
        if (known == _known && !(known.Item1.IsNone && known.Item2.IsNone))
        {
            return;
        }

        _known = known;
        _starts.Clear();
        _ends.Clear();
        if (_startsAtNodesOnly && !(IsNode(known.Item1) && IsNode(known.Item2)))
        {
            _pairs = 0;
        }
        else if (!known.Item1.IsNone)
        {
            _path.Forward(known.Item1, _ends);
            _pairs = _ends.Count;
        }
        else if (!known.Item2.IsNone)
        {
            _path.Backward(known.Item2, _starts);
            _pairs = _starts.Count;
        }
        else
        {
            _path.Pairs(_starts, _ends);
            _pairs = _starts.Count;
        }
    }

    /// <summary>Between variables a path of length zero leads from each node of the graph to itself, and from no other term that the row may hold.</summary>
    private bool IsNode(TermId id) => id.IsNone || _edges.HasNode(id);

    private int Write(int filled)
    {
        var start = _known.Start.IsNone ? _starts[_pair] : _known.Start;
        var end = _known.Start.IsNone && !_known.End.IsNone ? _known.End : _ends[_pair];
        _pair++;
        if ((!_known.End.IsNone && end != _known.End) || (_sameVariable && start != end))
        {
            return filled;
        }

        _subject.Write(start, filled);
        _object.Write(end, filled);
        _rows[filled] = _row;
        return filled + 1;
    }
}
