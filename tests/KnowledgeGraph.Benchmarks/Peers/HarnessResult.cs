using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Benchmarks.Peers;

/// <summary>What <c>run.py</c> wrote down of a run.</summary>
internal sealed class HarnessResult
{
    private readonly JsonObject _root;

    private HarnessResult(JsonObject root) => _root = root;

    public static HarnessResult Read(string path) => new(JsonNode.Parse(File.ReadAllText(path))!.AsObject());

    /// <summary>The queries that count: all but the floor of HTTP.</summary>
    public IEnumerable<string> Queries => Section("queries").Select(query => query.Key).Where(name => !name.StartsWith("m0", StringComparison.Ordinal));

    /// <summary>The median milliseconds of a query, or null where a peer did not answer.</summary>
    public double? Milliseconds(string query, string peer) => Section("queries")[query]?[peer]?["ms"]?.GetValue<double>();

    public string Status(string query, string peer) => Section("queries")[query]?[peer]?["status"]?.GetValue<string>() ?? "not asked";

    /// <summary>Which peers differ from the majority, in the harness's words; empty where all agree.</summary>
    public string Difference(string query) => Section("queries")[query]?["_flag"]?.GetValue<string>() ?? "";

    public double? RequestsASecond(string peer) => Section("throughput")[peer]?["qps"]?.GetValue<double>();

    public double? SlowestPercentile(string peer) => Section("throughput")[peer]?["p99_ms"]?.GetValue<double>();

    private JsonObject Section(string name) => _root[name] as JsonObject ?? throw new JsonException($"the harness wrote no '{name}'");
}
