using System.Collections.Immutable;
using KnowledgeGraph.Sparql.Algebra;
using KnowledgeGraph.Sparql.Execution.Batches;
using KnowledgeGraph.Sparql.Execution.Rows;

namespace KnowledgeGraph.Sparql.Execution.Cursors;

/// <summary>
/// The kept side of a hash join: rows hashed by the variables that both sides always bind, and compared on those that may be
/// unbound. Without keys every row is a candidate.
/// </summary>
internal sealed class JoinTable : IDisposable
{
    private readonly int[] _leftKeys;
    private readonly int[] _rightKeys;
    private readonly int[] _leftLoose;
    private readonly int[] _rightLoose;
    private readonly QueryRun _run;
    private readonly HashIndex _index;

    public JoinTable(VariableSlots left, VariableSlots right, ImmutableArray<Variable> keys, ImmutableArray<Variable> loose, QueryRun run)
    {
        _leftKeys = [.. keys.Select(left.Of)];
        _rightKeys = [.. keys.Select(right.Of)];
        _leftLoose = [.. loose.Select(left.Of)];
        _rightLoose = [.. loose.Select(right.Of)];
        _run = run;
        Rows = new RowStore(right.Count, run.Budget);
        _index = new HashIndex(run.Budget);
    }

    public RowStore Rows { get; }

    /// <summary>Takes all rows of the right side.</summary>
    public void Build(Cursor right)
    {
        while (right.Next() is { } batch)
        {
            _run.Budget.Check();
            Rows.Append(batch);
            for (var row = 0; row < batch.Count; row++)
            {
                _index.Add(Hash(batch, row, _rightKeys));
            }
        }
    }

    public ulong HashOfLeft(Batch batch, int row) => Hash(batch, row, _leftKeys);

    /// <summary>The first kept row compatible with a left row, or -1.</summary>
    public int First(Batch left, int row, ulong hash) => Compatible(_index.First(hash), left, row, hash);

    /// <summary>The next such row, or -1.</summary>
    public int After(int match, Batch left, int row, ulong hash) => Compatible(_index.After(match, hash), left, row, hash);

    /// <summary>True where the two rows bind a variable in common, which MINUS asks for.</summary>
    public bool ShareBinding(Batch left, int row, int match)
    {
        if (_leftKeys.Length > 0)
        {
            return true;
        }

        for (var i = 0; i < _leftLoose.Length; i++)
        {
            if (!left.Columns[_leftLoose[i]][row].IsNone && !Rows[_rightLoose[i], match].IsNone)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        Rows.Dispose();
        _index.Dispose();
    }

    private static ulong Hash(Batch batch, int row, int[] slots)
    {
        if (slots.Length == 1)
        {
            return KeyHash.Of(batch.Columns[slots[0]][row]);
        }

        var hash = 0UL;
        foreach (var slot in slots)
        {
            hash = KeyHash.Combine(hash, batch.Columns[slot][row]);
        }

        return hash;
    }

    private int Compatible(int match, Batch left, int row, ulong hash)
    {
        while (match >= 0 && !IsCompatible(match, left, row))
        {
            match = _index.After(match, hash);
        }

        return match;
    }

    private bool IsCompatible(int match, Batch left, int row)
    {
        for (var i = 0; i < _leftKeys.Length; i++)
        {
            if (left.Columns[_leftKeys[i]][row] != Rows[_rightKeys[i], match])
            {
                return false;
            }
        }

        for (var i = 0; i < _leftLoose.Length; i++)
        {
            var (mine, kept) = (left.Columns[_leftLoose[i]][row], Rows[_rightLoose[i], match]);
            if (!mine.IsNone && !kept.IsNone && mine != kept)
            {
                return false;
            }
        }

        return true;
    }
}
