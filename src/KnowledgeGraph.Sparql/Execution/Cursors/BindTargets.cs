using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Rows;
using KnowledgeGraph.Sparql.Execution.Scans;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>Where a bind join's columns come from: the index for the positions that a row leaves free, the input's row for the rest.</summary>
internal sealed class BindTargets
{
    private readonly TermId[][] _read = [[], [], [], []];
    private readonly TermId[][] _active = [[], [], [], []];
    private readonly bool[] _mayBeBound = new bool[4];
    private readonly TermId[] _bound = new TermId[4];
    private readonly List<(int First, int Second)> _repeated = [];
    private readonly List<(int Input, TermId[] Target)> _copies = [];
    private readonly TermId[] _count;

    public BindTargets(BindLookup lookup, VariableSlots output, VariableSlots input, Batch batch, ColumnPool pool)
    {
        _count = pool.Lend();
        var taken = new HashSet<int>();
        for (var position = 0; position < 4; position++)
        {
            if (lookup.VariableAt(position) is not { } variable)
            {
                continue;
            }

            var slot = output.Of(variable);
            _mayBeBound[position] = lookup.InputSlot(position) >= 0;
            for (var earlier = 0; earlier < position; earlier++)
            {
                if (variable.Equals(lookup.VariableAt(earlier)))
                {
                    _repeated.Add((earlier, position));
                    _read[earlier] = _read[earlier].Length == 0 ? pool.Lend() : _read[earlier];
                    slot = -2;
                    break;
                }
            }

            _read[position] = slot >= 0 ? batch.Columns[slot] : slot == -2 ? pool.Lend() : [];
            if (slot >= 0)
            {
                taken.Add(slot);
            }
        }

        for (var slot = 0; slot < output.Count; slot++)
        {
            if (!taken.Contains(slot))
            {
                _copies.Add((input.Of(output.Variables[slot]), batch.Columns[slot]));
            }
        }
    }

    public bool HasRepeated => _repeated.Count > 0;

    /// <summary>Sets the columns to read for one row's pattern.</summary>
    public void Start(in QuadPattern pattern)
    {
        (_bound[0], _bound[1], _bound[2], _bound[3]) = (pattern.Subject, pattern.Predicate, pattern.Object, pattern.Graph);
        for (var position = 0; position < 4; position++)
        {
            _active[position] = _bound[position].IsNone ? _read[position] : [];
        }
    }

    /// <summary>Reads matches from row <paramref name="filled"/> of the output on; -1 when there are no more.</summary>
    public int Read(ScopedReader reader, int filled)
    {
        var room = Batch.Capacity - filled;
        var nothing = _active[0].Length + _active[1].Length + _active[2].Length + _active[3].Length == 0;
        var read = nothing
            ? reader.Read(_count.AsSpan(0, room), [], [], [])
            : reader.Read(At(0, filled), At(1, filled), At(2, filled), At(3, filled));
        if (read == 0)
        {
            return -1;
        }

        read = HasRepeated ? KeepRepeated(filled, read) : read;
        for (var position = 0; position < 4; position++)
        {
            if (_mayBeBound[position] && !_bound[position].IsNone && _read[position].Length > 0)
            {
                _read[position].AsSpan(filled, read).Fill(_bound[position]);
            }
        }

        return read;
    }

    /// <summary>Fills a row that has no match: what the input bound stays, the rest is unbound.</summary>
    public void Unmatched(int row)
    {
        for (var position = 0; position < 4; position++)
        {
            if (_read[position].Length > 0)
            {
                _read[position][row] = _mayBeBound[position] ? _bound[position] : TermId.None;
            }
        }
    }

    public void CopyInput(Batch input, ReadOnlySpan<int> rows)
    {
        foreach (var (slot, target) in _copies)
        {
            Selection.Gather(input.Columns[slot], rows, target);
        }
    }

    private Span<TermId> At(int position, int filled) =>
        _active[position].Length == 0 ? [] : _active[position].AsSpan(filled, Batch.Capacity - filled);

    private int KeepRepeated(int start, int count)
    {
        var kept = start;
        for (var row = start; row < start + count; row++)
        {
            if (!Agrees(row))
            {
                continue;
            }

            foreach (var column in _active)
            {
                if (column.Length > 0)
                {
                    column[kept] = column[row];
                }
            }

            kept++;
        }

        return kept - start;
    }

    private bool Agrees(int row)
    {
        foreach (var (first, second) in _repeated)
        {
            if (_bound[first].IsNone && _active[first][row] != _active[second][row])
            {
                return false;
            }
        }

        return true;
    }
}
