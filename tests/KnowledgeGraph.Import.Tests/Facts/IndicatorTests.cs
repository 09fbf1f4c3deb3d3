namespace KnowledgeGraph.Import.Tests.Facts;

/// <summary>Which words before and behind a number say what it measures.</summary>
public sealed class IndicatorTests
{
    private static readonly ReportExtractor Extractor = new();

    [Theory]
    [InlineData("加快4个产业园建设", "4个=4 个 = level 产业园")]
    [InlineData("巩固提升30个示范村", "30个=30 个 = level 示范村")]
    [InlineData("绿化覆盖率提升2个百分点", "2个百分点=2 个百分点 = increase 绿化覆盖率")]
    [InlineData("全省排名提升3个位次", "3个位次=3 个位次 = increase 排名")]
    [InlineData("日供水能力提升至5万吨", "5万吨=50000 吨 = level 日供水能力")]
    public void What_is_done_with_things_is_no_change_of_their_number(string clause, string reads) => AssertReads(clause, reads);

    [Theory]
    [InlineData("审批时间缩短至4天，比承诺时限压缩60%", "4天=4 天 = level 审批时间|60%=60 % = decrease 审批时间")]
    [InlineData("粮食仓容达到30万吨，是改革前的2.5倍", "30万吨=300000 吨 = level 粮食仓容|2.5倍=2.5 倍 = level 粮食仓容")]
    [InlineData("比重提高2个百分点", "2个百分点=2 个百分点 = increase 比重")]
    public void What_a_number_is_compared_with_is_not_what_it_measures(string clause, string reads) => AssertReads(clause, reads);

    [Theory]
    [InlineData("新增规上企业20家，总数达130家", "20家=20 家 = level 新增规上企业|130家=130 家 = level 规上企业")]
    [InlineData("新增规上企业20家，增长8%", "20家=20 家 = level 新增规上企业|8%=8 % = increase 新增规上企业")]
    public void A_total_counts_more_than_the_new_ones(string clause, string reads) => AssertReads(clause, reads);

    [Theory]
    [InlineData("建成8处口袋公园和休闲步道", "8处=8 处 = level 口袋公园和休闲步道")]
    [InlineData("打造6个和美乡村", "6个=6 个 = level 和美乡村")]
    [InlineData("新建3所小学和2所中学", "3所=3 所 = level 小学|2所=2 所 = level 中学")]
    [InlineData("改造5条背街小巷和完善排水管网", "5条=5 条 = level 背街小巷")]
    [InlineData("建成2个实验室和一批研究中心", "2个=2 个 = level 实验室")]
    public void Two_kinds_are_counted_together_where_no_verb_or_number_follows(string clause, string reads) => AssertReads(clause, reads);

    [Theory]
    [InlineData("医疗保险25种重大疾病报销", "25种=25 种 = level 重大疾病报销")]
    [InlineData("规模养殖场发展到40家", "40家=40 家 = level 规模养殖场")]
    [InlineData("旅游环线道路建成61公里", "61公里=61 公里 = level 旅游环线道路")]
    [InlineData("养老金人均月增150元", "150元=150 元 = increase 养老金")]
    [InlineData("12万人饮水安全问题得到解决", "12万人=120000 人 = level 饮水安全问题")]
    [InlineData("全县城乡有3万人享受医疗救助", "3万人=30000 人 = level 享受医疗救助")]
    [InlineData("培育30个销售收入超5亿元的骨干企业", "30个=30 个 = level 骨干企业|5亿元=500000000 元 >= level 销售收入")]
    [InlineData("城区新建、翻建道路16条", "16条=16 条 = level 道路")]
    [InlineData("电话普及率达到每百人12.5部", "12.5部=12.5 部 = level 电话普及率")]
    [InlineData("17个老旧厂区整体提升", "17个=17 个 = level 老旧厂区")]
    [InlineData("获评全国示范社3家", "3家=3 家 = level 全国示范社")]
    [InlineData("完成全市工业投资30亿元", "30亿元=3000000000 元 = level 工业投资")]
    [InlineData("完成乡村道路建设和改造120公里", "120公里=120 公里 = level 乡村道路")]
    [InlineData("推进12个省、市重点项目", "12个=12 个 = level 省、市重点项目")]
    [InlineData("基金支付能力达到15个月", "15个月=15 个月 = level 基金支付能力")]
    [InlineData("认证绿色食品20个，4个加工园区营业收入达30亿元", "20个=20 个 = level 认证绿色食品|4个=4 个 = level 加工园区|30亿元=3000000000 元 = level 营业收入")]
    [InlineData("对12个行业部门实行联合抽查", "12个=12 个 = level 行业部门")]
    [InlineData("工业增加值由40亿元增加到90亿元", "40亿元=4000000000 元 = level 工业增加值|90亿元=9000000000 元 = level 工业增加值")]
    [InlineData("增加值占比达30%", "30%=30 % = level 增加值占比")]
    [InlineData("新建或改造换热站9座", "9座=9 座 = level 换热站")]
    [InlineData("在完成9处小区整治的基础上", "9处=9 处 = level 小区整治")]
    [InlineData("市财政安排20万元", "20万元=200000 元 = level 市财政安排")]
    public void The_noun_beside_the_number_is_counted(string clause, string reads) => AssertReads(clause, reads);

    [Theory]
    [InlineData("东港区和西港区分别累计引资20亿元和15亿元", "20亿元=2000000000 元 = level 东港区引资|15亿元=1500000000 元 = level 西港区引资")]
    [InlineData("甲级医院、乙级医院分别获得3枚和5枚奖牌", "3枚=3 枚 = level 奖牌|5枚=5 枚 = level 奖牌")]
    [InlineData("合作社、家庭农场分别发展到80家和60家", "80家=80 家 = level 合作社|60家=60 家 = level 家庭农场")]
    [InlineData("刑事、治安案件分别下降15%、12%", "15%=15 % = decrease 刑事案件|12%=12 % = decrease 治安案件")]
    [InlineData("市区和县城污水处理率分别达到95%和90%", "95%=95 % = level 市区污水处理率|90%=90 % = level 县城污水处理率")]
    [InlineData("省、市级示范社分别新增3家和8家", "3家=3 家 = level 省级示范社|8家=8 家 = level 市级示范社")]
    public void What_is_said_of_each_stands_behind_the_items(string clause, string reads) => AssertReads(clause, reads);

    private static void AssertReads(string clause, string reads) =>
        Assert.Equal(reads.Split('|'), Extractor.Extract("一年来，" + clause + "。").Measures.Select(ShownMeasure.Of));
}
