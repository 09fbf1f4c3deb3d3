using KnowledgeGraph.Import.Evaluation;

namespace KnowledgeGraph.Import.Tests.Mentions;

/// <summary>Sentences as reports all over the country have them, with made-up names: what they say, and what they do not.</summary>
public sealed class SentenceExampleTests
{
    private static readonly ReportExtractor Extractor = new();

    [Theory]
    [InlineData("青河化工、白水米业投产达产。", "Institution:青河化工", "open:白水米业")]
    [InlineData("引进青源牧业建设肉牛屠宰加工项目。", "Institution:青源牧业", "advance:肉牛屠宰加工项目")]
    [InlineData("落实了市十八届人大六次会议确定的任务。", "Event:市十八届人大六次会议")]
    [InlineData("大岭高速青山段加快建设。", "Project:大岭高速青山段", "partOf:大岭高速青山段>大岭高速")]
    [InlineData("第五中学教学楼投入使用。", "open:第五中学教学楼", "partOf:第五中学教学楼>第五中学")]
    [InlineData("开工建设青山至白水至石门高速公路。", "connects:青山至白水至石门高速公路>白水", "connects:青山至白水至石门高速公路>石门")]
    [InlineData("轨道交通4号线进展顺利。", "advance:轨道交通4号线")]
    [InlineData("肉牛屠宰加工项目当年开工、当年投产。", "open:肉牛屠宰加工项目")]
    [InlineData("青山机场完成选址。", "plan:青山机场")]
    [InlineData("青山特高压直流工程前期工作取得突破。", "plan:青山特高压直流工程")]
    [InlineData("青山铁路白水段完成投资62亿元。", "advance:青山铁路白水段")]
    [InlineData("青山水电站全部机组投产发电。", "open:青山水电站")]
    [InlineData("实施青山中学新建、白水小学扩建项目。", "advance:青山中学", "advance:白水小学扩建项目")]
    [InlineData("青山工业园区入驻企业36家，被认定为省级循环经济示范园区。", "awarded:青山工业园区>省级循环经济示范园区")]
    [InlineData("青山镇荣获全国社区治理和服务创新实验区称号。", "awarded:青山镇>全国社区治理和服务创新实验区")]
    [InlineData("青山医院创建三级甲等医院。", "awarded:青山医院>三级甲等医院")]
    [InlineData("获得全国双拥模范城“四连冠”。", "Honour:全国双拥模范城")]
    [InlineData("打造美丽乡村示范村20个。", "Honour:美丽乡村示范村")]
    [InlineData("深入推进“三旧”改造。", "Programme:“三旧”改造")]
    [InlineData("喜岭、双坪、上坝污水处理厂建成投运。", "open:喜岭污水处理厂", "open:上坝污水处理厂")]
    [InlineData("开工建设沿湖路（湖滨大道至柳林路段）改造工程。", "Project:沿湖路（湖滨大道至柳林路段）改造工程", "connects:沿湖路（湖滨大道至柳林路段）改造工程>湖滨大道")]
    [InlineData("争取青山开发区与白水高新区共建光电子产业园。", "plan:光电子产业园", "partnerIn:白水高新区>光电子产业园")]
    [InlineData("２０１５年，国道１１１线青山至白水段建成通车。", "open:国道１１１线青山至白水段", "connects:国道１１１线青山至白水段>白水")]
    [InlineData("实施\"云雀计划\"，争创省级文明城市。", "Programme:云雀计划")]
    [InlineData("支持岳阳市、衡阳市建设省域副中心城市。", "awarded:衡阳市>省域副中心城市")]
    [InlineData("在桃源县建设云峰光伏电站。", "locatedIn:云峰光伏电站>桃源县")]
    [InlineData("县中医院加入省中医药专科联盟。", "partnerIn:县中医院>省中医药专科联盟")]
    [InlineData("青云科技、白水集团共同发起成立氢能产业联盟。", "partnerIn:白水集团>氢能产业联盟")]
    [InlineData("举办五届山地草原文化旅游节。", "Event:山地草原文化旅游节")]
    [InlineData("成功举办全国青少年羽毛球锦标赛。", "Event:全国青少年羽毛球锦标赛")]
    [InlineData("加快青山电子显示屏、白水河防洪提升等重大项目建设。", "Project:青山电子显示屏", "advance:白水河防洪提升")]
    [InlineData("宏远化工60万吨碳酸锂扩产、青云装置优化改造等项目开工。", "start:宏远化工60万吨碳酸锂扩产", "start:青云装置优化改造")]
    [InlineData("青河三期干渠及田间配套、白水河调水等工程全线完工。", "complete:青河三期干渠及田间配套工程")]
    [InlineData("开工青岭、白岭等3个总装机60万千瓦的风电项目。", "start:青岭风电项目", "start:白岭风电项目")]
    [InlineData("开工建设青岭、白岭2座抽水蓄能电站。", "start:青岭抽水蓄能电站", "start:白岭抽水蓄能电站")]
    [InlineData("加快青源和青川220千伏送出工程建设。", "advance:青源220千伏送出工程")]
    [InlineData("实施钢材提质增量、石材减量提质、木材循环利用工程。", "advance:钢材提质增量工程", "advance:石材减量提质工程")]
    [InlineData("推进青山高铁、白水水库等前期工作。", "plan:青山高铁", "plan:白水水库")]
    [InlineData("城东中学、城西小学等学校建设加快。", "Project:城东中学")]
    [InlineData("启动河东万亩示范区建设。", "Project:河东万亩示范区")]
    [InlineData("食品放心工程深入实施。", "Programme:食品放心工程")]
    [InlineData("开工建设青山水库（一期）。", "partOf:青山水库（一期）>青山水库")]
    [InlineData("县道青岭至白岭段建成通车。", "connects:县道青岭至白岭段>青岭", "connects:县道青岭至白岭段>白岭")]
    [InlineData("白水社区入选全市首批省级未来社区。", "awarded:白水社区>省级未来社区")]
    [InlineData("青云湖成为全国星空露营打卡地。", "Honour:全国星空露营打卡地")]
    [InlineData("实施“两畅工程”2.0版。", "Programme:“两畅工程”2.0版")]
    [InlineData("推进服务业“云改数联”项目30个。", "Programme:云改数联")]
    [InlineData("优化实施“两用”项目。", "Programme:“两用”项目")]
    [InlineData("建成宁波-绍兴数字经济产业园。", "partnerIn:绍兴>宁波-绍兴数字经济产业园")]
    [InlineData("青云实验中心落地宁波。", "open:青云实验中心", "locatedIn:青云实验中心>宁波")]
    [InlineData("建设诸暨至白水高速公路。", "Project:诸暨至白水高速公路", "connects:诸暨至白水高速公路>白水")]
    [InlineData("确保宁北、宁南高铁和青云东站建成投运。", "open:宁南高铁")]
    [InlineData("推进公厕运营管理改革。", "advance:公厕运营管理改革")]
    [InlineData("实施提振消费专项行动。", "Programme:提振消费专项行动")]
    [InlineData("开展规范网络市场专项行动。", "Programme:规范网络市场专项行动", "advance:规范网络市场专项行动")]
    [InlineData("制定鼓励社会办医若干措施。", "Programme:鼓励社会办医若干措施")]
    [InlineData("按照市委要求，坚持稳中求进。", "Institution:市委")]
    [InlineData("举办“一带一路”青年科技大会。", "hold:“一带一路”青年科技大会")]
    [InlineData("新设立青山新区管委会。", "complete:青山新区管委会")]
    [InlineData("青山学院更名为青山理工大学。", "Institution:青山学院", "Institution:青山理工大学")]
    [InlineData("修建了白水急救中心。", "complete:白水急救中心")]
    [InlineData("连续三年保持“全国双拥先进县”殊荣。", "Honour:全国双拥先进县")]
    [InlineData("青山镇纳入“扩权名单”。", "Programme:扩权名单")]
    [InlineData("实施“五湖一岸”示范基地建设。", "advance:“五湖一岸”示范基地")]
    [InlineData("推进铜铃矿区生态修复项目。", "Project:铜铃矿区生态修复项目")]
    [InlineData("建成县人民医院和镇区污水处理站。", "Project:县人民医院", "Project:镇区污水处理站")]
    public void A_sentence_says(string sentence, params string[] records)
    {
        var found = Records(sentence);
        Assert.All(records, record => Assert.Contains(record, found));
    }

    [Theory]
    [InlineData("坚持铸牢中华民族共同体意识。", "Institution:")]
    [InlineData("二是项目建设提质增速。", "Project:")]
    [InlineData("（一）建设现代化产业体系。", "Programme:（一）")]
    [InlineData("取缔“散乱污”企业238家。", "Honour:")]
    [InlineData("推进城中村改造。", "Place:")]
    [InlineData("“十二五”时期，经济平稳增长。", "Programme:")]
    [InlineData("获住房城乡建设部推广。", "advance:")]
    [InlineData("青山镇、白水乡等6个乡镇污水处理厂投入使用。", "open:青山镇")]
    [InlineData("青河化工等重点企业平稳发展。", "advance:")]
    [InlineData("“互联网+政务服务”加快推进。", "Programme:互联网+|")]
    [InlineData("发展绿色食品，推广智能制造。", "Institution:")]
    [InlineData("居全国第1位。", "Honour:")]
    [InlineData("办理省人大代表建议60件、省政协提案20件。", "Honour:")]
    [InlineData("坚决做到“两个维护”。", "Programme:")]
    [InlineData("前瞻布局未来产业，实现良好开局。", "Institution:")]
    [InlineData("以经济建设为中心。", "Institution:")]
    [InlineData("推动公共服务向农村延伸。", "Project:")]
    [InlineData("推动生物医药、人工智能等产业发展。", "Institution:")]
    [InlineData("5G基站增至8万个。", "Project:")]
    [InlineData("新增城区小学学位300个。", "Place:")]
    [InlineData("对共建“一带一路”国家进出口增长8%。", "advance:")]
    [InlineData("争创石化、金融、商贸等国家级产业集群。", "Honour:石化")]
    [InlineData("支持新材料、新能源等项目建设。", "Project:新材料")]
    [InlineData("改变一味求高速增长的做法。", "Project:")]
    [InlineData("提高用于项目建设的资金比重。", "Project:")]
    [InlineData("商品销往30个国家或地区。", "Honour:")]
    [InlineData("滨海博览会影响力不断提升。", "hold:")]
    [InlineData("向民间资本推介项目，谋划储备重大产业项目。", "Project:")]
    [InlineData("支持本科高校和产业园区发展。", "Institution:")]
    [InlineData("建设高水平开放平台，畅通对外开放通道。", "Project:")]
    [InlineData("打造高水平开放平台，发展农民专业合作社。", "Institution:")]
    [InlineData("推进民生工程、民心工程建设。", "Project:")]
    [InlineData("架起通往世界的黄金通道。", "Project:")]
    [InlineData("坚持强镇带村、送医到村。", "Place:")]
    [InlineData("推广“数据入表”做法，探索推广“云上办”机制。", "Programme:推广")]
    public void A_sentence_does_not_say(string sentence, string start)
    {
        Assert.DoesNotContain(Records(sentence), record => (record + "|").StartsWith(start, StringComparison.Ordinal));
    }

    private static List<string> Records(string sentence) =>
        [.. GoldEvaluation.Records(Extractor.Extract("青山县2022年政府工作报告\n一、2021年工作回顾\n" + sentence + "\n")).Select(record => record.Kind switch
        {
            "entity" => $"{record.Type}:{record.Text}",
            "status" => $"{record.Phase}:{record.Target}",
            "relation" => $"{record.Predicate}:{record.Subject}>{record.Object}",
            _ => "",
        })];
}
