using KnowledgeGraph.Import.Annotations;
using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Tests.Facts;

/// <summary>What sentences say is done, with made-up names; and the examples beside the rows of <c>object-phases.tsv</c>.</summary>
public sealed class StatusTests
{
    private static readonly ReportExtractor Extractor = new();

    public static IEnumerable<TheoryDataRow<string, string>> Examples() =>
        LexiconSource.BuiltIn.Read("object-phases").Rows.Where(row => row["example"].Length > 0)
            .Select(row => new TheoryDataRow<string, string>(row["example"], row.Required("says")));

    public static IEnumerable<TheoryDataRow<string>> CounterExamples() =>
        LexiconSource.BuiltIn.Read("object-phases").Rows.Where(row => row["counter-example"].Length > 0)
            .Select(row => new TheoryDataRow<string>(row["counter-example"]));

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_verb_with_its_object_gives_the_phase_of_its_example(string sentence, string says) =>
        Assert.Contains(says, Statuses(sentence));

    [Theory]
    [MemberData(nameof(CounterExamples))]
    public void Another_object_gives_none(string sentence) => Assert.Empty(Statuses(sentence));

    [Theory]
    [InlineData("青河米业、白水铜业等一批项目顺利签约。", "plan:青河米业", "plan:白水铜业")]
    [InlineData("青河产业园、白水大厦等重大项目签约落户。", "open:青河产业园", "open:白水大厦")]
    [InlineData("“青山大会战”取得重大突破。", "advance:青山大会战")]
    [InlineData("青山新区建设成效显著。", "advance:青山新区")]
    [InlineData("争取青岭高速、白岭高速早日联通。", "plan:青岭高速", "plan:白岭高速")]
    [InlineData("开工建设经二路、青山大道二期。", "start:青山大道二期")]
    [InlineData("青岭水库等8座中型水库和白岭水库等5座小型水库项目前期工作有序开展。", "plan:青岭水库", "plan:白岭水库")]
    [InlineData("积极推动青岭水库项目前期工作开展。", "plan:青岭水库")]
    [InlineData("青山旅游区开业迎宾。", "open:青山旅游区")]
    [InlineData("建立生态补偿机制。", "complete:生态补偿机制")]
    [InlineData("探索建立生态补偿机制。", "advance:生态补偿机制")]
    [InlineData("支持青山和白水高新技术产业开发区加快发展。", "advance:白水高新技术产业开发区")]
    [InlineData("做强青山高新技术产业开发区、白水经济技术开发区。", "advance:青山高新技术产业开发区", "advance:白水经济技术开发区")]
    [InlineData("推动地铁2号线青山延伸段工可获批。", "plan:地铁2号线青山延伸段")]
    [InlineData("加快青山大道、白水路等市政道路的延伸建设。", "advance:青山大道", "advance:白水路")]
    [InlineData("青山生态补偿体系建设全面推开。", "advance:青山生态补偿体系")]
    [InlineData("青河纺织项目成功落户；", "open:青河纺织项目")]
    [InlineData("确保青河水库完成主体工程并下闸蓄水、白马水库完成枢纽工程建设。", "complete:白马水库")]
    [InlineData("建立与物价挂钩的困难群众生活补贴机制。", "complete:困难群众生活补贴机制")]
    [InlineData("构建以社区为依托、机构为补充的多层次养老服务体系。", "advance:多层次养老服务体系")]
    [InlineData("健全领导包联、结对服务和企业问题交办机制。", "advance:企业问题交办机制")]
    [InlineData("支持青河药业、白水铜业等企业技改扩产。", "advance:青河药业", "advance:白水铜业")]
    [InlineData("实施青山振兴战略成效显著。", "advance:青山振兴战略")]
    [InlineData("做好青白高铁列入国家规划的前期工作。", "plan:青白高铁")]
    [InlineData("推动青山抽水蓄能电站项目前期工作开展。", "plan:青山抽水蓄能电站")]
    [InlineData("青山广场等商业综合体建成营业。", "open:青山广场")]
    public void A_sentence_says(string sentence, params string[] statuses)
    {
        var found = Statuses(sentence);
        Assert.All(statuses, status => Assert.Contains(status, found));
    }

    [Theory]
    [InlineData("全面落实省“两促两稳”、市“四区联动”建设的部署。")]
    [InlineData("加速融入杭州都市圈。")]
    [InlineData("青山高新技术产业开发区平稳发展。")]
    [InlineData("青山县获批。")]
    [InlineData("积极与青河药业、白水铜业等龙头企业开展合作。")]
    [InlineData("对标青山指标体系深化改革。")]
    [InlineData("我县选手在亚运会、省运会取得优异成绩。")]
    [InlineData("全面落实党中央、国务院决策部署和省委工作要求。")]
    public void A_sentence_says_of_nothing_what_is_done(string sentence) => Assert.Empty(Statuses(sentence));

    [Theory]
    [InlineData("一、2022年工作安排\n推进青岭高速项目前期工作。", "goal")]
    [InlineData("一、2021年工作回顾\n经过努力争取，青岭高速建成通车。", "result")]
    [InlineData("一、2021年工作回顾\n青岭高速即将建成通车。", "goal")]
    public void Words_inside_other_words_say_no_role(string text, string role) =>
        Assert.Equal(role, AnnotationTerms.Of(Assert.Single(Extractor.Extract("青山县2022年政府工作报告\n" + text).Statuses).Role));

    private static List<string> Statuses(string sentence) =>
        [.. Extractor.Extract("青山县2022年政府工作报告\n一、2021年工作回顾\n" + sentence + "\n").Statuses
            .Select(status => $"{AnnotationTerms.Of(status.Phase)}:{status.Target.Text}")];
}
