using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using KnowledgeGraph.Benchmarks.Figures;
using KnowledgeGraph.Benchmarks.Growth;

namespace KnowledgeGraph.Benchmarks.Serving;

/// <summary>A client that commits small updates at a steady rate; where one takes too long, the next follow at once until the rate is reached again.</summary>
internal sealed class PacedWriter(Uri endpoint, ProductGraph graph, int updatesASecond)
{
    private int _written;

    /// <summary>Writes until it is told to stop, and returns the milliseconds that each update took.</summary>
    /// <exception cref="HttpRequestException">An update was refused.</exception>
    public async Task<Answers> WriteAsync(CancellationToken stop)
    {
        using var http = new HttpClient();
        var latencies = new Samples();
        var watch = Stopwatch.StartNew();
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / updatesASecond) - watch.Elapsed;
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            var start = Stopwatch.GetTimestamp();
            using var content = new StringContent(Update(_written++), new MediaTypeHeaderValue("application/sparql-update"));
            using var response = await http.PostAsync(endpoint, content, CancellationToken.None).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new Answers(latencies, watch.Elapsed.TotalSeconds);
    }

    /// <summary>A product gets another price, and an order for it comes in.</summary>
    private string Update(int number)
    {
        var product = ProductGraph.Thing("product", number * 104_729L % graph.Products);
        return string.Create(CultureInfo.InvariantCulture, $$"""
            PREFIX : <{{ProductGraph.Namespace}}>
            DELETE { {{product}} :price ?old } INSERT { {{product}} :price {{number % 2000}} } WHERE { {{product}} :price ?old } ;
            INSERT DATA { :order{{number}} :of {{product}} ; :amount {{number % 7}} ; :note "order {{number}}" }
            """);
    }
}
