using System.Globalization;
using System.Text;
using KnowledgeGraph.Import;
using KnowledgeGraph.Import.Reading;
using KnowledgeGraph.Import.Resolution;
using KnowledgeGraph.Import.Triples;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Loading;

namespace KnowledgeGraph.Server.Tests.Loading;

public sealed class EvidenceTests
{
    private static readonly ReportImporter Importer = new(new ReportExtractor(), PlaceDirectory.BuiltIn);

    // Texts that are the source's own words; everything else an import writes as a string is an identifier, a name made from a place and a year, or
    // a name in the form of ThingName.Display.
    private static readonly string[] WordsOfTheSource = ["text", "quote", "valueText", "indicatorText", "comparatorText", "comparisonText", "referenceText"];

    public static TheoryData<string> SeedReports => [.. Seeds.Reports().Select(report => report.FileName)];

    [Theory]
    [MemberData(nameof(SeedReports))]
    public void Every_quote_stands_at_its_code_points(string fileName)
    {
        var (report, quads) = Import(fileName);
        var runes = report.Content.Text.Text.EnumerateRunes().ToArray();
        var selectors = quads.Where(quad => quad.Predicate.Value.StartsWith("http://www.w3.org/ns/oa#", StringComparison.Ordinal))
            .GroupBy(quad => quad.Subject)
            .Where(group => group.Any(quad => quad.Predicate.Value.EndsWith("#exact", StringComparison.Ordinal)));

        Assert.All(selectors, selector =>
        {
            var start = Number(selector, "start");
            var exact = Value(selector, "exact");
            Assert.Equal(exact, Slice(runes, start, Number(selector, "end")));
        });
    }

    [Theory]
    [MemberData(nameof(SeedReports))]
    public void Every_string_of_a_fact_is_a_slice_of_the_source(string fileName)
    {
        var (report, quads) = Import(fileName);
        var source = report.Content.Text.Text;

        Assert.All(
            quads.Where(quad => quad.Object is Literal && WordsOfTheSource.Any(name => quad.Predicate.Value == OntologyTerms.Namespace + name)),
            quad => Assert.Contains(((Literal)quad.Object).LexicalForm, source, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(SeedReports))]
    public void Every_name_is_a_spelling_of_a_mention_or_an_area_of_the_gazetteer(string fileName)
    {
        var (report, quads) = Import(fileName);
        var spellings = report.Content.Entities.SelectMany(mention => new[] { mention.Name, ThingName.Display(mention.Name) })
            .Concat(report.Content.Text.Sections.Select(section => section.Title))
            .Concat(report.Content.Measures.Select(measure => IndicatorScheme.Normalise(measure.Indicator)))
            .Concat(report.Content.RelativeMeasures.Select(measure => IndicatorScheme.Normalise(measure.Indicator)))
            .Append(report.Identity.Title).Append(report.Identity.PlaceName)
            .ToHashSet(StringComparer.Ordinal);
        var labels = quads.Where(quad => quad.Predicate.Value is "http://www.w3.org/2000/01/rdf-schema#label" or "http://www.w3.org/2004/02/skos/core#altLabel")
            .Select(quad => ((Literal)quad.Object).LexicalForm);

        Assert.All(labels, label => Assert.True(spellings.Contains(label) || PlaceDirectory.BuiltIn.ByName(label).Count > 0, label));
    }

    private static (ImportedReport Report, List<Quad> Quads) Import(string fileName)
    {
        ReportFile file = Seeds.Reports().Single(report => report.FileName == fileName);
        var report = Importer.Read(file);
        var sink = new TermSink();
        new ReportTriples(PlaceDirectory.BuiltIn, IndicatorScheme.BuiltIn, new InstanceIris("http://localhost:5080/"))
            .Write<Term, TermSink>(report.Content, report.Identity, sink, TestContext.Current.CancellationToken);
        return (report, sink.Quads);
    }

    private static string Slice(Rune[] runes, int start, int end) => string.Concat(runes[start..end].Select(rune => rune.ToString()));

    private static string Value(IEnumerable<Quad> selector, string name) => ((Literal)selector
        .First(quad => quad.Predicate.Value == "http://www.w3.org/ns/oa#" + name).Object).LexicalForm;

    private static int Number(IEnumerable<Quad> selector, string name) => int.Parse(Value(selector, name), CultureInfo.InvariantCulture);
}
