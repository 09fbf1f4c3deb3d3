using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Packing;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Transactions;

/// <summary>Changes that become visible together, or not at all. One thread at a time.</summary>
public sealed class Transaction : IDisposable
{
    private readonly QuadStore _store;

    /// <summary>The changes up to <see cref="_view"/>.</summary>
    private readonly ChangeSet _earlier = new();

    /// <summary>The changes since then.</summary>
    private ChangeSet _changes = new();
    private readonly List<QuadSet> _appended = [];
    private Snapshot _view;
    private bool _isBulk;
    private bool _ended;

    internal Transaction(QuadStore store)
    {
        _store = store;
        Before = _view = store.Current;
    }

    /// <summary>Where terms get their ids.</summary>
    public TermDictionary Terms => _store.Terms;

    /// <summary>The state that the transaction started from.</summary>
    public Snapshot Before { get; }

    /// <summary>Adds a quad; true when it was not there.</summary>
    public bool Add(in QuadIds quad)
    {
        if (_changes.Added.Contains(quad) || (_view.Contains(quad) && !_changes.Removed.Contains(quad)))
        {
            return false;
        }

        _changes.Add(quad);
        return true;
    }

    /// <summary>Removes a quad; true when it was there.</summary>
    public bool Remove(in QuadIds quad)
    {
        if (_changes.Removed.Contains(quad) || (!_changes.Added.Contains(quad) && !_view.Contains(quad)))
        {
            return false;
        }

        _changes.Remove(quad);
        return true;
    }

    /// <summary>Removes all quads of a pattern and returns how many there were.</summary>
    public long RemoveMatching(in QuadPattern pattern)
    {
        var view = View();
        var removed = view.Count(pattern);
        QuadRows.ForEach(view.Scan(pattern, view.CheapestOrder(pattern)), quad => Remove(quad));
        return removed;
    }

    /// <summary>Removes all quads of a graph and returns how many there were.</summary>
    public long Clear(TermId graph) => RemoveMatching(new QuadPattern(TermId.None, TermId.None, TermId.None, graph));

    /// <summary>What a query inside the transaction sees: the state before it with its changes so far.</summary>
    public Snapshot View()
    {
        if (_changes.Count > 0)
        {
            _view = new Snapshot(Before.Revision, Terms, LayerStack.Apply(_view.Layers, _changes));
            _earlier.Append(_changes);
            _changes = new ChangeSet();
        }

        return _view;
    }

    /// <summary>
    /// Adds many quads at once, repeated and known ones among them, and returns how many are new. They are sorted together and become a layer of their own, which
    /// costs a fraction of <see cref="Add"/> for each where there are thousands; and less yet where every part is sorted by graph, subject, predicate and object, and
    /// the graphs hold nothing before.
    /// </summary>
    public long AddMany(IReadOnlyList<ReadOnlyMemory<QuadIds>> parts, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Sum(part => (long)part.Length) >= LayerStack.PackedChanges)
        {
            if (NewGraphs.TryPack(parts, View(), cancellation) is { } sorted)
            {
                return Append(sorted);
            }

            var buffer = new QuadBuffer();
            foreach (var part in parts)
            {
                buffer.AddRange(part.Span);
            }

            return Pack([buffer], cancellation);
        }

        var added = 0L;
        foreach (var part in parts)
        {
            foreach (ref readonly var quad in part.Span)
            {
                added += Add(quad) ? 1 : 0;
            }
        }

        return added;
    }

    /// <summary>Adds what a bulk load read; the buffers are empty then. The commit is kept in a checkpoint, not in the log.</summary>
    internal long Append(IReadOnlyList<QuadBuffer> buffers, CancellationToken cancellation)
    {
        _isBulk = true;
        return Pack(buffers, cancellation);
    }

    /// <summary>Publishes the changes and returns the revision; an empty change keeps the one before.</summary>
    public long Commit(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_ended, this);
        var view = View();
        if (_earlier.Count == 0 && _appended.Count == 0)
        {
            Dispose();
            return Before.Revision;
        }

        var after = new Snapshot(Before.Revision + 1, Terms, [.. view.Layers]);
        var makeDurable = _store.Log(after, _earlier, _appended, _isBulk);
        var published = _store.Publish(Before, after.Layers);
        try
        {
            _store.Notify(published, new CommitChanges(new AddedQuads(_earlier.Added, _appended), _earlier.Removed));
        }
        finally
        {
            Dispose();
        }

        // Others may write meanwhile, and one flush then serves them all.
        makeDurable();
        return published.Revision;
    }

    public void Dispose()
    {
        if (!_ended)
        {
            _ended = true;
            _store.ReleaseWriter();
        }
    }

    private long Pack(IReadOnlyList<QuadBuffer> buffers, CancellationToken cancellation)
    {
        return Append(new QuadSetPacker(cancellation).Pack(buffers, View()));
    }

    private long Append(QuadSet quads)
    {
        if (quads.Count > 0)
        {
            _appended.Add(quads);
            _view = new Snapshot(Before.Revision, Terms, [.. View().Layers, new Layer(quads, QuadSet.EmptyTrees)]);
        }

        return quads.Count;
    }
}
