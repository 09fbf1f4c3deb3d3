using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Transactions;

/// <summary>Changes that become visible together, or not at all. One thread at a time.</summary>
public sealed class Transaction : IDisposable
{
    private readonly QuadStore _store;
    private readonly Snapshot _before;
    private readonly HashSet<QuadIds> _added = [];
    private readonly HashSet<QuadIds> _removed = [];
    private bool _ended;

    internal Transaction(QuadStore store)
    {
        _store = store;
        _before = store.Current;
    }

    /// <summary>Where terms get their ids.</summary>
    public TermDictionary Terms => _store.Terms;

    /// <summary>The state that the transaction started from.</summary>
    public Snapshot Before => _before;

    /// <summary>Adds a quad; true when it was not there.</summary>
    public bool Add(in QuadIds quad)
    {
        if (_removed.Remove(quad))
        {
            return true;
        }

        return !_before.Contains(quad) && _added.Add(quad);
    }

    /// <summary>Removes a quad; true when it was there.</summary>
    public bool Remove(in QuadIds quad)
    {
        if (_added.Remove(quad))
        {
            return true;
        }

        return _before.Contains(quad) && _removed.Add(quad);
    }

    /// <summary>Removes all quads of a pattern and returns how many there were.</summary>
    public long RemoveMatching(in QuadPattern pattern)
    {
        var cursor = View().Scan(pattern, QuadOrder.Spog);
        var columns = new TermId[4, 1024];
        var removed = 0L;
        int count;
        while ((count = cursor.Read(Column(columns, 0), Column(columns, 1), Column(columns, 2), Column(columns, 3))) > 0)
        {
            for (var row = 0; row < count; row++)
            {
                removed += Remove(new QuadIds(columns[0, row], columns[1, row], columns[2, row], columns[3, row])) ? 1 : 0;
            }
        }

        return removed;
    }

    /// <summary>Removes all quads of a graph and returns how many there were.</summary>
    public long Clear(TermId graph) => RemoveMatching(new QuadPattern(TermId.None, TermId.None, TermId.None, graph));

    /// <summary>What a query inside the transaction sees: the state before it with its changes so far.</summary>
    public Snapshot View() => Build(_before.Revision);

    /// <summary>Publishes the changes and returns the revision; an empty change keeps the one before.</summary>
    public long Commit(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_ended, this);
        if (_added.Count + _removed.Count > 0)
        {
            _store.Publish(Build(_before.Revision + 1), new CommitChanges([.. _added], [.. _removed]));
        }

        Dispose();
        return _store.Current.Revision;
    }

    public void Dispose()
    {
        if (!_ended)
        {
            _ended = true;
            _store.ReleaseWriter();
        }
    }

    private static Span<TermId> Column(TermId[,] columns, int column) => System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref columns[column, 0], columns.GetLength(1));

    private Snapshot Build(long revision)
    {
        var quads = new List<QuadIds>();
        var cursor = _before.Scan(QuadPattern.Any, QuadOrder.Spog);
        var columns = new TermId[4][];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = new TermId[1024];
        }

        for (var count = cursor.Read(columns[0], columns[1], columns[2], columns[3]); count > 0; count = cursor.Read(columns[0], columns[1], columns[2], columns[3]))
        {
            for (var row = 0; row < count; row++)
            {
                var quad = new QuadIds(columns[0][row], columns[1][row], columns[2][row], columns[3][row]);
                if (!_removed.Contains(quad))
                {
                    quads.Add(quad);
                }
            }
        }

        quads.AddRange(_added);
        var orders = new QuadIds[Enum.GetValues<QuadOrder>().Length][];
        for (var order = 0; order < orders.Length; order++)
        {
            orders[order] = [.. quads];
            Array.Sort(orders[order], QuadComparer.Of((QuadOrder)order));
        }

        return new Snapshot(revision, _store.Terms, orders);
    }
}
