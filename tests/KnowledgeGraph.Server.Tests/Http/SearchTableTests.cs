using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Server.Tests.Http;

/// <summary>What people type, and what they mean: a table of searches over the sample reports with the first hit that is expected.</summary>
public sealed class SearchTableTests(DescriptionTests.Seeded seeded) : IClassFixture<DescriptionTests.Seeded>
{
    private const double Wanted = 0.9;

    /// <summary>A search, and what the name or the sentence of the first hit holds.</summary>
    private static readonly (string Query, string Expected)[] Table =
    [
        // Names
        ("永康市", "永康市"), ("武义县", "武义县"), ("金华市", "金华市"), ("义龙庆高速", "义龙庆高速"), ("柳城畲族镇", "柳城畲族镇"), ("中国五金博览会", "中国五金博览会"),

        // Parts of names
        ("永康", "永康市"), ("舟山", "舟山镇"), ("柳城", "柳城畲族镇"), ("国际陆港", "金华国际陆港"), ("龙庆高速", "义龙庆高速"), ("康养中心", "温泉康养中心"), ("杭丽", "杭丽高铁"),

        // How they sound
        ("yongkang", "永康市"), ("wuyixian", "武义县"), ("jinhuashi", "金华市"), ("yks", "永康市"), ("wyx", "武义县"), ("zhoushanzhen", "舟山镇"), ("ylqgs", "义龙庆高速"), ("hlgt", "杭丽高铁"),

        // Traditional characters, full width
        ("東城街道", "东城街道"), ("義龍慶高速", "义龙庆高速"), ("杭麗高鐵", "杭丽高铁"), ("溫泉康養中心", "温泉康养中心"), ("Ｓ３１６二期", "S316二期"),

        // Numbers, however they are written
        ("11000", "1.1万"), ("1.1万", "1.1万"), ("１．１万", "1.1万"), ("12600000", "1260万"), ("1260万人次", "1260万人次"),

        // Typing errors
        ("永康是", "永康市"), ("义龙庆高数", "义龙庆高速"), ("武仪县", "武义县"), ("金华国际路港", "金华国际陆港"), ("温泉康样中心", "温泉康养中心"),

        // Words of the text
        ("城镇登记失业率", "城镇登记失业率"), ("“低效工业用地”", "低效工业用地"), ("口袋公园", "口袋公园"), ("消防安全隐患", "消防安全隐患"), ("公办学位 五金技师学院", "公办学位"), ("城乡收入倍差", "城乡收入倍差"),
    ];

    [Fact]
    public async Task The_first_hit_is_what_was_meant_nine_times_of_ten()
    {
        var misses = new List<string>();
        foreach (var (query, expected) in Table)
        {
            using var result = JsonDocument.Parse(await seeded.Server.TextAsync("search?limit=3&q=" + Uri.EscapeDataString(query), "application/json"));
            var first = result.RootElement.GetProperty("hits").EnumerateArray().Select(hit => $"{hit.GetProperty("label").GetString()}: {hit.GetProperty("snippet").GetString()}").FirstOrDefault() ?? "nothing";
            if (!first.Contains(expected, StringComparison.Ordinal))
            {
                misses.Add($"{query}: expected {expected}, found {first}");
            }
        }

        var success = 1 - ((double)misses.Count / Table.Length);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"success@1 {success:F3} of {Table.Length}"));
        Assert.True(Table.Length >= 40 && success >= Wanted, $"success@1 is {success:F3}\n{string.Join('\n', misses)}");
    }

    [Theory]
    [InlineData("永康", "永康市")]
    [InlineData("yongk", "永康市")]
    [InlineData("yks", "永康市")]
    [InlineData("義龍", "义龙庆高速")]
    public async Task What_is_typed_is_continued(string typed, string expected)
    {
        using var result = JsonDocument.Parse(await seeded.Server.TextAsync("suggest?q=" + Uri.EscapeDataString(typed)));
        Assert.Equal(expected, result.RootElement.GetProperty("suggestions")[0].GetProperty("text").GetString());
    }
}
