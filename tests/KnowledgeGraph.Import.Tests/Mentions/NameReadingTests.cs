using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Mentions;

namespace KnowledgeGraph.Import.Tests.Mentions;

public sealed class NameReadingTests
{
    private static readonly ReportExtractor Extractor = new();

    [Fact]
    public void A_list_gives_one_record_each_and_the_verb_to_all()
    {
        var report = Extractor.Extract("二、2023年工作安排\n今年要开工建设临江大桥、望月隧道和滨河公园二期。\n");
        Assert.Equal(["临江大桥", "望月隧道", "滨河公园二期", "滨河公园"], report.Entities.Select(entity => entity.Text));
        Assert.Equal([Phase.Start, Phase.Start, Phase.Start], report.Statuses.Select(status => status.Phase));
        Assert.All(report.Statuses, status => Assert.Equal(FactRole.Goal, status.Role));
    }

    [Fact]
    public void A_shared_head_belongs_to_the_last_member_and_to_the_names_of_all()
    {
        var report = Extractor.Extract("启动东溪和西山区块改造。");
        Assert.Equal([("东溪", "东溪区块"), ("西山区块", "西山区块")], report.Entities.Select(entity => (entity.Text, entity.Name)));
    }

    [Fact]
    public void Quotation_marks_stay_outside_a_whole_name_and_inside_a_part_of_one()
    {
        var report = Extractor.Extract("实施“雏鹰计划”“专精特新”培育行动。");
        Assert.Equal(["雏鹰计划", "“专精特新”培育行动"], report.Entities.Select(entity => entity.Text));
    }

    [Fact]
    public void What_is_built_is_a_project_and_what_acts_is_an_institution()
    {
        var report = Extractor.Extract("启动城北中学迁建。城北中学获评省级文明校园。");
        Assert.Equal([EntityType.Project, EntityType.Institution], report.Entities.Where(entity => entity.Text == "城北中学").Select(entity => entity.Type));
    }

    [Fact]
    public void Counted_kinds_of_thing_are_no_names()
    {
        Assert.Empty(Extractor.Extract("建成停车场5个、公办幼儿园3所，改造老旧小区12个。").Entities);
    }

    [Fact]
    public void Preparations_make_a_plan_of_whatever_the_verb_says()
    {
        var report = Extractor.Extract("加快推进东山高铁、西岭快速路前期工作。");
        Assert.Equal([Phase.Plan, Phase.Plan], report.Statuses.Select(status => status.Phase));
    }

    [Fact]
    public void Members_and_titles_are_paired_by_respectively()
    {
        var report = Extractor.Extract("青山镇、白水镇分别获评省级健康镇、省级文明镇。");
        Assert.Equal(
            ["青山镇>省级健康镇", "白水镇>省级文明镇"],
            report.Relations.Where(relation => relation.Kind == RelationKind.Awarded).Select(relation => $"{relation.Subject.Name}>{relation.Object.Name}"));
    }

    [Theory]
    [InlineData("工程建设")]
    [InlineData("品牌")]
    [InlineData("一带一路")]
    [InlineData("中国—")]
    public void A_text_may_begin_and_end_anywhere(string text)
    {
        var report = Extractor.Extract(text);
        Assert.All(report.Entities, entity => Assert.Equal(entity.Text, report.Text.Slice(entity.Span).ToString()));
    }

    [Fact]
    public void Every_name_is_a_slice_of_the_text_and_has_a_rule_and_a_confidence()
    {
        var report = Extractor.Extract("南苑西路（城南路至柳林路段）开工建设，推进永安卫校迁建，争创国家卫生城市。");
        Assert.NotEmpty(report.Entities);
        Assert.All(report.Entities, entity =>
        {
            Assert.Equal(entity.Text, report.Text.Slice(entity.Span).ToString());
            Assert.NotEmpty(entity.Rule);
            Assert.InRange(entity.Confidence, 0.01, 0.999);
        });
    }
}
