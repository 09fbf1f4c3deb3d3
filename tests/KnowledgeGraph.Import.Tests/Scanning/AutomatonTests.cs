using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Import.Scanning;

namespace KnowledgeGraph.Import.Tests.Scanning;

public sealed class AutomatonTests
{
    [Fact]
    public void Overlapping_patterns_are_all_found()
    {
        var matches = Scan(["县", "示范县", "范县", "示范"], "示范县");
        Assert.Equal(["示范", "示范县", "范县", "县"], matches);
    }

    [Fact]
    public void A_pattern_inside_a_longer_one_is_found_where_the_longer_one_fails()
    {
        Assert.Equal(["建成"], Scan(["建成投用", "建成"], "建成投产"));
    }

    [Fact]
    public void It_finds_what_searching_for_each_pattern_finds()
    {
        var word = Gen.Elements('甲', '乙', '丙').NonEmptyListOf().Select(list => new string([.. list.Take(4)]));
        var text = Gen.Elements('甲', '乙', '丙', '丁', '戊').ListOf().Select(list => new string([.. list]));
        var cases = from patterns in word.NonEmptyListOf() from over in text select (Patterns: patterns.Distinct().ToArray(), Text: over);
        Prop.ForAll(cases.ToArbitrary(), example =>
            Scan(example.Patterns, example.Text).Order(StringComparer.Ordinal)
                .SequenceEqual(Naive(example.Patterns, example.Text).Order(StringComparer.Ordinal))).QuickCheckThrowOnFailure();
    }

    private static List<string> Scan(string[] patterns, string text)
    {
        var matches = new List<Match>();
        new Automaton(patterns).Scan(text, matches);
        return matches.ConvertAll(match => text[match.Start..match.End]);
    }

    private static IEnumerable<string> Naive(string[] patterns, string text) =>
        from pattern in patterns
        from start in Enumerable.Range(0, text.Length)
        where string.CompareOrdinal(text, start, pattern, 0, pattern.Length) == 0 && start + pattern.Length <= text.Length
        select pattern;
}
