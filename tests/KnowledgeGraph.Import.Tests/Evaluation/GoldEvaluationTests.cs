using KnowledgeGraph.Import.Annotations;
using KnowledgeGraph.Import.Evaluation;

namespace KnowledgeGraph.Import.Tests.Evaluation;

public sealed class GoldEvaluationTests
{
    private const string Text = "新增 学位800个，清溪中学投用。";

    private const string Measure =
        """{"kind":"measure","text":"800个","start":4,"end":8,"indicator":"新增学位","value":800,"unit":"个","comparator":"=","role":"result","change":"level"}""";

    private const string Entity = """{"kind":"entity","type":"Project","text":"清溪中学","start":9,"end":13}""";

    [Fact]
    public void What_agrees_in_full_scores_one()
    {
        var result = Evaluate([Measure, Entity], [Measure, Entity]);
        Assert.All(result.Metrics, score => Assert.Equal(1, score.F1));
        Assert.Equal(1, result.MacroF1);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void A_similar_indicator_is_right_and_another_is_not()
    {
        Assert.Equal(1, Evaluate([Measure], [Measure.Replace("\"新增学位\"", "\"学位\"", StringComparison.Ordinal)])["measure-full"].F1);
        var wrong = Evaluate([Measure], [Measure.Replace("\"新增学位\"", "\"清溪中学\"", StringComparison.Ordinal)]);
        Assert.Equal(1, wrong["measure-value"].F1);
        Assert.Equal(0, wrong["measure-full"].F1);
        Assert.Equal([true, false], wrong.Errors.Select(error => error.IsMiss));
    }

    [Fact]
    public void A_system_record_that_does_not_quote_the_text_counts_as_wrong()
    {
        var result = Evaluate([Entity], [Entity.Replace("清溪中学", "清水中学", StringComparison.Ordinal)]);
        Assert.Equal((0, 1, 1), (result["entity"].Matched, result["entity"].Gold, result["entity"].System));
    }

    [Fact]
    public void A_gold_record_that_does_not_quote_the_text_is_refused()
    {
        var error = Assert.Throws<AnnotationException>(() => Evaluate([Entity.Replace("清溪", "清水", StringComparison.Ordinal)], []));
        Assert.Contains("line 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_record_finds_one_partner_only()
    {
        var result = Evaluate([Measure], [Measure, Measure]);
        Assert.Equal((1, 1, 2), (result["measure-full"].Matched, result["measure-full"].Gold, result["measure-full"].System));
    }

    [Fact]
    public void Rules_are_scored_by_what_they_made()
    {
        var result = Evaluate([Measure], [Measure.Replace("{", """{"rule":"a",""", StringComparison.Ordinal)]);
        Assert.Equal(new RuleScore("measure", "a", 1, 1), Assert.Single(result.Rules));
    }

    [Fact]
    public void Reports_are_added_up_record_by_record()
    {
        var sum = Evaluate([Measure], [Measure]).Add(Evaluate([Measure], []));
        Assert.Equal((2, 1, 2), (sum.Reports, sum["measure-full"].Matched, sum["measure-full"].Gold));
        Assert.Equal(0.5, sum["measure-full"].Recall);
    }

    private static EvaluationResult Evaluate(string[] gold, string[] system) =>
        GoldEvaluation.Evaluate(Records(gold), Records(system), Text, "sample");

    private static System.Collections.Immutable.ImmutableArray<AnnotationRecord> Records(string[] lines) =>
        JsonLinesReader.Read("sample", new StringReader(string.Join('\n', lines)));
}
