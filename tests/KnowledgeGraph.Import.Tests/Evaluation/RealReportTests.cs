using KnowledgeGraph.Import.Annotations;
using KnowledgeGraph.Import.Evaluation;

namespace KnowledgeGraph.Import.Tests.Evaluation;

/// <summary>The real report beside the repository, where it is there.</summary>
public sealed class RealReportTests
{
    [Fact]
    public void Measures_of_the_real_report_are_read()
    {
        if (Shared() is not { } shared)
        {
            Assert.Skip("there is no folder 'shared' with the real report beside the repository");
            return;
        }

        var source = File.ReadAllText(Path.Combine(shared, "reports", "yongkang-2023.txt"));
        var gold = JsonLinesReader.ReadFile(Path.Combine(shared, "annotation", "yongkang-2023.gold.jsonl"));
        var result = GoldEvaluation.Evaluate(gold, GoldEvaluation.Records(new ReportExtractor().Extract(source)), source);
        Assert.InRange(result["measure-value"].F1, 0.99, 1);
        Assert.InRange(result["measure-full"].F1, 0.95, 1);
    }

    private static string? Shared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (File.Exists(Path.Combine(shared, "reports", "yongkang-2023.txt")))
            {
                return shared;
            }
        }

        return null;
    }
}
