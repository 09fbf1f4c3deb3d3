using KnowledgeGraph.Import.Facts;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Tests.Reflow;

/// <summary>Reports as they are laid out: without headings, with notes behind them, with last year's figures among this year's plans.</summary>
public sealed class LayoutTests
{
    private static readonly ReportExtractor Extractor = new();

    [Fact]
    public void Explanations_of_terms_behind_a_report_say_neither_results_nor_goals()
    {
        var report = Extractor.Extract("青山县2021年政府工作报告\n一、2020年工作回顾\n新增就业2万人。\n二、2021年工作安排\n新增就业3万人。\n名词解释\n1.独角兽企业：指估值10亿美元以上的企业。\n2.东数西算工程：2022年启动，建设8个节点。\n");
        Assert.Equal([20000m, 30000m], report.Measures.Select(measure => measure.Value));
        Assert.Empty(report.Statuses);
        Assert.Contains(report.Text.Sections, section => section.Kind == SectionKind.Annex);
    }

    [Fact]
    public void A_report_without_headings_looks_back_before_it_plans()
    {
        var report = Extractor.Extract("青山市2021年政府工作报告\n各位代表：\n2020年是极不平凡的一年。我们推进农村改革，新增就业2万人。\n2021年，我们将全力做好以下工作。新增就业3万人。\n");
        Assert.Equal([FactRole.Result, FactRole.Goal], report.Measures.Select(measure => measure.Role));
    }

    [Fact]
    public void What_stands_behind_the_plan_under_another_heading_is_planned_too()
    {
        var report = Extractor.Extract("青山市2021年政府工作报告\n一、2020年工作回顾\n新增就业2万人。\n二、2021年重点工作\n新增就业3万人。\n三、加强政府自身建设\n“三公”经费压减10%。\n");
        Assert.Equal(FactRole.Goal, report.Measures[^1].Role);
    }

    [Fact]
    public void Last_year_opens_a_sentence_of_results_until_it_turns_to_this_year()
    {
        var report = Extractor.Extract("二、2022年重点工作\n去年以来，全县新开工项目56个。上年末市场主体达2.3万户，今年再新增3000户。\n");
        Assert.Equal([FactRole.Result, FactRole.Result, FactRole.Goal], report.Measures.Select(measure => measure.Role));
    }

    [Fact]
    public void An_excerpt_that_tells_how_things_stand_looks_back()
    {
        var report = Extractor.Extract("（五）坚持开放发展。推动外贸转型，引导企业出海，设立青山自贸区。航线相继开通，口岸功能显著增强，跨境结算迈出新步伐，进出口回稳向好，新签合作协定8个。\n");
        Assert.All(report.Statuses, status => Assert.Equal(FactRole.Result, status.Role));
        Assert.All(report.Measures, measure => Assert.Equal(FactRole.Result, measure.Role));
    }

    [Fact]
    public void What_is_about_to_be_finished_is_planned_though_its_subject_stands_before()
    {
        var report = Extractor.Extract("一、2021年工作回顾\n青山大桥建成通车，白水大桥即将建成。\n");
        Assert.Equal([FactRole.Result, FactRole.Goal], report.Statuses.Select(status => status.Role));
    }

    [Fact]
    public void What_is_about_to_be_finished_says_nothing_of_the_next_clause()
    {
        var report = Extractor.Extract("一、2021年工作回顾\n青山水库即将完成，白水工程开工建设。\n");
        Assert.Equal([FactRole.Goal, FactRole.Result], report.Statuses.Select(status => status.Role));
    }

    [Theory]
    [InlineData("同时也清醒看到，工业投资仅增长1%。", SectionKind.Problems)]
    [InlineData("我们要保持清醒认识，新增就业3万人。", SectionKind.Plan)]
    public void Difficulties_are_admitted(string sentence, SectionKind kind)
    {
        var text = Extractor.Extract("二、2022年重点工作\n" + sentence + "\n").Text;
        Assert.Equal(kind, text.Sections[text.Sentences[^1].Section].Kind);
    }
}
