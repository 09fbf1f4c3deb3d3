using KnowledgeGraph.Search.Analysis;

namespace KnowledgeGraph.Search.Tests;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("永康市", "永康 康市 市")]
    [InlineData("ＧＤＰ增长5.5％", "gdp 增长 长 5.5")]
    [InlineData("5.29万人", "52900 5.29 人")]
    [InlineData("1,234.50元", "1234.5 1,234.50 元")]
    [InlineData("3万亿", "3000000000000 3")]
    [InlineData("S316二期", "s316 二期 期")]
    [InlineData("415X集群", "415x 集群 群")]
    [InlineData("2023年", "2023 年")]
    [InlineData("！？ ", "")]
    public void Texts_are_cut_into_pairs_words_and_numbers(string text, string expected)
    {
        var tokens = new List<TextToken>();
        TextTokenizer.Tokenize(text, tokens);
        Assert.Equal(expected, string.Join(' ', tokens.Select(token => token.Text)));
    }

    [Fact]
    public void Tokens_know_their_place_in_the_text()
    {
        var tokens = new List<TextToken>();
        TextTokenizer.Tokenize("约 5.29万 人次", tokens);
        var number = tokens.Single(token => token.Kind == TokenKind.Number);
        Assert.Equal((2, 7), (number.Start, number.End));
    }

    [Fact]
    public void Numbers_too_long_to_be_amounts_stay_words()
    {
        var tokens = new List<TextToken>();
        TextTokenizer.Tokenize("1234567890123456789012345678901234567890", tokens);
        Assert.Equal(TokenKind.Word, Assert.Single(tokens).Kind);
    }
}
