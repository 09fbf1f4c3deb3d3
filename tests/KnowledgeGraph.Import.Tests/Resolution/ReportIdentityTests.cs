using KnowledgeGraph.Import.Resolution;

namespace KnowledgeGraph.Import.Tests.Resolution;

public sealed class ReportIdentityTests
{
    private static readonly ReportIdentityFinder Finder = new(PlaceDirectory.BuiltIn);
    private static readonly ReportExtractor Extractor = new();

    [Theory]
    [InlineData("永康市2023年政府工作报告\n各位代表：", "330784", 2023)]
    [InlineData("2024年武义县政府工作报告\n各位代表：", "330723", 2024)]
    [InlineData("政府工作报告\n（2021年2月3日）\n一、2020年工作回顾\n二、2021年工作安排\n武义要发展。武义好。武义县人民政府。武义县。", "330723", 2021)]
    public void Place_and_year_come_from_title_headings_or_text(string source, string code, int year)
    {
        var identity = Find(source, SideFile.Empty);

        Assert.Equal(code, identity.PlaceCode);
        Assert.Equal(year, identity.Year);
    }

    [Fact]
    public void A_side_file_goes_before_the_text()
    {
        var side = SideFile.Parse("""{"title":"示例","place":"330784","placeName":"永康市","year":2022}""", "a.json");

        var identity = Find("武义县2024年政府工作报告\n", side);

        Assert.Equal(("示例", "330784", 2022), (identity.Title, identity.PlaceCode, identity.Year));
    }

    [Fact]
    public void A_place_that_the_gazetteer_does_not_know_keeps_its_name_as_scope()
    {
        var identity = Find("青石川市2023年政府工作报告\n一、2023年工作安排\n", SideFile.Empty);

        Assert.Null(identity.PlaceCode);
        Assert.Equal("青石川市", identity.Scope);
    }

    [Fact]
    public void A_broken_side_file_says_which_and_what_is_expected()
    {
        var error = Assert.Throws<FormatException>(() => SideFile.Parse("{", "b.json"));

        Assert.StartsWith("b.json: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("placeName", error.Message, StringComparison.Ordinal);
    }

    private static ReportIdentity Find(string source, SideFile side) => Finder.Find("a.txt", side, source, Extractor.Extract(source).Text);
}
