namespace KnowledgeGraph.Benchmarks.Peers;

/// <summary>The peers of a run. Those that were up already with the same data are measured and left as they are; those started here are stopped.</summary>
internal sealed class StartedPeers(BenchFolder bench) : IAsyncDisposable
{
    private readonly List<RunningPeer> _peers = [];
    private readonly List<string> _started = [];

    public IReadOnlyList<RunningPeer> All => _peers;

    /// <summary>Starts a peer where that can be done without touching what others run; otherwise says why not.</summary>
    public async Task AddAsync(string name, string file, CancellationToken cancellation)
    {
        if (bench.Running(name) is { } running)
        {
            if (running.File == file)
            {
                Console.WriteLine($"{name} is up with {file}: measured, and left running");
                _peers.Add(running);
            }
            else
            {
                Console.WriteLine($"{name} is up with other data ({running.File}): left out. Stop it first: peers.py stop {name}");
            }

            return;
        }

        if (bench.IsPortTaken(name))
        {
            Console.WriteLine($"the port of {name} is taken: left out");
            return;
        }

        Console.WriteLine($"starting {name}");
        if (await bench.RunAsync("peers.py", ["start", name, file], cancellation).ConfigureAwait(false) != 0 || bench.Running(name) is not { } started)
        {
            Console.WriteLine($"{name} did not start: left out. The harness's README says what it needs");
            return;
        }

        _started.Add(name);
        _peers.Add(started);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var name in _started)
        {
            await bench.RunAsync("peers.py", ["stop", name], CancellationToken.None).ConfigureAwait(false);
        }
    }
}
