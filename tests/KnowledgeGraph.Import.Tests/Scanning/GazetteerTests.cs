using KnowledgeGraph.Import.Lexicons;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Tests.Scanning;

public sealed class GazetteerTests
{
    [Fact]
    public void Areas_of_all_four_levels_are_known_with_their_parents()
    {
        var gazetteer = Gazetteer.BuiltIn;
        Assert.Equal("浙江省", gazetteer.Find("330000")?.Name);
        Assert.Equal("330000", gazetteer.Find("330100")?.Parent);
        Assert.InRange(gazetteer.Divisions.Count(division => division.Level == DivisionLevel.Township), 40000, 45000);
        Assert.All(gazetteer.Divisions, division => Assert.True(division.Parent.Length == 0 || gazetteer.Find(division.Parent) is not null));
    }

    [Theory]
    [InlineData("杭州市", "杭州")]
    [InlineData("景宁畲族自治县", "景宁")]
    [InlineData("双江拉祜族佤族布朗族傣族自治县", "双江")]
    [InlineData("内蒙古自治区", "内蒙古")]
    [InlineData("江南街道", "江南")]
    [InlineData("和县", null)]
    public void A_short_name_leaves_out_the_kind_of_area_and_its_peoples(string name, string? expected)
    {
        Assert.Equal(expected, new Division("000000", name, DivisionLevel.County, "").ShortName);
    }

    [Fact]
    public void The_report_is_of_the_place_that_its_first_lines_name()
    {
        Assert.Equal("桃源县", Home("桃源县2019年政府工作报告。向杭州、宁波学习，与长沙市、常德市合作。"));
        Assert.Null(Home("一年来，我们稳中求进。"));
        Assert.Null(Home("新建公路，新建学校，新建水库，新建医院，新建桥梁，新建公园。"));
    }

    [Fact]
    public void A_county_of_two_characters_is_known_by_the_title() =>
        Assert.Equal("滑县", Home("滑县2022年政府工作报告。学习郑州市经验。"));

    [Fact]
    public void Where_no_full_name_stands_short_names_and_townships_speak() =>
        Assert.Equal("舒兰市", Home("一年来，舒兰经济稳中有进。平安镇、上营镇获评先进，舒兰大米入选名录。"));

    private static string? Home(string text)
    {
        var words = PlaceNames.OrdinaryWords(LexiconSource.BuiltIn);
        var nation = PlaceNames.Nation(Gazetteer.BuiltIn, words);
        var matches = new List<Match>();
        nation.Automaton.Scan(text, matches);
        return new HomePlace(Gazetteer.BuiltIn, nation, new Vocabulary(LexiconSource.BuiltIn), words).Find(text, matches)?.Name;
    }
}
