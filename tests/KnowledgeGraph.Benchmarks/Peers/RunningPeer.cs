using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Benchmarks.Peers;

/// <summary>A server that is measured, as the harness writes it down: where it answers, and what loading cost it.</summary>
/// <param name="LoadSeconds">Null where the peer did not say.</param>
internal sealed record RunningPeer(
    string Name,
    string File,
    long Triples,
    int Pid,
    Dictionary<string, Uri> Endpoints,
    [property: JsonPropertyName("load_s")] double? LoadSeconds,
    [property: JsonPropertyName("rss_mb")] double ResidentMegabytes)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public double BytesATriple => ResidentMegabytes * (1 << 20) / Triples;

    public double? TriplesASecond => Triples / LoadSeconds;

    /// <summary>How <c>run.py</c> is told where peers answer; their processes come behind all of that.</summary>
    public static IEnumerable<string> Arguments(IReadOnlyList<RunningPeer> peers) =>
    [
        .. peers.SelectMany(peer => peer.Endpoints.Select(endpoint => $"{endpoint.Key}={endpoint.Value.OriginalString}")),
        .. peers.SelectMany(peer => peer.Endpoints.Keys.SelectMany(name => (string[])["--pid", string.Create(CultureInfo.InvariantCulture, $"{name}={peer.Pid}")])),
    ];
}
