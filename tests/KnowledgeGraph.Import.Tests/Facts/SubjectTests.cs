namespace KnowledgeGraph.Import.Tests.Facts;

public sealed class SubjectTests
{
    private static readonly ReportExtractor Extractor = new();

    [Theory]
    [InlineData("青山铁路完成投资62亿元。", "投资", 6200000000)]
    [InlineData("完成北城片区棚户区改造620户。", "棚户区改造", 620)]
    [InlineData("打通黄庵路（文化路至花园路段）等断头路11条。", "断头路", 11)]
    [InlineData("新改建公路1260公里。", "新改建公路", 1260)]
    [InlineData("现行标准下1.6万农牧民全部脱贫。", "农牧民", 16000)]
    [InlineData("牲畜存栏达到420万头只。", "牲畜存栏", 4200000)]
    [InlineData("发放各类救助资金1.37亿元。", "各类救助资金", 137000000)]
    public void What_is_counted_is_without_its_subject(string sentence, string indicator, long value)
    {
        var measure = Assert.Single(Extractor.Extract("一、2021年工作回顾\n" + sentence).Measures);
        Assert.Equal((indicator, value), (measure.Indicator, measure.Value));
    }

    [Theory]
    [InlineData("青山集团4万吨基础锂盐项目加快建设。")]
    [InlineData("青山30万辆新能源乘用车项目投产。")]
    [InlineData("五株科技总部大楼竣工。")]
    [InlineData("轨道交通4号线开通。")]
    public void Sizes_and_numbers_of_names_are_no_measures(string sentence) =>
        Assert.Empty(Extractor.Extract("一、2021年工作回顾\n" + sentence).Measures);

    [Fact]
    public void Full_width_figures_are_read_and_keep_their_spelling()
    {
        var measures = Extractor.Extract("一、工作回顾\n２０１５年，地区生产总值达到１９６亿元，增长１０．３％。").Measures;
        Assert.Equal([("１９６亿元", 19600000000m), ("１０．３％", 10.3m)], measures.Select(measure => (measure.Text, measure.Value)));
    }
}
