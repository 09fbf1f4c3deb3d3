using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Reports;

/// <summary>Generated reports as files with their side files, as <c>kg import</c> reads them.</summary>
internal static class ReportFolder
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web);

    /// <summary>Writes the first <paramref name="count"/> generated reports into a folder, which is made where it is not there.</summary>
    public static void Write(string folder, int count, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var generator = new ReportGenerator(count);
        for (var number = 0; number < count; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            var report = generator[number];
            File.WriteAllText(Path.Combine(folder, report.FileName), report.Text);
            File.WriteAllText(Path.Combine(folder, Path.ChangeExtension(report.FileName, ".json")), JsonSerializer.Serialize(report.Side, Readable));
        }
    }

    /// <summary>Writes one report as long as many: the texts of generated reports, one behind the other, under one title.</summary>
    /// <returns>How many characters it has.</returns>
    public static long WriteLong(string path, long bytes)
    {
        var generator = new ReportGenerator(4096);
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var characters = 0L;
        for (var number = 0; file.BaseStream.Position < bytes; number = (number + 1) % generator.Count)
        {
            var text = generator[number].Text;
            file.Write(text);
            file.Flush();
            characters += text.Length;
        }

        return characters;
    }
}
