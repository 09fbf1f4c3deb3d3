using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Store.Transactions;

/// <summary>
/// Merges layers in the background. The top layer is the writer's; below it there should be few, each much smaller than the one below, so
/// that a reader has few to merge and a large one is rarely written again.
/// </summary>
internal sealed class Compaction(QuadStore store) : IDisposable
{
    private const int GrowthFactor = 8;
    private const int MostLayers = 3;
    private const int MostLayersHeld = 48;
    private const long SmallestFullTree = 8192;
    private const long LargestFullTree = 65536;

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private Task _running = Task.CompletedTask;
    private int _holds;

    /// <summary>
    /// While an import commits one large layer after another, it leaves them as they are up to some number and merges them together: each quad is written again once or
    /// twice, and not each time that one comes.
    /// </summary>
    public IDisposable Hold()
    {
        Interlocked.Increment(ref _holds);
        return new Release(this);
    }

    /// <summary>Closes a top layer that is large enough, by putting an empty one above it.</summary>
    public static Layer[] Close(Layer[] layers)
    {
        var full = Math.Clamp(layers[0].Added.Count / 64, SmallestFullTree, LargestFullTree);
        return LayerStack.IsTree(layers) && layers[^1].Changes >= full ? [.. layers, Layer.EmptyTrees] : layers;
    }

    public void Start()
    {
        lock (_gate)
        {
            if (_running.IsCompletedSuccessfully && TryFindRun(store.Current, out _) && !_stop.IsCancellationRequested)
            {
                _running = Task.Run(Run);
            }
        }
    }

    public void ThrowIfFailed()
    {
        if (_running.IsFaulted)
        {
            _running.GetAwaiter().GetResult();
        }
    }

    public void Wait()
    {
        while (TryFindRun(store.Current, out _))
        {
            Start();
            _running.Wait();
        }
    }

    public void Dispose()
    {
        _stop.Cancel();
        lock (_gate)
        {
            _running.ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
        }

        _stop.Dispose();
    }

    private void Run()
    {
        try
        {
            while (TryFindRun(store.Current, out var run))
            {
                store.Replace(run, LayerMerge.Merge(run, _stop.Token));
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The store is closing; the layers are as good unmerged.
        }
    }

    /// <summary>The lowest layer of which those above it are no small part, and all of those.</summary>
    private bool TryFindRun(Snapshot snapshot, out Layer[] run)
    {
        // A packed layer on top is nobody's any more.
        var closed = LayerStack.IsTree(snapshot.Layers) ? snapshot.Layers[..^1] : snapshot.Layers;
        if (Volatile.Read(ref _holds) > 0 && closed.Length <= MostLayersHeld)
        {
            run = [];
            return false;
        }

        var lower = closed.Length > MostLayers ? closed.Length - 2 : closed.Length;
        var above = 0L;
        for (var at = closed.Length - 1; at >= 0; at--)
        {
            lower = at < closed.Length - 1 && above * GrowthFactor >= closed[at].Changes ? at : lower;
            above += closed[at].Changes;
        }

        run = [.. closed[lower..]];
        return run.Length > 0;
    }

    private sealed class Release(Compaction compaction) : IDisposable
    {
        private int _isReleased;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isReleased, 1) == 0)
            {
                Interlocked.Decrement(ref compaction._holds);
                compaction.Start();
            }
        }
    }
}
