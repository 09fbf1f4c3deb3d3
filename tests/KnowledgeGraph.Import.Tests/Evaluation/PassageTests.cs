using KnowledgeGraph.Import.Evaluation;

namespace KnowledgeGraph.Import.Tests.Evaluation;

/// <summary>Passages in our own words, annotated by the guidelines: rules may be written against dev, never against test.</summary>
public sealed class PassageTests
{
    [Theory]
    [InlineData("dev", 0.97, 0.95)]
    [InlineData("test", 0.95, 0.9)]
    public void Measures_of_the_passages_are_read(string set, double leastValue, double leastFull)
    {
        var result = GoldEvaluation.EvaluateDirectory(Path.Combine(AppContext.BaseDirectory, "Passages", set), new ReportExtractor());
        using var table = new StringWriter();
        EvaluationTable.WriteMetrics(table, result);
        TestContext.Current.SendDiagnosticMessage($"{set}: {result.Reports} passages\n{table}");
        Assert.InRange(result["measure-value"].F1, leastValue, 1);
        Assert.InRange(result["measure-full"].F1, leastFull, 1);
    }
}
