using KnowledgeGraph.Benchmarks.Figures;

namespace KnowledgeGraph.Benchmarks.Reports;

/// <summary>Generated reports on disk, for trying <c>kg import</c> on many files.</summary>
internal sealed class ReportFiles : IBenchmark
{
    public string Name => "report-files";

    public string Arguments => "COUNT FOLDER";

    public string Purpose => "writes COUNT generated reports into FOLDER, each with its side file";

    public Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        if (arguments.Length != 2)
        {
            throw new ArgumentException($"takes {Arguments}");
        }

        ReportFolder.Write(arguments[1], (int)CommandOptions.Count(arguments[0]), cancellation);
        return Task.FromResult(0);
    }
}
