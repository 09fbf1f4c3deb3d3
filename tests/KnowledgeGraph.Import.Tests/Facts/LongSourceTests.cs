namespace KnowledgeGraph.Import.Tests.Facts;

public sealed class LongSourceTests
{
    [Fact]
    public void A_million_characters_without_a_full_stop_are_read_in_linear_time()
    {
        var report = new ReportExtractor().Extract(string.Concat(Enumerable.Repeat("新建公路5公里，培训工人300人”，", 60_000)));
        Assert.Equal(120_000, report.Measures.Length);
        Assert.All(report.Measures, measure => Assert.True(measure.Indicator is "公路" or "培训工人"));
    }
}
