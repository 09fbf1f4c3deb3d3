using KnowledgeGraph.Sparql.Execution.Limits;

namespace KnowledgeGraph.Sparql.Execution.Rows;

/// <summary>Chains of row numbers by hash: the table beside a <see cref="RowStore"/>. It knows no keys; who probes compares them.</summary>
internal sealed class HashIndex : IDisposable
{
    private readonly QueryBudget _budget;
    private int[] _heads = new int[16];
    private int[] _next = [];
    private ulong[] _hashes = [];
    private int _count;
    private long _reserved;

    public HashIndex(QueryBudget budget)
    {
        _budget = budget;
        Array.Fill(_heads, -1);
    }

    public int Count => _count;

    /// <summary>Adds the next row number.</summary>
    public int Add(ulong hash)
    {
        if (_count == _next.Length)
        {
            Grow();
        }

        var row = _count++;
        ref var head = ref _heads[hash & (ulong)(_heads.Length - 1)];
        _hashes[row] = hash;
        _next[row] = head;
        head = row;
        return row;
    }

    /// <summary>The first row whose hash is equal, or -1.</summary>
    public int First(ulong hash) => Match(_heads[hash & (ulong)(_heads.Length - 1)], hash);

    /// <summary>The next such row after <paramref name="row"/>, or -1.</summary>
    public int After(int row, ulong hash) => Match(_next[row], hash);

    public void Dispose()
    {
        _budget.Release(_reserved);
        _reserved = 0;
    }

    private int Match(int row, ulong hash)
    {
        while (row >= 0 && _hashes[row] != hash)
        {
            row = _next[row];
        }

        return row;
    }

    private void Grow()
    {
        var capacity = Math.Max(16, _next.Length * 2);
        var bytes = capacity * 20L;
        _budget.Reserve(bytes - _reserved);
        _reserved = bytes;
        Array.Resize(ref _next, capacity);
        Array.Resize(ref _hashes, capacity);
        _heads = new int[capacity * 2];
        Array.Fill(_heads, -1);
        for (var row = 0; row < _count; row++)
        {
            ref var head = ref _heads[_hashes[row] & (ulong)(_heads.Length - 1)];
            _next[row] = head;
            head = row;
        }
    }
}
