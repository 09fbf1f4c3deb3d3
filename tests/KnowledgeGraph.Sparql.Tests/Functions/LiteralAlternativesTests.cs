using System.Text.RegularExpressions;
using KnowledgeGraph.Sparql.Execution.Functions;

namespace KnowledgeGraph.Sparql.Tests.Functions;

public sealed class LiteralAlternativesTests
{
    private static readonly string[] Pieces = ["a", "b", "ab", ".", "(a|b)", "(ab|b.|a)", "(a(b|.)|b)", "|", "😀", "\n"];
    private static readonly string[] Letters = ["a", "b", "a", "b", "\n", "\r", "😀"];

    [Theory]
    [InlineData("(降至|降到)2.4%", "城镇登记失业率降到2.4%。", true)]
    [InlineData("(降至|降到)2.4%", "城镇登记失业率降至214%。", true)]
    [InlineData("(降至|降到)2.4%", "城镇登记失业率增至2.4%。", false)]
    [InlineData("(降至|降到)2.4%", "城镇登记失业率降至24%。", false)]
    [InlineData("a.b", "a\nb", false)]
    [InlineData("a.b", "a😀b", true)]
    [InlineData("aa.b", "aaaxb", true)]
    public void Texts_are_found_wherever_they_stand(string pattern, string text, bool isFound)
    {
        Assert.Equal(isFound, LiteralAlternatives.Of(pattern, default)!.IsIn(text));
        Assert.Equal(isFound, XPathRegex.Create(pattern, "")!.IsMatch(text));
    }

    [Theory]
    [InlineData("^a")]
    [InlineData("a+")]
    [InlineData("[ab]")]
    [InlineData(@"a\.b")]
    [InlineData(".a")]
    [InlineData("a|")]
    [InlineData("(?:a|b)c")]
    [InlineData("(a|b|c)(a|b|c)(a|b|c)(a|b|c)")]
    public void Patterns_that_say_more_or_too_much_are_left_to_expressions(string pattern) => Assert.Null(LiteralAlternatives.Of(pattern, default));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    public void They_find_what_an_expression_finds(string letters)
    {
        var random = new Random(11);
        RegexFlags.TryParse(letters, out var flags);
        var tried = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var pattern = Draw(Pieces, random.Next(1, 5));
            if (LiteralAlternatives.Of(pattern, flags) is not { } alternatives)
            {
                continue;
            }

            tried++;
            var text = Draw(Letters, random.Next(8));
            var expected = Regex.IsMatch(text, new XPathRegexTranslator(pattern, flags).Translate()!, RegexOptions.CultureInvariant);
            Assert.True(expected == alternatives.IsIn(text), $"'{pattern}' in '{text}'");
        }

        Assert.True(tried > 5000);

        string Draw(string[] from, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => from[random.Next(from.Length)]));
    }
}
