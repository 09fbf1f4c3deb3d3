using KnowledgeGraph.Import.Resolution;

namespace KnowledgeGraph.Import.Tests.Resolution;

public sealed class PlaceDirectoryTests
{
    private const string Yongkang = "330784";

    [Theory]
    [InlineData("金华市", "330700")]
    [InlineData("浙江", "330000")]
    [InlineData("武义县", "330723")]
    [InlineData("杭州", "330100")]
    public void A_name_is_looked_up_from_where_the_report_stands(string name, string code) =>
        Assert.Equal(code, PlaceDirectory.BuiltIn.Resolve(name, Yongkang)?.Code);

    [Theory]
    [InlineData("舟山镇")]
    [InlineData("古山")]
    public void A_town_of_the_reports_own_county_goes_before_others_of_its_name(string name) =>
        Assert.StartsWith(Yongkang, PlaceDirectory.BuiltIn.Resolve(name, Yongkang)?.Code, StringComparison.Ordinal);

    [Fact]
    public void A_town_that_many_counties_have_is_not_guessed_without_a_scope() =>
        Assert.Null(PlaceDirectory.BuiltIn.Resolve("太平镇", null));
}
