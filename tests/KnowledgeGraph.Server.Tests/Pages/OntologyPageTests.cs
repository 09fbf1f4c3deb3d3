using System.Net;
using KnowledgeGraph.Rdf.Reading;
using KnowledgeGraph.Rdf.Terms;
using KnowledgeGraph.Server.Loading;

namespace KnowledgeGraph.Server.Tests.Pages;

public sealed class OntologyPageTests(SeededPages pages) : IClassFixture<SeededPages>
{
    private const string Namespace = "https://w3id.org/report-kg/ontology#";

    /// <summary>Every term of the ontology's files that has a type, whatever type it is.</summary>
    private static readonly string[] TypedTerms =
    [
        .. Seeds.Ontology()
            .SelectMany(file => RdfReader.ReadQuads(new MemoryStream(file.Turtle), RdfSyntax.Turtle))
            .Where(quad => quad.Predicate.Value == RdfVocabulary.Type)
            .Select(quad => quad.Subject).OfType<Iri>().Select(iri => iri.Value)
            .Where(iri => iri.StartsWith(Namespace, StringComparison.Ordinal))
            .Select(iri => iri[Namespace.Length..])
            .Distinct(),
    ];

    [Fact]
    public async Task Every_typed_term_is_listed_with_a_link_to_its_page()
    {
        var page = await pages.PageAsync("ontology");
        var listed = page.QuerySelectorAll("table.terms a").Select(link => link.GetAttribute("href")!["/ontology/".Length..]).ToList();

        Assert.True(TypedTerms.Length > 300);
        Assert.Equal(TypedTerms.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_term_has_a_page_with_its_names_and_an_example_that_runs()
    {
        foreach (var term in TypedTerms)
        {
            var page = await pages.PageAsync("ontology/" + term);
            Assert.NotEmpty(SeededPages.Text(page, "h1"));
            Assert.NotEmpty(page.QuerySelectorAll("ul.names li"));
            var example = page.QuerySelector("#example a.button")!.GetAttribute("href")!;
            var (status, answer) = await pages.AnswerAsync(example[1..]);
            Assert.True(status == 200, $"the example of {term} answers {status}");
            Assert.Null(answer.QuerySelector("[role=alert]"));
        }
    }

    [Fact]
    public async Task A_class_says_what_it_is_what_it_must_have_and_what_it_has()
    {
        var page = await pages.PageAsync("ontology/Measure?lang=en");

        Assert.StartsWith("Measure", SeededPages.Text(page, "h1"), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll(".definition[lang=zh-Hans]"), definition => definition.TextContent.Contains("数值", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("#shape div"), rule => rule.TextContent.Contains("comparator", StringComparison.Ordinal) && rule.TextContent.Contains("exactly one", StringComparison.Ordinal));
        Assert.Contains(page.QuerySelectorAll("#use .counts a"), link => link.GetAttribute("href") == "/ontology/valueText");
        Assert.Contains("report/330784/2024", SeededPages.Text(page, "#use"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_property_says_from_what_to_what_it_goes()
    {
        var page = await pages.PageAsync("ontology/phase?lang=en");
        var relations = page.QuerySelectorAll("dl.properties > div").ToDictionary(row => SeededPages.Text(row, "dt"), row => SeededPages.Text(row, "dd"));

        Assert.Equal("Status event", relations["Domain"]);
        Assert.Contains("exactly one", relations["Status event"], StringComparison.Ordinal);
        Assert.Contains("start", relations["Status event"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_address_serves_the_page_and_the_data()
    {
        using var data = await pages.Server.GetAsync("ontology/Measure", "text/turtle");
        Assert.Equal(HttpStatusCode.OK, data.StatusCode);
        Assert.Contains("kg:Measure", await data.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await pages.PageAsync("ontology/Measure");
    }

    [Theory]
    [InlineData("comparator", "comparator")]
    [InlineData("比较方式", "comparator")]
    [InlineData("与另一指标", "")]
    [InlineData("百分点", "PERCENTAGE_POINT")]
    public async Task Terms_are_found_by_name_label_and_definition(string wanted, string expected)
    {
        var page = await pages.PageAsync("ontology?q=" + Uri.EscapeDataString(wanted));
        var found = page.QuerySelectorAll("table.terms code").Select(code => code.TextContent).ToList();
        if (expected.Length == 0)
        {
            Assert.Empty(found);
        }
        else
        {
            Assert.Contains(expected, found);
        }
    }

    [Fact]
    public async Task The_editor_is_told_every_term_with_both_labels()
    {
        var json = await pages.Server.TextAsync("sparql/terms?lang=zh", "application/json");
        Assert.All(TypedTerms, term => Assert.Contains($"\"kg:{term}\"", json, StringComparison.Ordinal));
        Assert.Contains("\"label\":\"比较方式\",\"other\":\"comparator\"", json, StringComparison.Ordinal);
    }
}
