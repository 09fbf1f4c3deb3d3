using System.Diagnostics;
using System.Globalization;

namespace KnowledgeGraph.Cli.Tests;

/// <summary>An import into a store on disk whose process is killed, without a chance to tidy up, and that is started again.</summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Reports = 320;
    private const int Killed = 137;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(3);

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-killed-").FullName;

    private string Sources => Path.Combine(_folder, "reports");

    [Fact]
    public async Task An_import_that_was_killed_goes_on_where_it_was_and_ends_with_the_same_content()
    {
        GeneratedReports.Write(Sources, Reports);
        var (killed, whole) = (Path.Combine(_folder, "killed"), Path.Combine(_folder, "whole"));

        // Killed at its very start, and then when some reports are committed and others are not.
        await KillAsync(killed, () => Directory.Exists(killed));
        var least = await SizeOfOneAsync(killed) + (1 << 20);
        var size = new StableSize(killed);
        await KillAsync(killed, () => size.IsStable(least));

        var resumed = await ImportAsync(killed);
        Assert.Equal(Reports, resumed.Imported + resumed.Unchanged);
        Assert.InRange(resumed.Unchanged, 2, Reports - 1);

        // Nothing is missing or changed where all reports are as they would be, and nothing is too much where there are as many statements.
        Assert.Equal((0, Reports, 0), await ImportAsync(killed));
        Assert.Equal(await ImportAsync(whole), (Reports, 0, await StatementsAsync(killed)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task KillAsync(string data, Func<bool> isDue)
    {
        using var process = CommandLine.Start("import", Sources, "--data", data);
        var watch = Stopwatch.StartNew();
        while (!isDue() && !process.HasExited && watch.Elapsed < LongestWait)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == Killed, $"the import ended with {process.ExitCode} before it could be killed: {await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    /// <summary>The size of the store with one report in it, and so with the ontology; what was written in part is cut off by then.</summary>
    private async Task<long> SizeOfOneAsync(string data)
    {
        var one = await CommandLine.RunAsync("import", Path.Combine(Sources, "0000.txt"), "--data", data);
        Assert.Equal((0, ""), (one.ExitCode, one.Error));
        return Size(data);
    }

    private static long Size(string data) => new DirectoryInfo(data).EnumerateFiles().Sum(file => file.Length);

    private async Task<(int Imported, int Unchanged, int Added)> ImportAsync(string data)
    {
        var run = await CommandLine.RunAsync("import", Sources, "--data", data);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var summary = run.Output.Split('\n').Single(line => line.Contains(" reports: ", StringComparison.Ordinal));
        return (Before(" imported"), Before(" unchanged"), Before(" statements added"));

        int Before(string word) => int.Parse(summary[..summary.IndexOf(word, StringComparison.Ordinal)].Split(' ')[^1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
    }

    /// <summary>The statements of all reports.</summary>
    private static async Task<int> StatementsAsync(string data)
    {
        var asked = await CommandLine.RunAsync("query", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } FILTER(CONTAINS(STR(?g), '/graph/report/')) }", "--data", data);
        return int.Parse(asked.Output.Split('\n')[1].Trim('"').Split('"')[0], CultureInfo.InvariantCulture);
    }

    /// <summary>Tells that a store has grown and then has not for a moment, so that what it wrote is written.</summary>
    private sealed class StableSize(string data)
    {
        private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);

        private readonly Stopwatch _unchanged = new();
        private long _size;

        public bool IsStable(long least)
        {
            if (Size(data) is var size && size != _size)
            {
                _size = size;
                _unchanged.Restart();
            }

            return _size > least && _unchanged.Elapsed > Moment;
        }
    }
}
