using KnowledgeGraph.Sparql.Execution.Functions;

namespace KnowledgeGraph.Sparql.Tests.Functions;

public sealed class XPathRegexTests
{
    /// <summary>More texts than are tried step by step.</summary>
    private const int Texts = 200;

    [Fact]
    public void A_pattern_means_the_same_for_the_first_text_and_for_the_two_hundredth()
    {
        var regex = XPathRegex.Create("^(增|降)至[0-9]+(%|人)$", "")!;
        for (var text = 0; text < Texts; text++)
        {
            Assert.Equal(text % 2 == 0, regex.IsMatch(text % 2 == 0 ? $"降至{text}%" : $"升至{text}%"));
        }
    }

    [Fact]
    public void A_pattern_that_would_try_for_ever_is_matched_in_linear_time()
    {
        var regex = XPathRegex.Create("^(a+)+$", "")!;
        Assert.False(regex.IsMatch(new string('a', 5000) + "b"));
        Assert.True(regex.IsMatch(new string('a', 5000)));
    }
}
