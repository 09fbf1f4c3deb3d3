using KnowledgeGraph.Import.Facts;

namespace KnowledgeGraph.Import.Tests.Facts;

public sealed class RoleTests
{
    private static readonly ReportExtractor Extractor = new();

    [Theory]
    [InlineData("2018年，我们较好完成了全年主要目标任务。预计实现地区生产总值485亿元。", FactRole.Result)]
    [InlineData("2018年，全县经济社会发展的主要目标：地区生产总值达到485亿元。", FactRole.Goal)]
    [InlineData("全县经济社会发展的主要预期目标是：居民收入增长6.5%以上；固定资产投资增长7%以上。", FactRole.Goal)]
    [InlineData("社会事业取得了新的成绩。加强校舍建设，解决了大班额问题，新建中学3所。健全社保制度，养老服务得到加强，出台养老服务办法，增加床位300张。", FactRole.Result)]
    [InlineData("按照更高要求，努力做大特色产业。充分发挥沿江优势，打造更高水平开放平台，发展企业20家。", FactRole.Goal)]
    [InlineData("圆满完成预期目标，居民收入增长6.5%。", FactRole.Result)]
    public void What_a_passage_says_of_its_aims_tells_results_from_goals(string passage, FactRole role) =>
        Assert.All(Extractor.Extract(passage).Measures, measure => Assert.Equal(role, measure.Role));
}
