using KnowledgeGraph.Store.Indexes;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Terms;

namespace KnowledgeGraph.Store.Transactions;

/// <summary>A store of quads: any number of readers, each with its own snapshot, and one writer at a time.</summary>
public sealed class QuadStore : IDisposable
{
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly List<ICommitListener> _listeners = [];
    private Snapshot _current;

    private QuadStore() => _current = new Snapshot(0, Terms, [.. Enum.GetValues<QuadOrder>().Select(_ => Array.Empty<QuadIds>())]);

    public TermDictionary Terms { get; } = new();

    /// <summary>A store that lives as long as the process.</summary>
    public static QuadStore InMemory() => new();

    /// <summary>The newest revision. Pins nothing but memory.</summary>
    public Snapshot Current => Volatile.Read(ref _current);

    /// <summary>Waits for the writer before and starts the next transaction; dispose it without commit to roll back.</summary>
    public Transaction Begin(CancellationToken cancellation = default)
    {
        _writer.Wait(cancellation);
        return new Transaction(this);
    }

    /// <summary>Tells a listener of every commit from now on, within the commit.</summary>
    public void Subscribe(ICommitListener listener) => _listeners.Add(listener);

    public void Dispose() => _writer.Dispose();

    internal void Publish(Snapshot snapshot, CommitChanges changes)
    {
        Volatile.Write(ref _current, snapshot);
        foreach (var listener in _listeners)
        {
            listener.Committed(snapshot, changes);
        }
    }

    internal void ReleaseWriter() => _writer.Release();
}
