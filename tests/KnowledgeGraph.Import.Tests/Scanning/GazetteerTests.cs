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
        var nation = PlaceNames.Nation(Gazetteer.BuiltIn, LexiconSource.BuiltIn);
        Assert.Equal("桃源县", HomePlace.Find("桃源县2019年政府工作报告。向杭州、宁波学习，与长沙市、常德市合作。", nation)?.Name);
        Assert.Null(HomePlace.Find("一年来，我们稳中求进。", nation));
    }
}
