using KnowledgeGraph.Import.Lexicons;

namespace KnowledgeGraph.Import.Tests.Facts;

/// <summary>Runs the examples and counter-examples of <c>measure-rules.tsv</c>.</summary>
public sealed class MeasureRuleTests
{
    private static readonly ReportExtractor Extractor = new();

    public static TheoryData<int, string, string, string> Examples()
    {
        var data = new TheoryData<int, string, string, string>();
        foreach (var row in LexiconSource.BuiltIn.Read("measure-rules").Rows)
        {
            data.Add(row.Line, row.Required("rule"), row.Required("example"), row.Required("reads"));
        }

        return data;
    }

    public static TheoryData<int, string> CounterExamples()
    {
        var data = new TheoryData<int, string>();
        foreach (var row in LexiconSource.BuiltIn.Read("measure-rules").Rows)
        {
            data.Add(row.Line, row.Required("counterexample"));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Each_rule_reads_its_example(int line, string rule, string example, string reads)
    {
        var measures = Extractor.Extract("一年来，" + example + "。").Measures;
        Assert.Equal(reads.Split('|').Order(StringComparer.Ordinal), measures.Select(ShownMeasure.Of).Order(StringComparer.Ordinal));
        Assert.True(measures.Any(measure => measure.Rule == rule), $"line {line}: {measures.FirstOrDefault()?.Rule} instead of {rule}");
    }

    [Theory]
    [MemberData(nameof(CounterExamples))]
    public void No_rule_makes_a_measure_of_a_counter_example(int line, string example)
    {
        Assert.True(line > 0);
        Assert.Empty(Extractor.Extract("一年来，" + example + "。").Measures.Select(ShownMeasure.Of));
    }
}
