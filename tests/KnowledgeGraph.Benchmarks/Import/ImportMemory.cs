using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Benchmarks.Figures;
using KnowledgeGraph.Benchmarks.Reports;

namespace KnowledgeGraph.Benchmarks.Import;

/// <summary>
/// How much memory an import takes beside the store, as files become more and as one becomes larger. Each size runs in a process of its own, as a peak is never forgotten.
/// </summary>
internal sealed class ImportMemory : IBenchmark
{
    private const double MostGrowth = 1.3;

    public string Name => "import-memory";

    public string Arguments => "[--reports 4k] [--megabytes 5]";

    public string Purpose => "peak memory of an import above the store, for N files and 4 N, and for one file of M megabytes and of 4 M";

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation)
    {
        var options = new CommandOptions(arguments);
        if (options.Text("import") is { } sources)
        {
            return await MeasuredImport.RunAsync(sources, (int)options.Number("take", int.MaxValue), options.Has("dry-run"), cancellation).ConfigureAwait(false);
        }

        var folder = Directory.CreateTempSubdirectory("kg-import-memory-").FullName;
        try
        {
            var many = await MeasureManyAsync(folder, (int)options.Number("reports", 4000), cancellation).ConfigureAwait(false);
            var large = await MeasureLargeAsync(folder, options.Number("megabytes", 5), cancellation).ConfigureAwait(false);
            Print([.. many, .. large]);
            return Target.Judge(
                Growth("4 times the files take", many[0], many[1], MostGrowth),
                Growth("4 times the files, imported, take", many[2], many[3], MostGrowth),
                Growth("a file of 4 times the size takes", large[0], large[1], 4 * MostGrowth));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Target Growth(string label, ImportFigures smaller, ImportFigures larger, double most)
    {
        var growth = (double)larger.Managed / smaller.Managed;
        return new Target(string.Create(CultureInfo.InvariantCulture, $"{label} at most {most:F1} times the managed memory"), $"{growth:F2}", growth <= most);
    }

    private async Task<ImportFigures[]> MeasureManyAsync(string folder, int count, CancellationToken cancellation)
    {
        var reports = Path.Combine(folder, "reports");
        ReportFolder.Write(reports, 4 * count, cancellation);
        return
        [
            await MeasureAsync($"{count} files, read only", reports, count, isDry: true, cancellation).ConfigureAwait(false),
            await MeasureAsync($"{4 * count} files, read only", reports, 4 * count, isDry: true, cancellation).ConfigureAwait(false),
            await MeasureAsync($"{count} files", reports, count, isDry: false, cancellation).ConfigureAwait(false),
            await MeasureAsync($"{4 * count} files", reports, 4 * count, isDry: false, cancellation).ConfigureAwait(false),
        ];
    }

    private async Task<ImportFigures[]> MeasureLargeAsync(string folder, long megabytes, CancellationToken cancellation)
    {
        var figures = new List<ImportFigures>();
        foreach (var isDry in new[] { true, false })
        {
            foreach (var size in new[] { megabytes, 4 * megabytes })
            {
                var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"large-{size}.txt"));
                ReportFolder.WriteLong(path, size << 20);
                figures.Add(await MeasureAsync($"one of {size} MB{(isDry ? ", read only" : "")}", path, 1, isDry, cancellation).ConfigureAwait(false));
            }
        }

        return [.. figures];
    }

    private async Task<ImportFigures> MeasureAsync(string label, string sources, int take, bool isDry, CancellationToken cancellation)
    {
        // Started as "dotnet NAME.dll", the process is not this program but what runs it.
        var isHosted = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
        string[] arguments = [.. isHosted ? (string[])[typeof(ImportMemory).Assembly.Location] : [], Name, "--import", sources, "--take", take.ToString(CultureInfo.InvariantCulture), .. isDry ? (string[])["--dry-run"] : []];
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return ImportFigures.Read(label, output) ?? throw new InvalidOperationException($"the import of {label} ended without figures: {output}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    private static void Print(ImportFigures[] measured)
    {
        var table = new TextTable("import of", "million characters", "quads", "seconds", "store MB", "managed MB", "peak above the store MB", "with merging MB", "failed");
        foreach (var figures in measured)
        {
            table.Add(
                figures.Label,
                (figures.Characters / 1e6).ToString("F1", CultureInfo.InvariantCulture),
                figures.Quads.ToString("N0", CultureInfo.InvariantCulture),
                figures.Seconds.ToString("F1", CultureInfo.InvariantCulture),
                (figures.Store >> 20).ToString(CultureInfo.InvariantCulture),
                (figures.Managed >> 20).ToString(CultureInfo.InvariantCulture),
                (figures.AboveStore >> 20).ToString(CultureInfo.InvariantCulture),
                (figures.AboveStoreMerged >> 20).ToString(CultureInfo.InvariantCulture),
                figures.Failed.ToString(CultureInfo.InvariantCulture));
        }

        table.Print();
    }
}
