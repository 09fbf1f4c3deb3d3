using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Sparql;

/// <summary>Lets so many queries run at a time; the next wait a while and are then sent away with 503.</summary>
internal sealed class QuerySlots(ServerOptions options) : IDisposable
{
    private readonly SemaphoreSlim _free = new(options.ConcurrentQueries, options.ConcurrentQueries);

    /// <summary>Takes a slot; dispose it to give it back.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        if (!await _free.WaitAsync(options.QueueTimeout, cancellation).ConfigureAwait(false))
        {
            throw new RequestProblem(503, "busy", "Too many queries", $"{options.ConcurrentQueries} queries are running and none ended within {options.QueueTimeout.TotalSeconds:0} seconds. Try again later.")
            {
                RetryAfter = options.QueueTimeout,
            };
        }

        return new Slot(_free);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Slot(SemaphoreSlim free) : IDisposable
    {
        private int _isGivenBack;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGivenBack, 1) == 0)
            {
                free.Release();
            }
        }
    }
}
