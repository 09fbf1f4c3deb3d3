using KnowledgeGraph.Import.Annotations;

namespace KnowledgeGraph.Import.Tests.Facts;

/// <summary>How names belong together, in sentences with made-up names.</summary>
public sealed class RelationTests
{
    private static readonly ReportExtractor Extractor = new();

    [Theory]
    [InlineData("开工建设市域铁路S2线青山段。", "partOf:市域铁路S2线青山段>市域铁路S2线")]
    [InlineData("加快推进青岭路、万青线石溪段改造。", "partOf:万青线石溪段>万青线")]
    [InlineData("开工建设S202青岭至白岭段。", "partOf:S202青岭至白岭段>S202", "connects:S202青岭至白岭段>青岭")]
    [InlineData("建成青岭高速白水互通。", "partOf:青岭高速白水互通>青岭高速")]
    [InlineData("建成青岭路延伸、滨河大道一期柳湖路至石桥西路段等道路。", "partOf:滨河大道一期柳湖路至石桥西路段>滨河大道一期")]
    [InlineData("青云电子二期建成投产。", "partOf:青云电子二期>青云电子")]
    [InlineData("加快228国道至323省道连接线建设。", "connects:228国道至323省道连接线>228国道", "connects:228国道至323省道连接线>323省道")]
    [InlineData("开工建设南宁经上思至防城港高速公路。", "connects:南宁经上思至防城港高速公路>南宁", "connects:南宁经上思至防城港高速公路>上思")]
    [InlineData("推进青岭至白岭天然气支线工程。", "connects:青岭至白岭天然气支线工程>白岭")]
    [InlineData("青岭至白水、沿河至石门高速开工。", "connects:青岭至白水高速>白水", "connects:沿河至石门高速>石门")]
    [InlineData("宁波至石门、绍兴至白水高速开工。", "connects:宁波至石门高速>石门", "connects:绍兴至白水高速>白水")]
    [InlineData("青山新材料项目落户白水港区。", "locatedIn:青山新材料项目>白水港区")]
    [InlineData("青山景区列入国家级风景名胜区。", "awarded:青山景区>国家级风景名胜区")]
    [InlineData("联合国旅游组织授予桃源县“世界最佳旅游乡村”称号。", "awarded:桃源县>世界最佳旅游乡村")]
    [InlineData("宁波被联合国组织评为生物多样性魅力城市。", "awarded:宁波>生物多样性魅力城市")]
    [InlineData("青山医院创建为三甲医院。", "awarded:青山医院>三甲医院")]
    public void A_sentence_relates(string sentence, params string[] relations)
    {
        var found = Relations(sentence);
        Assert.All(relations, relation => Assert.Contains(relation, found));
    }

    [Theory]
    [InlineData("启动滨河大道延伸段建设。", "partOf:")]
    [InlineData("国道310线青山过境段开工建设。", "partOf:")]
    [InlineData("青山公司技师王明鹏荣获“宁波工匠”称号。", "awarded:青山公司")]
    [InlineData("青山镇被省委、省政府评为平安建设优秀镇。", "awarded:省")]
    [InlineData("为宁波市蝉联“全国文明城市”贡献力量。", "awarded:宁波市")]
    public void A_sentence_does_not_relate(string sentence, string start) =>
        Assert.DoesNotContain(Relations(sentence), relation => relation.StartsWith(start, StringComparison.Ordinal));

    private static List<string> Relations(string sentence) =>
        [.. Extractor.Extract("青山县2022年政府工作报告\n一、2021年工作回顾\n" + sentence + "\n").Relations
            .Select(relation => $"{AnnotationTerms.Of(relation.Kind)}:{relation.Subject.Name}>{relation.Object.Name}")];
}
