using System.Diagnostics;
using System.Net.NetworkInformation;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Benchmarks.Peers;

/// <summary>
/// The side-by-side harness: its scripts, which are no part of this repository, and the folder of its data and state (<c>BENCH</c>, as the
/// scripts have it).
/// </summary>
internal sealed class BenchFolder
{
    private const string ScriptsVariable = "KG_BENCH";
    private const string StateVariable = "BENCH";

    private BenchFolder(string scripts)
    {
        Scripts = scripts;
        State = Environment.GetEnvironmentVariable(StateVariable) is { Length: > 0 } set ? set : Path.Combine(Path.GetTempPath(), "bench");
    }

    public string Scripts { get; }

    public string State { get; }

    /// <summary>The folder that an option or the environment names, else <c>../shared/bench</c> beside the repository; null where it is not there.</summary>
    public static BenchFolder? Find(string? option)
    {
        var path = option ?? Environment.GetEnvironmentVariable(ScriptsVariable) ?? BesideRepository();
        return path is not null && File.Exists(Path.Combine(path, "run.py")) ? new BenchFolder(Path.GetFullPath(path)) : null;
    }

    public string Data(string size) => Path.Combine(State, "data", size + ".nt");

    public string Parameters(string size) => Data(size) + ".params.json";

    /// <summary>Runs one of the scripts to its end, with its output on this program's.</summary>
    public async Task<int> RunAsync(string script, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("python3", [Path.Combine(Scripts, script), .. arguments]);
        start.Environment[StateVariable] = State;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("python3 did not start");
        await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        return process.ExitCode;
    }

    /// <summary>What the harness keeps of a peer that is up, or null.</summary>
    public RunningPeer? Running(string name)
    {
        var file = Path.Combine(State, "run", name + ".json");
        if (!File.Exists(file))
        {
            return null;
        }

        var peer = JsonSerializer.Deserialize<RunningPeer>(File.ReadAllText(file), RunningPeer.Json)!;
        return Directory.Exists($"/proc/{peer.Pid}") ? peer : null;
    }

    /// <summary>Whether something else listens where the harness would start a peer.</summary>
    public bool IsPortTaken(string name)
    {
        var match = PortOf(name).Match(File.ReadAllText(Path.Combine(Scripts, "peers.py")));
        return match.Success && int.TryParse(match.Groups[1].ValueSpan, out var port)
            && Array.Exists(IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners(), listener => listener.Port == port);
    }

    private static Regex PortOf(string name) => new($"'{Regex.Escape(name)}': ([0-9]+)", RegexOptions.CultureInvariant);

    private static string? BesideRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            {
                return Path.Combine(folder.FullName, "..", "shared", "bench");
            }
        }

        return null;
    }
}
