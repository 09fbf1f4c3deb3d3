namespace KnowledgeGraph.Import.Tests.Facts;

public sealed class RelativeMeasureTests
{
    private static readonly ReportExtractor Extractor = new();

    [Theory]
    [InlineData("居民收入与经济增长基本同步", "居民收入|基本同步|经济增长")]
    [InlineData("居民人均可支配收入快于经济增长", "居民人均可支配收入|快于|经济增长")]
    [InlineData("规上工业增加值增速高于全省平均水平", "规上工业增加值|高于|全省平均水平")]
    [InlineData("粮食产量与上年持平", "粮食产量|持平|上年")]
    public void Goals_without_a_number_name_what_they_are_compared_with(string clause, string expected)
    {
        var measure = Assert.Single(Extractor.Extract($"今年的目标是：{clause}。").RelativeMeasures);
        Assert.Equal(expected, $"{measure.Indicator}|{measure.Comparison}|{measure.Reference}");
    }

    [Theory]
    [InlineData("增速高于全省平均2.1个百分点")]
    [InlineData("同步推进城乡建设")]
    [InlineData("群众利益高于一切")]
    public void What_has_a_number_or_no_reference_is_none(string clause) =>
        Assert.Empty(Extractor.Extract($"一年来，{clause}。").RelativeMeasures);

    [Theory]
    [InlineData("到2025年，城镇化率达到60%", 2025, 2025)]
    [InlineData("2018—2022年累计投资20亿元", 2018, 2022)]
    public void Years_in_the_sentence_are_the_period(string sentence, int from, int to)
    {
        var period = Assert.Single(Extractor.Extract(sentence + "。").Measures).Period;
        Assert.Equal((from, to), (period?.From, period?.To));
    }

    [Fact]
    public void A_year_of_comparison_is_no_period() =>
        Assert.Null(Assert.Single(Extractor.Extract("存款余额比2017年增长30%。").Measures).Period);

    [Theory]
    [InlineData("养殖规模稳定在2万匹、5000头左右。", "About About")]
    [InlineData("养殖规模达到2万匹、草场5000亩左右。", "Equal About")]
    public void A_bound_behind_a_list_holds_for_all_of_it(string sentence, string bounds) =>
        Assert.Equal(bounds, string.Join(' ', Extractor.Extract(sentence).Measures.Select(measure => measure.Comparator)));

    [Theory]
    [InlineData("主要预期目标是：地区生产总值增长6%。", "Goal")]
    [InlineData("完成年度预期目标，地区生产总值增长6%。", "Result")]
    [InlineData("“十三五”时期，是极不平凡的五年。“十三五”时期，固定资产投资增长6%。", "Result")]
    [InlineData("“十三五”时期，固定资产投资增长6%。", "Goal")]
    public void What_is_said_to_be_the_goal_is_one(string sentence, string role) =>
        Assert.Equal(role, Assert.Single(Extractor.Extract(sentence).Measures).Role.ToString());
}
