using System.Diagnostics;
using System.Net;
using KnowledgeGraph.Server.Access;
using KnowledgeGraph.Server.Metrics;
using KnowledgeGraph.Server.Problems;
using KnowledgeGraph.Server.Settings;

namespace KnowledgeGraph.Server.Sparql;

/// <summary>
/// Lets so many queries run at a time; the next wait a while, in a queue of limited length, and are then sent away with 503. Clients that have used up their
/// time are sent away with 429.
/// </summary>
internal sealed class QuerySlots(ServerOptions options, ServerMetrics metrics, ClientQuota quota) : IDisposable
{
    private readonly SemaphoreSlim _free = new(options.ConcurrentQueries, options.ConcurrentQueries);

    /// <summary>Takes a slot; dispose it to give it back.</summary>
    /// <param name="client">Whose time it is; null for nobody's.</param>
    public async Task<IDisposable> TakeAsync(IPAddress? client, CancellationToken cancellation)
    {
        quota.Require(client);
        if (!_free.Wait(0, CancellationToken.None))
        {
            await WaitAsync(cancellation).ConfigureAwait(false);
        }

        metrics.StartQuery();
        return new Slot(this, client);
    }

    public void Dispose() => _free.Dispose();

    private async Task WaitAsync(CancellationToken cancellation)
    {
        try
        {
            if (metrics.EnterQueue() > options.QueuedQueries)
            {
                throw Busy($"{options.ConcurrentQueries} queries are running and {options.QueuedQueries} wait.");
            }

            if (!await _free.WaitAsync(options.QueueTimeout, cancellation).ConfigureAwait(false))
            {
                throw Busy($"{options.ConcurrentQueries} queries are running and none ended within {options.QueueTimeout.TotalSeconds:0.###} seconds.");
            }
        }
        finally
        {
            metrics.LeaveQueue();
        }
    }

    private RequestProblem Busy(string why) => new(503, "busy", "Too many queries", why + " Try again later.") { RetryAfter = options.QueueTimeout };

    private sealed class Slot(QuerySlots slots, IPAddress? client) : IDisposable
    {
        private readonly long _started = Stopwatch.GetTimestamp();
        private int _isGivenBack;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGivenBack, 1) == 0)
            {
                var time = Stopwatch.GetElapsedTime(_started);
                slots._free.Release();
                slots.Charge(client, time);
            }
        }
    }

    private void Charge(IPAddress? client, TimeSpan time)
    {
        metrics.EndQuery(time);
        quota.Charge(client, time);
    }
}
