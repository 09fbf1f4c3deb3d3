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
    [InlineData("实施好30项重点技改项目。", "重点技改项目", 30)]
    [InlineData("守住25万亩耕地。", "耕地", 250000)]
    [InlineData("补贴惠及3万名学生。", "学生", 30000)]
    [InlineData("培育15家省级以上示范园区。", "省级以上示范园区", 15)]
    [InlineData("推进12个新投产项目达效。", "新投产项目达效", 12)]
    [InlineData("服务业增加值达到26亿元。", "服务业增加值", 2600000000)]
    [InlineData("群众安全感连续7年保持98%。", "群众安全感", 98)]
    [InlineData("基本医疗保险参保率达到96%。", "基本医疗保险参保率", 96)]
    [InlineData("基本完成8件民生实事。", "民生实事", 8)]
    [InlineData("新设外资企业40家。", "新设外资企业", 40)]
    [InlineData("完成20家以上印染企业的治理任务。", "印染企业", 20)]
    [InlineData("推进30个重点项目建设。", "重点项目", 30)]
    [InlineData("通报负面案例12个。", "负面案例", 12)]
    [InlineData("12家融资平台有序退出。", "融资平台", 12)]
    [InlineData("开发区和产业园减少到20个。", "开发区和产业园", 20)]
    public void What_is_counted_is_without_its_subject(string sentence, string indicator, long value)
    {
        var measure = Assert.Single(Extractor.Extract("一、2021年工作回顾\n" + sentence).Measures);
        Assert.Equal((indicator, value), (measure.Indicator, measure.Value));
    }

    [Theory]
    [InlineData("工业总产值800亿元、居全省第三、增长7%。", "工业总产值", "工业总产值")]
    [InlineData("完成隐患排查及2个片区规划、4个村庄规划。", "片区规划", "村庄规划")]
    [InlineData("商贸企业达到3000家，12家工厂获评省级荣誉。", "商贸企业", "工厂")]
    [InlineData("用电量增长9%，货物出口创历史新高，达到300亿元。", "用电量", "货物出口")]
    [InlineData("管网长度由2010年的300公里增加到2015年的500公里。", "管网长度", "管网长度")]
    public void Neighbouring_numbers_have_each_their_own(string sentence, string first, string second) =>
        Assert.Equal([first, second], Extractor.Extract("一、2021年工作回顾\n" + sentence).Measures.Select(measure => measure.Indicator));

    [Theory]
    [InlineData("深入学习党的二十届历次全会精神。")]
    [InlineData("推动宁波铜业60万吨铜箔扩产、绍兴铝业铝材改造等项目建设。")]
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
