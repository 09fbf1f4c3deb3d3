using System.Globalization;
using KnowledgeGraph.Benchmarks.Queries;
using KnowledgeGraph.Server.Loading;
using KnowledgeGraph.Server.Settings;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Execution.Limits;
using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Benchmarks.Reports;

/// <summary>A sample query that was run some times under the server's limits.</summary>
/// <param name="Median">Milliseconds, as <paramref name="Processor"/> and <paramref name="First"/>.</param>
/// <param name="Failure">Which limit it reached, or null.</param>
/// <param name="Plan">With rows and times of each operator, where it was asked for.</param>
internal sealed record AskedQuery(string Name, long Rows, double Median, double Processor, double First, string? Failure, string? Plan)
{
    /// <summary>Further runs are left out when the ones before took so many milliseconds.</summary>
    private const double LongEnough = 20_000;

    public string[] Cells => Failure is null
        ? [Name, Rows.ToString("N0", CultureInfo.InvariantCulture), Figure(Median), Figure(Processor), Figure(First)]
        : [Name, "-", Failure, "", ""];

    public static async Task<AskedQuery> RunAsync(SampleQuery query, Snapshot snapshot, long runs, bool explain, CancellationToken cancellation)
    {
        var limits = new ServerOptions();
        var timed = new TimedQuery(snapshot, new QueryOptions { UnionDefaultGraph = true, Timeout = limits.QueryTimeout, MemoryLimitBytes = limits.QueryMemory });
        try
        {
            await timed.RunAsync([query.Text], cancellation).ConfigureAwait(false);
            var first = timed.Clock.Median;
            for (var run = 1; run < runs && timed.Clock.Total < LongEnough; run++)
            {
                await timed.RunAsync([query.Text], cancellation).ConfigureAwait(false);
            }

            return new AskedQuery(query.Name, timed.Rows, timed.Clock.Median, timed.Processor.Median, first, null, explain ? timed.Explain(query.Text) : null);
        }
        catch (QueryTimeoutException)
        {
            return Failed("time limit");
        }
        catch (QueryMemoryException)
        {
            return Failed("memory limit");
        }

        AskedQuery Failed(string limit) => new(query.Name, 0, 0, 0, 0, limit, null);
    }

    private static string Figure(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}
