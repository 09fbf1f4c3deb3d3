using KnowledgeGraph.Interop.Running;

namespace KnowledgeGraph.Interop.Formats;

/// <summary>Clients read the results of queries in every format and find the terms that the store holds.</summary>
public sealed class ResultFormatTests(FormatFixture format) : IClassFixture<FormatFixture>
{
    private const string Csv = "text/csv";

    public static TheoryData<string, string> Formats() => new MatrixTheoryData<string, string>(
        ["Jena", "RDFLib"], ["application/sparql-results+json", "application/sparql-results+xml", Csv, "text/tab-separated-values"]);

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Rows_are_read(string client, string accept)
    {
        var answer = await format.ClientOrSkip(client).AskAsync(new { @do = "results", url = format.Sparql, query = FormatFixture.Select, accept });
        if (accept == Csv)
        {
            // CSV says neither the kinds of terms nor the names of blank nodes that others could know.
            var values = format.Quads.Select(quad => new[] { Rows.Value(quad.Subject), quad.Predicate.Value, Rows.Value(quad.Object), "" });
            Assert.Equal(WithoutNodes(Rows.Sorted(values)), WithoutNodes(Rows.Values(answer)));
            return;
        }

        var expected = format.Quads.Select(quad => new[] { "-", Rows.Cell(quad.Object), Rows.Cell(quad.Predicate), Rows.Cell(quad.Subject) });
        Assert.Equal(Rows.Sorted(expected), Rows.Of(answer));
    }

    [Theory]
    [InlineData("Jena", "application/sparql-results+json")]
    [InlineData("Jena", "application/sparql-results+xml")]
    [InlineData("RDFLib", "application/sparql-results+json")]
    [InlineData("RDFLib", "application/sparql-results+xml")]
    public async Task Yes_and_no_are_read(string client, string accept)
    {
        foreach (var (query, expected) in new[] { ("ASK { ?s ?p ?o }", true), ("ASK { ?s <http://example.org/never> ?o }", false) })
        {
            var answer = await format.ClientOrSkip(client).AskAsync(new { @do = "results", url = format.Sparql, query, accept });
            Assert.Equal(expected, answer.GetProperty("boolean").GetBoolean());
        }
    }

    private static string[] WithoutNodes(string[] rows) =>
        [.. rows.Select(row => string.Join('\t', row.Split('\t').Select(cell => cell.StartsWith("_:", StringComparison.Ordinal) ? "" : cell))).Order(StringComparer.Ordinal)];
}
