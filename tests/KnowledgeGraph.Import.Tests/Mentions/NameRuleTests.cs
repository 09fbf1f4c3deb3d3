using System.Collections.Immutable;
using KnowledgeGraph.Import.Annotations;
using KnowledgeGraph.Import.Evaluation;
using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Tests.Mentions;

/// <summary>The examples and counter-examples that stand beside the rules in <c>name-rules.tsv</c>.</summary>
public sealed class NameRuleTests
{
    private static readonly ReportExtractor Extractor = new();

    public static IEnumerable<TheoryDataRow<string, string, string>> Examples() =>
        LexiconSource.BuiltIn.Read("name-rules").Rows
            .Select(row => new TheoryDataRow<string, string, string>(row.Required("rule"), row.Required("example"), row.Required("finds")));

    public static IEnumerable<TheoryDataRow<string, string>> CounterExamples() =>
        LexiconSource.BuiltIn.Read("name-rules").Rows
            .Select(row => new TheoryDataRow<string, string>(row.Required("rule"), row.Required("counter-example")));

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_rule_finds_what_its_example_says(string rule, string example, string finds)
    {
        var found = Records(example).Where(record => record.Rule == rule).Select(Describe).ToList();
        Assert.Contains(finds, found);
    }

    [Theory]
    [MemberData(nameof(CounterExamples))]
    public void A_rule_finds_nothing_in_its_counter_example(string rule, string example)
    {
        Assert.DoesNotContain(Records(example), record => record.Rule == rule);
    }

    private static ImmutableArray<AnnotationRecord> Records(string text) => GoldEvaluation.Records(Extractor.Extract(text));

    private static string Describe(AnnotationRecord record) => record.Kind switch
    {
        "entity" => $"{record.Type}:{record.Text}",
        "status" => $"{record.Phase}:{record.Target}",
        _ => $"{record.Predicate}:{record.Subject}>{record.Object}",
    };
}
