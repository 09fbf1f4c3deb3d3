using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace KnowledgeGraph.Benchmarks.Micro;

/// <summary>
/// The small steps that queries and loads are made of, by BenchmarkDotNet, in this process. What they may allocate is not left to a reader of the
/// figures: tests beside the code see to that.
/// </summary>
internal sealed class MicroBenchmarks : IBenchmark
{
    public string Name => "micro";

    public string Arguments => "[--filter GLOB...] [--list flat]";

    public string Purpose => "dictionary, scans, counts, joins, filters, writing and reading, each alone, with their allocations";

    public Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("kg-micro").FullName;
        try
        {
            var config = ManualConfig.CreateEmpty()
                .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
                .AddDiagnoser(MemoryDiagnoser.Default)
                .AddColumnProvider(DefaultColumnProviders.Instance)
                .AddLogger(new ConsoleLogger())
                .AddExporter(MarkdownExporter.Console)
                .WithArtifactsPath(folder);
            string[] chosen = arguments.Length == 0 ? ["--filter", "*"] : arguments;
            var summaries = BenchmarkSwitcher.FromAssembly(typeof(MicroBenchmarks).Assembly).Run(chosen, config).ToList();
            var reports = summaries.SelectMany(summary => summary.Reports).ToList();
            var failed = reports.Count(report => !report.Success);
            Console.WriteLine($"verdict: {reports.Count - failed} of {reports.Count} benchmarks ran");
            return Task.FromResult(failed == 0 ? 0 : 1);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
