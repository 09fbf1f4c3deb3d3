using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Benchmarks.Figures;
using KnowledgeGraph.Benchmarks.Serving;

namespace KnowledgeGraph.Benchmarks.Peers;

/// <summary>The side-by-side harness as one command: data, our server, the peers that are installed, the run, and what it shows.</summary>
internal sealed class PeerComparison : IBenchmark
{
    private const string Own = "kg";
    private const double LeastLoadRate = 500_000;
    private const double MostBytes = 60;

    private static readonly Dictionary<string, int> Products = new(StringComparer.Ordinal) { ["1m"] = 2785, ["10m"] = 28_650 };

    public string Name => "peers";

    public string Arguments => "[--triples 1m|10m|NUMBER] [--only e,b2,...] [--peers virtuoso,jena,oxigraph] [--bench FOLDER] [--runs N] [--no-throughput] [--fresh]";

    public string Purpose => "the side-by-side harness: our server beside the peers that are installed, with answers compared";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var options = new CommandOptions(arguments);
        if (BenchFolder.Find(options.Text("bench")) is not { } bench)
        {
            Console.WriteLine("skipped: the side-by-side harness is not there. Name its folder with --bench or KG_BENCH; by default it is ../shared/bench beside the repository.");
            return 0;
        }

        var size = options.Text("triples") ?? "1m";
        if (!await GenerateAsync(bench, size, cancellation).ConfigureAwait(false))
        {
            return 1;
        }

        using var server = await ServerProcess.StartAsync(bench.Data(size), cancellation).ConfigureAwait(false);
        var own = OurPeer(server, bench.Data(size));
        await using var peers = new StartedPeers(bench);
        foreach (var name in options.Text("peers") is null ? ["virtuoso", "jena", "oxigraph"] : options.List("peers"))
        {
            await peers.AddAsync(name, bench.Data(size), cancellation).ConfigureAwait(false);
        }

        RunningPeer[] all = [own, .. peers.All];
        PrintLoads(all);
        if (await MeasureAsync(bench, size, all, options, cancellation).ConfigureAwait(false) is not { } result)
        {
            Console.WriteLine("verdict: the harness failed");
            return 1;
        }

        string[] names = [.. peers.All.SelectMany(peer => peer.Endpoints.Keys)];
        return Target.Judge([.. new PeerTargets(result, Own, names).Of(), .. LoadTargets(own, peers.All)]);
    }

    private static async Task<bool> GenerateAsync(BenchFolder bench, string size, CancellationToken cancellation)
    {
        if (File.Exists(bench.Data(size)) && File.Exists(bench.Parameters(size)))
        {
            return true;
        }

        // 349 triples come with a product; the generator needs some hundreds of products for its constants.
        var products = Products.TryGetValue(size, out var known) ? known : Math.Max(300, CommandOptions.Count(size) / 349);
        Directory.CreateDirectory(Path.GetDirectoryName(bench.Data(size))!);
        Console.WriteLine($"generating {bench.Data(size)}");
        return await bench.RunAsync("gen.py", [products.ToString(CultureInfo.InvariantCulture), bench.Data(size)], cancellation).ConfigureAwait(false) == 0;
    }

    private static async Task<HarnessResult?> MeasureAsync(BenchFolder bench, string size, RunningPeer[] peers, CommandOptions options, CancellationToken cancellation)
    {
        var output = Path.GetTempFileName();
        try
        {
            string[] arguments =
            [
                .. RunningPeer.Arguments(peers), "--params", bench.Parameters(size), "--json", output,
                .. Passed(options, "only"), .. Passed(options, "runs"), .. Passed(options, "timeout"), .. Passed(options, "secs"),
                .. options.Has("no-throughput") ? (string[])["--no-throughput"] : [],
                .. options.Has("fresh") ? (string[])["--fresh"] : [],
            ];
            return await bench.RunAsync("run.py", arguments, cancellation).ConfigureAwait(false) == 0 ? HarnessResult.Read(output) : null;
        }
        finally
        {
            File.Delete(output);
        }
    }

    private static string[] Passed(CommandOptions options, string name) => options.Text(name) is { } value ? [$"--{name}", value] : [];

    private static RunningPeer OurPeer(ServerProcess server, string file)
    {
        using var process = Process.GetProcessById(server.Id);
        var endpoints = new Dictionary<string, Uri>(StringComparer.Ordinal) { [Own] = server.Sparql };
        return new RunningPeer(Own, file, server.File.Triples, server.Id, endpoints, server.File.Seconds, process.WorkingSet64 / (double)(1 << 20));
    }

    private static void PrintLoads(RunningPeer[] peers)
    {
        Console.WriteLine();
        var table = new TextTable("after load", "load s", "thousand triples/s", "resident MB", "bytes/triple");
        foreach (var peer in peers)
        {
            table.Add(
                peer.Name,
                peer.LoadSeconds?.ToString("F1", CultureInfo.InvariantCulture) ?? "-",
                (peer.TriplesASecond / 1000)?.ToString("N0", CultureInfo.InvariantCulture) ?? "-",
                peer.ResidentMegabytes.ToString("N0", CultureInfo.InvariantCulture),
                peer.BytesATriple.ToString("N0", CultureInfo.InvariantCulture));
        }

        table.Print();
        Console.WriteLine();
    }

    private static IEnumerable<Target> LoadTargets(RunningPeer own, IReadOnlyList<RunningPeer> peers)
    {
        var rate = own.TriplesASecond ?? 0;
        yield return new Target($"load at least {LeastLoadRate:N0} triples/s", $"{rate:N0}", rate >= LeastLoadRate);
        if (peers.Max(peer => peer.TriplesASecond) is { } best)
        {
            yield return new Target("load faster than every peer", $"{rate / best:F1} × the fastest", rate > best);
        }

        yield return new Target($"resident at most {MostBytes} bytes a triple after load", $"{own.BytesATriple:F1}", own.BytesATriple <= MostBytes);
    }
}
