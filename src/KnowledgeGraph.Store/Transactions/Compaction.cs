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
    private const long SmallestFullTree = 8192;
    private const long LargestFullTree = 65536;

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private Task _running = Task.CompletedTask;

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
            if (_running.IsCompletedSuccessfully && TryFindPair(store.Current, out _) && !_stop.IsCancellationRequested)
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
        while (TryFindPair(store.Current, out _))
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
            while (TryFindPair(store.Current, out var lower))
            {
                var layers = store.Current.Layers;
                var (below, above) = (layers[lower], layers[lower + 1]);
                store.Replace(below, above, LayerMerge.Merge(below, above, _stop.Token));
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The store is closing; the layers are as good unmerged.
        }
    }

    private static bool TryFindPair(Snapshot snapshot, out int lower)
    {
        // A packed layer on top is nobody's any more.
        var closed = LayerStack.IsTree(snapshot.Layers) ? snapshot.Layers[..^1] : snapshot.Layers;
        for (lower = closed.Length - 2; lower >= 0; lower--)
        {
            if (closed[lower + 1].Changes * GrowthFactor >= closed[lower].Changes)
            {
                return true;
            }
        }

        lower = closed.Length - 2;
        return closed.Length > MostLayers;
    }
}
