using System.Text;
using KnowledgeGraph.Import.Reading;

namespace KnowledgeGraph.Import.Tests.Reading;

public sealed class RadicalTextTests
{
    [Theory]
    [InlineData("⾦⻢桥⼯程", "金马桥工程")]
    [InlineData("固定资产投资增⻓10%", "固定资产投资增长10%")]
    [InlineData("低收⼊农⼾⼈均可⽀配收⼊", "低收入农户人均可支配收入")]
    [InlineData("⼀般公共预算，⻘⽥县⽔库", "一般公共预算，青田县水库")]
    [InlineData("永康市", "永康市")]
    public void Radicals_that_stand_for_characters_are_read_as_these(string copied, string meant) =>
        Assert.Equal(meant, DocumentText.Read("report.txt", Encoding.UTF8.GetBytes(copied)));
}
