using KnowledgeGraph.Import.Annotations;
using KnowledgeGraph.Import.Corrections;
using KnowledgeGraph.Import.Evaluation;
using KnowledgeGraph.Import.Resolution;

namespace KnowledgeGraph.Import.Tests.Corrections;

public sealed class CorrectionTests : IDisposable
{
    private const string Text = "永康市2023年政府工作报告\n一、2022年工作回顾\n新增公办学位1.1万个，舟山镇获评省级健康镇。\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-corrections-").FullName;

    [Fact]
    public void What_a_person_removes_stays_away_and_what_is_added_stays()
    {
        var path = WriteReport();
        var found = Records();
        var place = found.Single(record => record is { Kind: "entity", Text: "舟山镇" });
        var edited = found.Where(record => record.Kind != "measure")
            .Append(Parse($$"""{"kind":"entity","type":"Programme","text":"公办学位","start":{{place.Start - 10}},"end":{{place.Start - 6}}}"""));

        Save(path, CorrectionFile.Difference(found, edited));
        var content = new ReportImporter(new ReportExtractor(), PlaceDirectory.BuiltIn).Read(path).Content;

        Assert.Empty(content.Measures);
        var added = Assert.Single(content.Entities, entity => entity.Rule == "correction");
        Assert.Equal("公办学位", added.Text);
        Assert.Equal(1, added.Confidence);
    }

    [Fact]
    public void An_unchanged_copy_corrects_nothing() => Assert.Empty(CorrectionFile.Difference(Records(), Records()));

    [Fact]
    public void A_removal_that_nothing_answers_to_is_passed_over()
    {
        var report = new ReportExtractor().Extract(Text);
        var gone = new Correction(true, Parse("""{"kind":"entity","type":"Place","text":"别处","start":1,"end":3}"""));

        Assert.Equal(report.Entities, CorrectedReport.Apply(report, [gone], "a").Entities);
    }

    [Theory]
    [InlineData("""{"kind":"entity","type":"Place","text":"没有","start":0,"end":2}""", "slice")]
    [InlineData("""{"kind":"status","target":"x","start":0,"end":2,"phase":"start","role":"goal"}""", "no entity")]
    [InlineData("""{"kind":"relation","predicate":"partOf","subject":"甲","object":"乙","role":"goal"}""", "no sentence")]
    [InlineData("""{"kind":"entity","type":"Planet","text":"永康","start":0,"end":2}""", "type")]
    public void A_record_that_does_not_fit_the_text_says_why(string json, string reason)
    {
        var report = new ReportExtractor().Extract("永康市好。");

        var error = Assert.Throws<AnnotationException>(() => CorrectedReport.Apply(report, [new Correction(false, Parse(json))], "a.corrections.jsonl"));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.StartsWith("a.corrections.jsonl, line 1", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IReadOnlyList<AnnotationRecord> Records() => GoldEvaluation.Records(new ReportExtractor().Extract(Text));

    private static AnnotationRecord Parse(string json) => JsonLinesReader.Read("test", new StringReader(json))[0];

    private static void Save(string path, IEnumerable<Correction> corrections)
    {
        using var output = File.CreateText(CorrectionFile.PathFor(path));
        CorrectionFile.Write(output, corrections);
    }

    private string WriteReport()
    {
        var path = Path.Combine(_folder, "a.txt");
        File.WriteAllText(path, Text);
        return path;
    }
}
