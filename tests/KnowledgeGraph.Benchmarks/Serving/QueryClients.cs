using System.Diagnostics;
using System.Net.Http.Headers;
using KnowledgeGraph.Benchmarks.Figures;

namespace KnowledgeGraph.Benchmarks.Serving;

/// <summary>Clients that each ask the next query as soon as the last is answered.</summary>
internal sealed class QueryClients(Uri endpoint, IReadOnlyList<string> queries)
{
    /// <summary>Lets some clients ask for a while.</summary>
    /// <exception cref="HttpRequestException">An answer was none.</exception>
    public async Task<Answers> AskAsync(int clients, TimeSpan duration, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => AskOneByOneAsync(client, watch, duration, cancellation), cancellation)))
            .ConfigureAwait(false);
        var seconds = watch.Elapsed.TotalSeconds;
        var latencies = new Samples();
        foreach (var samples in all)
        {
            latencies.AddRange(samples);
        }

        return new Answers(latencies, seconds);
    }

    private async Task<Samples> AskOneByOneAsync(int client, Stopwatch watch, TimeSpan duration, CancellationToken cancellation)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1 };
        using var http = new HttpClient(handler);
        var latencies = new Samples();
        var buffer = new byte[1 << 16];
        for (var at = client * 7919; watch.Elapsed < duration; at++)
        {
            var start = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Post, endpoint);
            request.Content = new StringContent(queries[at % queries.Count], new MediaTypeHeaderValue("application/sparql-query"));
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/sparql-results+json"));
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            using var body = await response.Content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
            while (await body.ReadAsync(buffer, cancellation).ConfigureAwait(false) > 0)
            {
            }

            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return latencies;
    }
}

/// <summary>Answers that clients got, with the milliseconds that each took.</summary>
internal sealed record Answers(Samples Milliseconds, double Seconds)
{
    public double ASecond => Milliseconds.Count / Seconds;
}
