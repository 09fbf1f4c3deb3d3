using KnowledgeGraph.Search.Characters;

namespace KnowledgeGraph.Search.Tests;

public sealed class PinyinTests
{
    [Theory]
    [InlineData("永康市", "yongkangshi")]
    [InlineData("S316二期", "S316erqi")]
    [InlineData("绿道", "lvdao")]
    public void Usual_readings_run_together(string text, string expected) => Assert.Equal(expected, Pinyin.Usual(text));

    [Fact]
    public void Characters_with_several_readings_give_several_initials() => Assert.Contains("cq", Pinyin.Variants("重庆").Initials);

    [Theory]
    [InlineData("永康縣鎮關後", "永康县镇关后")]
    [InlineData("ＡＢＣ１２３", "abc123")]
    public void Characters_that_a_reader_takes_for_the_same_are_folded(string text, string expected) =>
        Assert.Equal(expected, CharacterFolding.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var once = CharacterFolding.Fold((char)code);
            Assert.Equal(once, CharacterFolding.Fold(once));
        }
    }
}
