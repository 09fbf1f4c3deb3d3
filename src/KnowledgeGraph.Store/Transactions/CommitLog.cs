using KnowledgeGraph.Store.Durability;
using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Store.Transactions;

/// <summary>Keeps the commits of a store in its directory: in the log, and from time to time in a checkpoint.</summary>
internal sealed class CommitLog(StoreDirectory directory, StoreOptions options) : IDisposable
{
    private const int QuadBytes = 4 * sizeof(ulong);

    /// <summary>A record is made in memory, and its length is a number of 32 bits.</summary>
    private const long MostLoggedBytes = 1L << 28;

    private readonly CancellationTokenSource _stop = new();
    private Task _checkpoint = Task.CompletedTask;

    /// <summary>
    /// Writes down a commit before it is published. A bulk load, or what would fill the log by itself, goes into a checkpoint at once.
    /// </summary>
    /// <param name="appended">Quads that the commit added many at a time.</param>
    /// <returns>Makes the commit durable; to be called when the writer has been released.</returns>
    public Action Write(Snapshot after, ChangeSet changes, IReadOnlyList<QuadSet> appended, bool isBulk)
    {
        ThrowIfFailed();
        if (isBulk || appended.Sum(quads => quads.Count) >= Math.Min(options.CheckpointLogBytes, MostLoggedBytes) / QuadBytes)
        {
            _checkpoint.GetAwaiter().GetResult();
            var counts = after.Terms.Counts();
            directory.WriteCheckpoint(directory.Rotate(), after, CancellationToken.None);
            directory.Log.SkipTerms(counts);
            return static () => { };
        }

        var log = directory.Log;
        var position = log.Append(after.Revision, after.Terms, changes, appended);
        return () => log.Flush(position, options.FlushOnCommit);
    }

    /// <summary>Starts a checkpoint where the log is long. For the one writer, after its commit.</summary>
    public void CheckpointIfLong(Snapshot current)
    {
        if (directory.Log.End.Position >= options.CheckpointLogBytes && _checkpoint.IsCompletedSuccessfully)
        {
            Start(current);
        }
    }

    /// <summary>Writes a checkpoint of the current state. For the one writer.</summary>
    public Task Start(Snapshot current)
    {
        ThrowIfFailed();
        _checkpoint.GetAwaiter().GetResult();
        var number = directory.Rotate();
        _checkpoint = Task.Run(() => directory.WriteCheckpoint(number, current, _stop.Token), _stop.Token);
        return _checkpoint;
    }

    public void Dispose()
    {
        // A checkpoint that is not written is made up for by the log.
        _stop.Cancel();
        _checkpoint.ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
        directory.Dispose();
        _stop.Dispose();
    }

    private void ThrowIfFailed()
    {
        if (_checkpoint.IsFaulted)
        {
            _checkpoint.GetAwaiter().GetResult();
        }
    }
}
