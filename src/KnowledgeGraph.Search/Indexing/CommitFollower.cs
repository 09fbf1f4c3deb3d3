using System.Collections.Concurrent;
using KnowledgeGraph.Store.Snapshots;
using KnowledgeGraph.Store.Transactions;

namespace KnowledgeGraph.Search.Indexing;

/// <summary>
/// Indexes commits in their order on one thread of its own, so that the store's writer does not wait for it. Who searches waits until
/// the index has reached the revision that he sees.
/// </summary>
internal sealed class CommitFollower : ICommitListener, IDisposable
{
    /// <summary>Commits that may wait; then the writer waits as well.</summary>
    private const int MaxWaiting = 256;

    private readonly BlockingCollection<(Snapshot Snapshot, CommitChanges? Changes)> _waiting = new(MaxWaiting);
    private readonly CancellationTokenSource _stopping = new();
    private readonly object _gate = new();
    private readonly IndexWriting _writing;
    private readonly Thread _thread;
    private long _revision = -1;
    private Exception? _failure;

    public CommitFollower(IndexWriting writing)
    {
        _writing = writing;
        _thread = new Thread(Follow) { IsBackground = true, Name = "text index" };
        _thread.Start();
    }

    public void Committed(Snapshot snapshot, CommitChanges changes) => _waiting.Add((snapshot, changes));

    /// <summary>Indexes everything anew from a snapshot.</summary>
    public void Rebuild(Snapshot snapshot) => _waiting.Add((snapshot, null));

    public void WaitFor(long revision, CancellationToken cancellation)
    {
        lock (_gate)
        {
            while (_revision < revision)
            {
                if (_failure is not null)
                {
                    throw new TextIndexException($"The text index stopped before revision {revision}: {_failure.Message} Restart to rebuild it.", _failure);
                }

                cancellation.ThrowIfCancellationRequested();
                Monitor.Wait(_gate, TimeSpan.FromMilliseconds(20));
            }
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _thread.Join();
        _stopping.Dispose();
        _waiting.Dispose();
    }

    private void Follow()
    {
        try
        {
            foreach (var (snapshot, changes) in _waiting.GetConsumingEnumerable(_stopping.Token))
            {
                Index(snapshot, changes);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The store closes; what is not indexed yet is indexed when it opens again.
        }
        catch (Exception failure)
        {
            lock (_gate)
            {
                _failure = failure;
                Monitor.PulseAll(_gate);
            }

            while (!_stopping.IsCancellationRequested && _waiting.TryTake(out _, Timeout.Infinite))
            {
                // The writer must not wait for an index that has stopped.
            }
        }
    }

    private void Index(Snapshot snapshot, CommitChanges? changes)
    {
        if (changes is null)
        {
            _writing.Rebuild(snapshot, _stopping.Token);
        }
        else if (snapshot.Revision > _revision)
        {
            _writing.Apply(snapshot, changes, _stopping.Token);
        }

        lock (_gate)
        {
            _revision = Math.Max(_revision, snapshot.Revision);
            Monitor.PulseAll(_gate);
        }
    }
}
