using KnowledgeGraph.Store.Durability;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Transactions;

/// <summary>A store of quads: any number of readers, each with its own snapshot, and one writer at a time.</summary>
public sealed class QuadStore : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly Lock _publishing = new();
    private readonly Compaction _compaction;
    private ICommitListener[] _listeners = [];
    private readonly CommitLog? _log;
    private Snapshot _current;
    private bool _disposed;

    private QuadStore(Snapshot state, CommitLog? log)
    {
        _current = state;
        _log = log;
        _compaction = new Compaction(this);
    }

    public TermDictionary Terms => _current.Terms;

    /// <summary>A store that lives as long as the process.</summary>
    public static QuadStore InMemory() => new(new Snapshot(0, new TermDictionary(), []), log: null);

    /// <summary>The store in a directory, which is made where it is not there; one process at a time.</summary>
    /// <exception cref="StoreCorruptException">The files are not as the store wrote them.</exception>
    public static QuadStore Open(string directory, StoreOptions? options = null)
    {
        options ??= new StoreOptions();
        var (files, state) = StoreDirectory.Open(directory, options.OpenLog);
        return new QuadStore(state, new CommitLog(files, options));
    }

    /// <summary>The newest revision. Pins nothing but memory.</summary>
    public Snapshot Current => Volatile.Read(ref _current);

    /// <summary>Waits for the writer before and starts the next transaction; dispose it without commit to roll back.</summary>
    public Transaction Begin(CancellationToken cancellation = default)
    {
        _compaction.ThrowIfFailed();
        _writer.Wait(cancellation);
        return new Transaction(this);
    }

    /// <summary>
    /// To be disposed at the end of an import of many large transactions: until then what they add is merged in the background only now and then, as all of it is to be
    /// merged once more at the end.
    /// </summary>
    public IDisposable HoldMerging() => _compaction.Hold();

    /// <summary>Tells a listener of every commit from now on, within the commit.</summary>
    public void Subscribe(ICommitListener listener)
    {
        lock (_publishing)
        {
            _listeners = [.. _listeners, listener];
        }
    }

    /// <summary>
    /// Writes the current state to a new directory that can be opened as a store of its own; writers and readers go on meanwhile.
    /// </summary>
    /// <exception cref="IOException">There is something in the directory already.</exception>
    public void Backup(string directory, CancellationToken cancellation = default) => StoreDirectory.Create(directory, Current, cancellation);

    /// <summary>
    /// Writes the current state to a checkpoint, so that the next opening has no log to replay. In memory there is nothing to do.
    /// </summary>
    public void Checkpoint(CancellationToken cancellation = default)
    {
        if (_log is null)
        {
            return;
        }

        _writer.Wait(cancellation);
        Task written;
        try
        {
            written = _log.Start(Current);
        }
        finally
        {
            _writer.Release();
        }

        written.Wait(cancellation);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        _compaction.Dispose();
        _log?.Dispose();
        _writer.Dispose();
    }

    /// <summary>Waits until no layers are left to be merged.</summary>
    internal void WaitForCompaction() => _compaction.Wait();

    /// <summary>Publishes what a transaction made of <paramref name="before"/>; layers below may have been merged meanwhile.</summary>
    internal Snapshot Publish(Snapshot before, ReadOnlySpan<Layer> after)
    {
        lock (_publishing)
        {
            var isTopReplaced = before.Layers.Length > 0 && before.Layers[^1] != after[before.Layers.Length - 1];
            var kept = isTopReplaced ? _current.Layers[..^1] : _current.Layers;
            var made = after[(before.Layers.Length - (isTopReplaced ? 1 : 0))..];
            var snapshot = new Snapshot(before.Revision + 1, Terms, Compaction.Close([.. kept, .. made]));
            Volatile.Write(ref _current, snapshot);
            return snapshot;
        }
    }

    /// <summary>Puts a merged layer in the place of those that it was made of; the revision stays, as the quads do.</summary>
    internal void Replace(ReadOnlySpan<Layer> run, Layer merged)
    {
        lock (_publishing)
        {
            var layers = _current.Layers;
            var at = layers.IndexOf(run[0]);
            if (at < 0 || !layers[at..].StartsWith(run))
            {
                throw new InvalidOperationException("The layers that were merged are no longer in the store.");
            }

            Volatile.Write(ref _current, new Snapshot(_current.Revision, Terms, [.. layers[..at], merged, .. layers[(at + run.Length)..]]));
        }
    }

    internal void Notify(Snapshot snapshot, CommitChanges changes)
    {
        foreach (var listener in _listeners)
        {
            listener.Committed(snapshot, changes);
        }
    }

    /// <summary>Writes down a commit before it is published, and returns what makes it durable once the writer is released.</summary>
    internal Action Log(Snapshot after, ChangeSet changes, IReadOnlyList<QuadSet> appended, bool isBulk) =>
        _log?.Write(after, changes, appended, isBulk) ?? (static () => { });

    internal void ReleaseWriter()
    {
        try
        {
            _log?.CheckpointIfLong(Current);
            _compaction.Start();
        }
        finally
        {
            _writer.Release();
        }
    }
}
