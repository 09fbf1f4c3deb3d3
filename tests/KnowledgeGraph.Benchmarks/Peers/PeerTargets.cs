using KnowledgeGraph.Benchmarks.Figures;

namespace KnowledgeGraph.Benchmarks.Peers;

/// <summary>What a run beside the peers is to show of our server.</summary>
internal sealed class PeerTargets(HarnessResult result, string own, IReadOnlyList<string> peers)
{
    private const double TimeLimit = 60_000;
    private const double MostOverFastest = 2;
    private const double LeastThroughput = 2;

    private static readonly Dictionary<string, double> MostRatio = new(StringComparer.Ordinal) { ["virtuoso"] = 0.5 };

    public IEnumerable<Target> Of()
    {
        var queries = result.Queries.ToList();
        if (queries.Count > 0)
        {
            foreach (var peer in peers)
            {
                var most = MostRatio.GetValueOrDefault(peer, 0.2);
                var (ours, theirs) = (Mean(queries, own), Mean(queries, peer));
                yield return new Target($"geometric mean of {queries.Count} queries at most {most} × {peer}", $"{ours / theirs:F2} ({ours:F2} ms / {theirs:F2} ms)", ours <= most * theirs);
            }

            yield return Answered(queries);
            if (peers.Count > 0)
            {
                yield return Agreement(queries);
                yield return NoneSlow(queries);
            }
        }

        if (result.RequestsASecond(own) is { } rate && peers.Max(result.RequestsASecond) is { } best)
        {
            yield return new Target(
                $"requests a second at least {LeastThroughput} × the best peer's", $"{rate / best:F2} ({rate:N0} / {best:N0}), p99 {result.SlowestPercentile(own):F1} ms", rate >= LeastThroughput * best);
        }
    }

    /// <summary>As the harness counts: a failure takes the time limit.</summary>
    private double Mean(List<string> queries, string peer) =>
        Math.Exp(queries.Average(query => Math.Log(result.Milliseconds(query, peer) ?? TimeLimit)));

    private Target Answered(List<string> queries)
    {
        var failed = queries.Where(query => result.Milliseconds(query, own) is null).Select(query => $"{query} {result.Status(query, own)}").ToList();
        return new Target("every query answered", $"{queries.Count - failed.Count} of {queries.Count}{List(failed)}", failed.Count == 0);
    }

    /// <summary>Where peers differ among themselves, what counts is whether ours is the odd one.</summary>
    private Target Agreement(List<string> queries)
    {
        var odd = queries.Where(query => result.Difference(query).Contains(own, StringComparison.Ordinal)).Select(query => $"{query} ({result.Difference(query)})").ToList();
        var others = queries.Count(query => result.Difference(query).Length > 0) - odd.Count;
        return new Target(
            "rows and values equal to the peers' majority", $"{queries.Count - odd.Count} of {queries.Count}{List(odd)}; peers differ among themselves in {others}", odd.Count == 0);
    }

    private Target NoneSlow(List<string> queries)
    {
        var slow = queries
            .Select(query => (Query: query, Ours: result.Milliseconds(query, own) ?? TimeLimit, Fastest: peers.Min(peer => result.Milliseconds(query, peer)) ?? TimeLimit))
            .Where(query => query.Ours > MostOverFastest * query.Fastest)
            .Select(query => $"{query.Query} {query.Ours / query.Fastest:F1} ×")
            .ToList();
        return new Target($"no query over {MostOverFastest} × the fastest peer", $"{slow.Count} of {queries.Count} over it{List(slow)}", slow.Count == 0);
    }

    private static string List(List<string> items) => items.Count == 0 ? "" : $" ({string.Join(", ", items)})";
}
