using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Planning.Plans;
using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Sparql.Execution.Scans;

/// <summary>
/// Where the positions of a pattern go: to an output column, to a scratch column because a variable stands twice, or nowhere.
/// At least one position is read, so that rows can be counted.
/// </summary>
internal sealed class ScanColumns
{
    private readonly int[] _slots = [-1, -1, -1, -1];
    private readonly bool[] _scratch = new bool[4];
    private readonly List<(int First, int Second)> _repeated = [];

    public ScanColumns(ScanPattern pattern, VariableSlots output)
    {
        var variables = new Variable?[4];
        for (var position = 0; position < 4; position++)
        {
            variables[position] = pattern.VariableAt((QuadPosition)position);
            if (variables[position] is not { } variable)
            {
                continue;
            }

            var first = Array.IndexOf(variables, variable);
            if (first < position)
            {
                _repeated.Add((first, position));
                _scratch[position] = true;
                _scratch[first] |= _slots[first] < 0;
            }
            else
            {
                _slots[position] = output.Of(variable);
            }
        }

        if (!Array.Exists(_slots, slot => slot >= 0) && !Array.Exists(_scratch, scratch => scratch))
        {
            _scratch[0] = true;
        }
    }

    /// <summary>True where a variable stands twice.</summary>
    public bool HasRepeated => _repeated.Count > 0;

    /// <summary>The four columns to read into; empty ones are not needed.</summary>
    public TermId[][] Targets(Batch batch, ColumnPool pool)
    {
        var targets = new TermId[4][];
        for (var position = 0; position < 4; position++)
        {
            targets[position] = _slots[position] >= 0 ? batch.Columns[_slots[position]] : _scratch[position] ? pool.Lend() : [];
        }

        return targets;
    }

    /// <summary>Drops rows from <paramref name="start"/> on whose repeated variable has two values; returns how many stay.</summary>
    public int KeepRepeated(TermId[][] targets, int start, int count)
    {
        if (!HasRepeated)
        {
            return count;
        }

        var kept = start;
        for (var row = start; row < start + count; row++)
        {
            if (!Agrees(targets, row))
            {
                continue;
            }

            foreach (var target in targets)
            {
                if (target.Length > 0)
                {
                    target[kept] = target[row];
                }
            }

            kept++;
        }

        return kept - start;
    }

    private bool Agrees(TermId[][] targets, int row)
    {
        foreach (var (first, second) in _repeated)
        {
            if (targets[first][row] != targets[second][row])
            {
                return false;
            }
        }

        return true;
    }
}
