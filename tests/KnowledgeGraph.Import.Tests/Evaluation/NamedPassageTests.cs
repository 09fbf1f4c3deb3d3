using KnowledgeGraph.Import.Evaluation;

namespace KnowledgeGraph.Import.Tests.Evaluation;

/// <summary>
/// Passages in the style of reports of several provinces, levels and years, annotated by hand. Rules are written while looking at
/// <c>dev</c>; <c>test</c> shows whether they hold elsewhere.
/// </summary>
public sealed class NamedPassageTests
{
    [Theory]
    [InlineData("dev", 0.97)]
    [InlineData("test", 0.88)]
    public void Passages_are_read_about_as_a_person_reads_them(string set, double least)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Passages", set);
        var result = GoldEvaluation.EvaluateDirectory(folder, new ReportExtractor(), cancellation: TestContext.Current.CancellationToken);
        Assert.True(result.MacroF1 >= least, $"macro F1 of {set} is {result.MacroF1:0.000}, below {least}");
    }
}
