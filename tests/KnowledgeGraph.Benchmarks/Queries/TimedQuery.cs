using System.Diagnostics;
using KnowledgeGraph.Benchmarks.Figures;
using KnowledgeGraph.Sparql;
using KnowledgeGraph.Sparql.Results;
using KnowledgeGraph.Store.Snapshots;

namespace KnowledgeGraph.Benchmarks.Queries;

/// <summary>Runs queries from their text to JSON that nobody reads, and keeps how long that took.</summary>
internal sealed class TimedQuery(Snapshot snapshot, QueryOptions? options = null)
{
    private readonly SparqlEngine _engine = new();
    private int _runs;

    /// <summary>Milliseconds by the clock.</summary>
    public Samples Clock { get; } = new();

    /// <summary>Milliseconds of processor time, of all threads: what else the machine does is not the query's.</summary>
    public Samples Processor { get; } = new();

    /// <summary>Rows of the last run.</summary>
    public long Rows { get; private set; }

    /// <summary>Runs some queries and keeps the time that one of them took on average; short ones are measured by the dozen.</summary>
    public async Task RunAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        foreach (var text in texts)
        {
            Rows = await RunOnceAsync(text, cancellation).ConfigureAwait(false);
        }

        Clock.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds / texts.Count);
        Processor.Add((Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / texts.Count);
    }

    /// <summary>The plan of a run, with the rows and times of each operator.</summary>
    public string Explain(string text)
    {
        using var result = _engine.Prepare(text).Execute(snapshot, (options ?? QueryOptions.Default) with { Measure = true });
        if (result is SelectResult select)
        {
            while (select.Rows.NextBatch())
            {
            }
        }

        return result.Explanation.ToText();
    }

    private async Task<long> RunOnceAsync(string text, CancellationToken cancellation)
    {
        // A text that no cache has seen.
        using var result = _engine.Prepare($"{text}\n# {_runs++}").Execute(snapshot, options, cancellation);
        if (result is not SelectResult select)
        {
            return 1;
        }

        using var counted = new CountedRows(select.Rows);
        await ResultsWriter.WriteAsync(counted, ResultsSyntax.Json, Stream.Null, cancellation).ConfigureAwait(false);
        return counted.Total;
    }
}
