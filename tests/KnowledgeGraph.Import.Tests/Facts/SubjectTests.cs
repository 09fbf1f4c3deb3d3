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
    [InlineData("15个村被命名为省级卫生村。", "省级卫生村", 15)]
    [InlineData("“清四乱”专项行动清理河湖沟渠80公里。", "河湖沟渠", 80)]
    [InlineData("各级水源地保护区共关闭矿井21口。", "矿井", 21)]
    [InlineData("运动员在各类比赛中荣获世界级金牌2枚。", "世界级金牌", 2)]
    [InlineData("公共建设用地达到800亩。", "公共建设用地", 800)]
    [InlineData("群众文体活动举办次数达到200次。", "群众文体活动举办次数", 200)]
    [InlineData("机场旅客吞吐量突破200万大关。", "机场旅客吞吐量", 2000000)]
    [InlineData("园区工业产值首次突破千亿大关。", "园区工业产值", 100000000000)]
    [InlineData("物流规模突破千亿。", "物流规模", 100000000000)]
    [InlineData("为23家企业落实扶持补贴。", "企业", 23)]
    [InlineData("预算收入逼近300亿元。", "预算收入", 30000000000)]
    [InlineData("抓好30个市级重点项目建设。", "市级重点项目", 30)]
    [InlineData("完成13个美丽乡村创建。", "美丽乡村", 13)]
    [InlineData("完成50家重点企业的治理工作。", "重点企业", 50)]
    [InlineData("推进6条河道治理。", "河道治理", 6)]
    [InlineData("实施国省干道改造60公里。", "国省干道", 60)]
    [InlineData("充分发挥500万元茶产业专项资金作用。", "茶产业专项资金", 5000000)]
    [InlineData("全年接待游客80万人次。", "接待游客", 800000)]
    [InlineData("兑现惠企资金3亿元。", "兑现惠企资金", 300000000)]
    [InlineData("力争使水泥产能超过2000万吨。", "水泥产能", 20000000)]
    [InlineData("建成区绿化覆盖率达40%。", "建成区绿化覆盖率", 40)]
    [InlineData("科技创新指数在全省上升33个位次。", "科技创新指数", 33)]
    [InlineData("完成滨江区域安置500户。", "滨江区域安置", 500)]
    [InlineData("青岭机场旅客吞吐量突破200万大关。", "青岭机场旅客吞吐量", 2000000)]
    [InlineData("为24家企业发放补贴。", "企业", 24)]
    [InlineData("青岭广场等10个商业项目入选省级示范工程。", "商业项目", 10)]
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
    [InlineData("新增省级示范村10个、市级20个。", "新增省级示范村", "市级示范村")]
    [InlineData("56条76公里农村公路实现提档升级。", "农村公路", "农村公路")]
    [InlineData("通村油路率从上年的22%提高到31%。", "通村油路率", "通村油路率")]
    [InlineData("公路里程由1997年的123万公里增加到176万公里。", "公路里程", "公路里程")]
    [InlineData("新增工厂30家、总数突破260家。", "新增工厂", "工厂")]
    [InlineData("一般公共预算收入300亿元，剔除减税因素后增长8%。", "一般公共预算收入", "一般公共预算收入")]
    [InlineData("工业、工业技改投资分别增长9%、6%。", "工业投资", "工业技改投资")]
    [InlineData("10户规上企业实现工业总产值22亿元。", "规上企业", "工业总产值")]
    [InlineData("20个合作项目落地、总投资370亿元。", "合作项目", "总投资")]
    [InlineData("20个合作项目累计完成投资37亿元。", "合作项目", "合作项目累计完成投资")]
    [InlineData("为24家企业发放用云补贴200万元。", "企业", "用云补贴")]
    [InlineData("引进2家化工企业、1家机械企业。", "化工企业", "机械企业")]
    [InlineData("总投资200亿元的云谷小镇、100亿元的滨江度假城签约。", "总投资", "总投资")]
    [InlineData("发放助学贷款2亿元、扶贫贷款3亿元。", "助学贷款", "扶贫贷款")]
    [InlineData("合同外资、省外资金分别达到5.03亿美元、67亿元。", "合同外资", "省外资金")]
    [InlineData("GDP增长6.0%，首次突破百亿元大关。", "GDP", "GDP")]
    [InlineData("城镇、农村居民收入分别增长9%、6%。", "城镇居民收入", "农村居民收入")]
    [InlineData("事故起数、死亡人数分别较上年下降15%、12%。", "事故起数", "死亡人数")]
    [InlineData("电网改造率、自来水普及率分别达90%、71%。", "电网改造率", "自来水普及率")]
    public void Neighbouring_numbers_have_each_their_own(string sentence, string first, string second) =>
        Assert.Equal([first, second], Extractor.Extract("一、2021年工作回顾\n" + sentence).Measures.Select(measure => measure.Indicator));

    [Theory]
    [InlineData("深入学习党的二十届历次全会精神。")]
    [InlineData("推动宁波铜业60万吨铜箔扩产、绍兴铝业铝材改造等项目建设。")]
    [InlineData("青山集团4万吨基础锂盐项目加快建设。")]
    [InlineData("青山30万辆新能源乘用车项目投产。")]
    [InlineData("重点抓好15件大事。")]
    [InlineData("打造千亿产业集群。")]
    [InlineData("培育突破千亿产业集群。")]
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
