using System.Globalization;
using System.Text;
using KnowledgeGraph.Server.Knowledge;
using KnowledgeGraph.Server.OpenApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.Server.Metrics;

/// <summary>The figures of the running server in the text format that Prometheus reads (version 0.0.4).</summary>
internal static class MetricsEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", (KnowledgeBase knowledge, ServerMetrics metrics) => Results.Text(Describe(knowledge, metrics), "text/plain; version=0.0.4; charset=utf-8"))
            .WithTags("Health").WithSummary("Figures of the running server, as Prometheus reads them")
            .Describing(new InterfaceDescription { Answers = ["text/plain"], Examples = ["/metrics"] });

    /// <summary>Counts the answer of every request.</summary>
    public static async Task CountAsync(HttpContext context, RequestDelegate next, ServerMetrics metrics)
    {
        await next(context).ConfigureAwait(false);
        metrics.CountAnswer(context.Response.StatusCode);
    }

    private static string Describe(KnowledgeBase knowledge, ServerMetrics metrics)
    {
        var text = new StringBuilder();
        var snapshot = knowledge.Store.Current;
        Gauge(text, "kg_store_quads", "Quads in the store.", snapshot.QuadCount);
        Gauge(text, "kg_store_revision", "Commits that changed the store.", snapshot.Revision);
        Gauge(text, "kg_queries_running", "Queries that run now.", metrics.Running);
        Gauge(text, "kg_queries_waiting", "Queries that wait for a slot.", metrics.Waiting);
        Gauge(text, "process_resident_memory_bytes", "Memory of the process.", Environment.WorkingSet);
        Gauge(text, "kg_managed_memory_bytes", "Managed memory in use, garbage included.", GC.GetTotalMemory(forceFullCollection: false));
        Head(text, "kg_http_answers_total", "Answers by class of status.", "counter");
        for (var hundreds = 1; hundreds <= 5; hundreds++)
        {
            text.Append(CultureInfo.InvariantCulture, $"kg_http_answers_total{{status=\"{hundreds}xx\"}} {metrics.Answers(hundreds)}\n");
        }

        Head(text, "kg_http_aborted_total", "Answers that were broken off.", "counter");
        text.Append(CultureInfo.InvariantCulture, $"kg_http_aborted_total {metrics.Aborted}\n");
        AddQueryTimes(text, metrics);
        return text.ToString();
    }

    private static void AddQueryTimes(StringBuilder text, ServerMetrics metrics)
    {
        const string Name = "kg_query_seconds";
        Head(text, Name, "Time of queries, the sending of their answers included.", "histogram");
        var count = 0L;
        for (var bound = 0; bound <= ServerMetrics.Bounds.Length; bound++)
        {
            count += metrics.Queries(bound);
            var limit = bound < ServerMetrics.Bounds.Length ? ServerMetrics.Bounds[bound].ToString(CultureInfo.InvariantCulture) : "+Inf";
            text.Append(CultureInfo.InvariantCulture, $"{Name}_bucket{{le=\"{limit}\"}} {count}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{Name}_sum {metrics.QueryTime.TotalSeconds}\n{Name}_count {count}\n");
    }

    private static void Gauge(StringBuilder text, string name, string meaning, long value)
    {
        Head(text, name, meaning, "gauge");
        text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
    }

    private static void Head(StringBuilder text, string name, string meaning, string type) =>
        text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {meaning}\n# TYPE {name} {type}\n");
}
