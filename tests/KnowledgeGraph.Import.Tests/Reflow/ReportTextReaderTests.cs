using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Reflow;

namespace KnowledgeGraph.Import.Tests.Reflow;

public sealed class ReportTextReaderTests
{
    private static readonly ReportTextReader Reader = new(LexiconSource.BuiltIn);

    private const string Newspaper = """
        过去一年，全县上下同心协力，办成

        了不少难事。新建乡村公路 1

        2.5 公里。

        — 3 —

        教育事业稳步向前。清溪中学建成

        启用，新增学位800个，群众满意度明

        显上升。

        二、2024年工作安排
        新一年要多办实事，全年计划培训技

        能人才2000人，为企业发展添动力。

        （下转2版）
        """;

    [Fact]
    public void White_space_goes_and_every_character_knows_where_it_came_from()
    {
        var source = "一 𠮷\u3000乡\n2 5";
        var text = Reader.Read(source);
        Assert.Equal("一𠮷乡25", text.Text);
        Assert.Equal([0, 2, 3, 5, 7, 9], text.SourceOffsets);
        Assert.Equal([0, 1, 1, 2, 3, 4, 5], text.CodePointOffsets);
    }

    [Fact]
    public void Lines_cut_inside_words_are_joined()
    {
        Assert.Contains(Sentences(Newspaper), sentence => sentence == "新建乡村公路12.5公里。");
    }

    [Fact]
    public void Page_furniture_keeps_its_place_but_belongs_to_no_sentence()
    {
        var text = Reader.Read(Newspaper);
        Assert.Equal(["—3—", "（下转2版）"], text.Furniture.Select(span => text.Slice(span).ToString()));
        Assert.DoesNotContain(text.Sentences, sentence => text.Furniture.Any(span => sentence.Span.Overlaps(span)));
    }

    [Fact]
    public void A_short_line_ends_the_heading_and_a_short_first_sentence_is_a_title()
    {
        var titles = Reader.Read(Newspaper).Sections.Select(section => section.Title).ToArray();
        Assert.Contains("2024年工作安排", titles);
        Assert.Contains("教育事业稳步向前", titles);
    }

    [Theory]
    [InlineData("清溪中学建成启用", SectionKind.Review)]
    [InlineData("全年计划培训", SectionKind.Plan)]
    public void Headings_and_opening_words_say_what_a_part_talks_about(string words, SectionKind kind)
    {
        Assert.Equal(kind, KindOf(Newspaper, words));
    }

    [Fact]
    public void Difficulties_interrupt_a_review()
    {
        const string Source = """
            政府工作报告
            一、2021年工作回顾
            全年办理民生实事10件。
            在肯定成绩的同时，我们也看到，产业基础仍较薄弱。
            二、2022年工作安排
            （一）培育产业。新建厂房3万平方米。
            1.招引企业20家。
            """;
        Assert.Equal(SectionKind.Review, KindOf(Source, "全年办理"));
        Assert.Equal(SectionKind.Problems, KindOf(Source, "产业基础"));
        Assert.Equal(SectionKind.Plan, KindOf(Source, "招引企业"));
        var sections = Reader.Read(Source).Sections;
        Assert.Equal("政府工作报告", sections[0].Title);
        Assert.Equal("2022年工作安排", sections[sections.Single(section => section.Title == "培育产业").Parent].Title);
    }

    [Fact]
    public void A_report_without_headings_turns_where_its_words_do()
    {
        const string Source = "一年来，我们修通道路5条。新建水库1座。新的一年，我们将新修道路8条。还要植树2000亩。";
        Assert.Equal(SectionKind.Review, KindOf(Source, "新建水库"));
        Assert.Equal(SectionKind.Plan, KindOf(Source, "还要植树"));
    }

    [Fact]
    public void Numbered_parts_before_the_first_plan_are_review()
    {
        const string Source = """
            （三）注重民生，群众生活更好
            新增就业5000人，建成幼儿园2所。
            二、今年工作安排
            （一）做强产业，发展步子更快
            招引项目30个，建成标准厂房5万平方米。
            """;
        Assert.Equal(SectionKind.Review, KindOf(Source, "新增就业"));
        Assert.Equal(SectionKind.Plan, KindOf(Source, "招引项目"));
    }

    [Fact]
    public void Years_of_headings_tell_plan_from_review()
    {
        const string Source = """
            一、2021年工作回顾
            新建公路5公里。
            二、奋力做好2022年政府各项工作
            （一）兴产业。植树800亩，新建厂房2万平方米。
            """;
        Assert.Equal(SectionKind.Plan, KindOf(Source, "植树"));
    }

    [Theory]
    [InlineData("2024年，我们将重点抓好五件事。新建公路8公里。", SectionKind.Plan)]
    [InlineData("2023年，面对种种困难，我们没有停步。新建公路8公里。", SectionKind.Review)]
    public void A_year_at_the_beginning_may_announce_what_follows(string source, SectionKind kind) =>
        Assert.Equal(kind, KindOf(source, "新建公路"));

    [Fact]
    public void Headings_inside_one_long_line_are_found()
    {
        const string Source = "过去一年，成绩不小。二、2023年工作安排。（一）做强工业。新建厂房3万平方米。（二）做优农业。新建大棚200座。";
        var titles = Reader.Read(Source).Sections.Select(section => section.Title).ToArray();
        Assert.Contains("做强工业", titles);
        Assert.Contains("做优农业", titles);
    }

    [Fact]
    public void Closing_quotation_marks_stay_with_their_sentence()
    {
        Assert.Equal(["他说：“路通了！”", "大家都笑了。"], Sentences("他说：“路通了！”大家都笑了。"));
    }

    [Fact]
    public void A_million_characters_on_one_line_are_read()
    {
        var text = Reader.Read(string.Concat(Enumerable.Repeat("新建公路5公里，", 130_000)));
        Assert.Single(text.Sentences);
        Assert.Equal(1_040_000, text.Text.Length);
    }

    private static string[] Sentences(string source)
    {
        var text = Reader.Read(source);
        return [.. text.Sentences.Select(sentence => text.Slice(sentence.Span).ToString())];
    }

    private static SectionKind KindOf(string source, string words)
    {
        var text = Reader.Read(source);
        var at = text.Text.IndexOf(words, StringComparison.Ordinal);
        var sentence = text.Sentences.Single(sentence => sentence.Span.Start <= at && at < sentence.Span.End);
        return text.Sections[sentence.Section].Kind;
    }
}
