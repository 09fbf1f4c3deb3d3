using KnowledgeGraph.Server.Loading;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Terminal;

/// <summary>Shows on standard error how far a load is: a bar on a terminal, nothing where the output goes to a file.</summary>
internal static class LoadProgress
{
    public static async Task<IReadOnlyList<ReportLoad>> RunAsync(string label, int count, Func<IProgress<ReportLoad>, Task<IReadOnlyList<ReportLoad>>> load)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected)
        {
            return await load(new Counter(null)).ConfigureAwait(false);
        }

        IReadOnlyList<ReportLoad> loads = [];
        await console.Progress().AutoClear(true).StartAsync(async context =>
        {
            var task = context.AddTask(label, maxValue: Math.Max(1, count));
            loads = await load(new Counter(task)).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return loads;
    }

    // Progress<T> would hand reports to the thread pool and show them after the end.
    private sealed class Counter(ProgressTask? task) : IProgress<ReportLoad>
    {
        public void Report(ReportLoad value) => task?.Increment(1);
    }
}
