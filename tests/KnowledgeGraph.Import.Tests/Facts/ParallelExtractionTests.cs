using KnowledgeGraph.Import.Annotations;

namespace KnowledgeGraph.Import.Tests.Facts;

/// <summary>Reports take over memory from one another; none may see what another left there.</summary>
public sealed class ParallelExtractionTests
{
    [Fact]
    public void Many_reports_read_at_once_are_read_as_each_alone()
    {
        var texts = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Passages"), "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        var alone = Array.ConvertAll(texts, text => Records(new ReportExtractor(), text));
        var extractor = new ReportExtractor();
        Parallel.For(0, texts.Length * 8, i => Assert.Equal(alone[i % texts.Length], Records(extractor, texts[i % texts.Length])));
    }

    private static string Records(ReportExtractor extractor, string text) => JsonLinesWriter.ToText(extractor.Extract(text));
}
